import { createHash } from 'node:crypto'

/** A UUID made from words: the same for the same words, so that work which was interrupted finds what it has done. */
export function namedId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
