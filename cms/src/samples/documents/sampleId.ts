import { createHash } from 'node:crypto'

/** The id of a sample: a UUID made from its kind and key, so that filling a newsroom can go on where it was interrupted. */
export function sampleId(kind: string, key: string): string {
  const hex = createHash('sha256').update(`sample/${kind}/${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
