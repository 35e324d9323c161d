import { isPhoneTrailer } from './phoneTrailer.ts'
import { BROKEN, FOLLOWED, RefusedFile } from './refusedFile.ts'

const BEGIN = 0xffd8
const END = 0xd9
const SCAN = 0xda

/**
 * Refuses a JPEG that does not end, or that something follows. Phones append a second JPEG (the gain map of HDR
 * displays), a film or Samsung's trailer; those may stay in the private original.
 */
export function checkJpeg(bytes: Buffer): void {
  let rest = bytes
  let tail: Buffer
  do {
    tail = rest.subarray(endOfJpeg(rest))
    rest = pastZeros(tail)
  } while (rest.length > 2 && rest.readUInt16BE(0) === BEGIN)
  if (rest.length > 0 && !isPhoneTrailer(tail)) throw new RefusedFile(FOLLOWED)
}

function pastZeros(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  return bytes.subarray(start === -1 ? bytes.length : start)
}

/** Where the picture ends: segment by segment, and past the compressed data of each scan. */
function endOfJpeg(bytes: Buffer): number {
  let at = 2
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === END) return at + 2
    at = marker === SCAN ? endOfScan(bytes, endOfSegment(bytes, at)) : endOfSegment(bytes, at)
  }
  throw new RefusedFile(BROKEN)
}

function endOfSegment(bytes: Buffer, at: number): number {
  const marker = bytes[at + 1] ?? 0
  if (marker === 0xff) return at + 1
  if (marker === 0x01 || isRestart(marker)) return at + 2
  return at + 4 > bytes.length ? bytes.length : at + 2 + bytes.readUInt16BE(at + 2)
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}
