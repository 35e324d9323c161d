import { boxesIn } from './boxes.ts'
import { RefusedFile } from './refusedFile.ts'

/** Whether what follows a JPEG is, but for zeros in front, what phones append: a film, or Samsung's trailer. */
export const isPhoneTrailer = (bytes: Buffer): boolean => isFilm(bytes) || isSamsungTrailer(bytes)

function isFilm(bytes: Buffer): boolean {
  const start = bytes.indexOf('ftyp') - 4
  if (start < 0 || !isEmpty(bytes.subarray(0, start))) return false
  try {
    const types = boxesIn(bytes, 0, { type: '', start, content: start, end: bytes.length }).map(({ type }) => type)
    return types[0] === 'ftyp' && types.includes('moov') && types.includes('mdat')
  } catch (error) {
    if (error instanceof RefusedFile) return false
    throw error
  }
}

const FRAME_BYTES = 12
const ENTRY_BYTES = 12

/** Blocks, a directory `SEFH` that names each by its distance and its size, the size of the directory, `SEFT`. */
function isSamsungTrailer(bytes: Buffer): boolean {
  const end = bytes.length - 8
  if (end < FRAME_BYTES || bytes.toString('latin1', end + 4) !== 'SEFT') return false
  const directory = end - bytes.readUInt32LE(end)
  if (directory < 0 || end - directory < FRAME_BYTES || bytes.toString('latin1', directory, directory + 4) !== 'SEFH') {
    return false
  }
  const count = bytes.readUInt32LE(directory + 8)
  return end - directory === FRAME_BYTES + count * ENTRY_BYTES && isCovered(bytes.subarray(0, end), directory)
}

const isEmpty = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0)

/** Whether the blocks lie one behind the other up to the directory, with nothing before them. */
function isCovered(bytes: Buffer, directory: number): boolean {
  if (directory + FRAME_BYTES === bytes.length) return false
  let at = directory - bytes.readUInt32LE(directory + FRAME_BYTES + 4)
  if (at < 0 || !isEmpty(bytes.subarray(0, at))) return false
  for (let entry = directory + FRAME_BYTES; entry < bytes.length; entry += ENTRY_BYTES) {
    if (directory - bytes.readUInt32LE(entry + 4) !== at) return false
    at += bytes.readUInt32LE(entry + 8)
  }
  return at === directory
}
