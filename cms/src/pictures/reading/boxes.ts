import { RefusedFile } from './refusedFile.ts'

/** One box of an ISO base media file (ISO/IEC 14496-12), by its place in the file. */
export interface Box {
  type: string
  start: number
  /** Where its content begins. */
  content: number
  end: number
}

export const LONGEST_BOX_HEADER = 16

export const BROKEN_FILM = '影片打不开：可能没有传完，或者已经损坏。请重新导出为 MP4 后再上传。'

/** The box at a place. `header` holds the bytes there; `limit` is where the box around it ends. */
export function boxAt(header: Buffer, start: number, limit: number): Box {
  if (header.length < 8) throw new RefusedFile(BROKEN_FILM)
  const size = header.readUInt32BE(0)
  const isLarge = size === 1 && header.length >= LONGEST_BOX_HEADER
  const length = isLarge ? Number(header.readBigUInt64BE(8)) : size === 0 ? limit - start : size
  const content = start + (isLarge ? 16 : 8)
  if (start + length > limit || start + length < content) throw new RefusedFile(BROKEN_FILM)
  return { type: header.toString('latin1', 4, 8), start, content, end: start + length }
}

/** The boxes within a box whose content is in memory; `offset` is the place of the buffer in the file. */
export function boxesIn(buffer: Buffer, offset: number, { content, end }: Box): Box[] {
  const boxes: Box[] = []
  for (let at = content; at < end; at = boxes.at(-1)?.end ?? end) {
    boxes.push(boxAt(buffer.subarray(at - offset, at - offset + LONGEST_BOX_HEADER), at, end))
  }
  return boxes
}
