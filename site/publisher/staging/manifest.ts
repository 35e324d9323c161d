import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from '../folders.ts'

/**
 * Everything that a slice does to a release, decided before anything is done. It can be applied any number of times with
 * the same result, so that a start finishes what an earlier run has begun.
 */
export interface Manifest {
  release: number
  batch: number
  /** How far the store had come when the pages were rendered. */
  cursor: number
  /** `staged` is the file's name in the folder of staged files, null where a page's bytes are the same as before. */
  written: { path: string; digest: string; reads: string[]; staged: string | null; isNew: boolean }[]
  removed: string[]
  /** What is to go, but not yet: a later slice or another batch has to do with it. */
  deferred: string[]
  /** Pictures, films and attachments to be put into the release, and those to be taken out. */
  placed: string[]
  dropped: string[]
  isLast: boolean
}

const fileIn = (folders: Folders): string => join(folders.staging, 'manifest.json')

/** Where the file of a staged page lies. */
export const stagedFile = (folders: Folders, name: string): string => join(folders.staging, name)

/** An empty folder for staged files. */
export async function clearStaging(folders: Folders): Promise<void> {
  await rm(folders.staging, { recursive: true, force: true })
  await mkdir(folders.staging, { recursive: true })
}

/** From here on the slice is decided: what follows is done, now or by the next start. */
export async function decide(manifest: Manifest, folders: Folders): Promise<void> {
  const file = fileIn(folders)
  await writeFile(`${file}.partial`, JSON.stringify(manifest))
  await rename(`${file}.partial`, file)
}

/** The slice that was decided and not finished, or null. */
export async function decidedSlice(folders: Folders): Promise<Manifest | null> {
  const text = await readFile(fileIn(folders), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : JSON.parse(text)
}
