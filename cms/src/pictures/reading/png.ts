import { BROKEN, FOLLOWED, MOVING, RefusedFile } from './refusedFile.ts'

const SIGNATURE_BYTES = 8
/** Length, type and checksum. */
const FRAME_BYTES = 12

/** Refuses a PNG that moves, that does not end, or that something follows. */
export function checkPng(bytes: Buffer): void {
  let at = SIGNATURE_BYTES
  let type = ''
  while (type !== 'IEND' && at + FRAME_BYTES <= bytes.length) {
    type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'acTL' || type === 'fcTL') throw new RefusedFile(MOVING)
    at += FRAME_BYTES + bytes.readUInt32BE(at)
  }
  if (type !== 'IEND' || at > bytes.length) throw new RefusedFile(BROKEN)
  if (at < bytes.length) throw new RefusedFile(FOLLOWED)
}
