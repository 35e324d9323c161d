import type { Media } from '../payload-types.ts'

type Files = Partial<Pick<Media, 'hash' | 'publicFile' | 'renditions'>>

/** All files of a medium, by their hashes, each once: the original and those that may be public. */
export const filesOf = ({ hash, publicFile, renditions }: Files): string[] => {
  const hashes = [hash, publicFile?.hash, ...(renditions ?? []).map((each) => each.hash)]
  return [...new Set(hashes)].filter((each) => typeof each === 'string')
}
