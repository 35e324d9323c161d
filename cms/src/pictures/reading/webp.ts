import { BROKEN, FOLLOWED, MOVING, RefusedFile } from './refusedFile.ts'

const HEADER_BYTES = 12

/** Refuses a WebP that moves, that does not end, or that something follows. */
export function checkWebp(bytes: Buffer): void {
  if (bytes.length < HEADER_BYTES) throw new RefusedFile(BROKEN)
  const end = 8 + even(bytes.readUInt32LE(4))
  if (end < bytes.length) throw new RefusedFile(FOLLOWED)
  let at = HEADER_BYTES
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4)
    if (type === 'ANIM' || type === 'ANMF') throw new RefusedFile(MOVING)
    at += 8 + even(bytes.readUInt32LE(at + 4))
  }
  if (at !== end || end !== bytes.length) throw new RefusedFile(BROKEN)
}

/** Chunks of odd length are padded. */
const even = (bytes: number): number => bytes + (bytes % 2)
