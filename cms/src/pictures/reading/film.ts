import { type FileHandle, open } from 'node:fs/promises'
import { type Box, BROKEN_FILM, boxAt, boxesIn, LONGEST_BOX_HEADER } from './boxes.ts'
import { RefusedFile } from './refusedFile.ts'

/** The boxes that a film is played from, by the box they stand in. Whatever else there is says where, when and by what. */
const PLAYED: Record<string, readonly string[]> = {
  '': ['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'ssix'],
  moov: ['mvhd', 'trak', 'mvex'],
  trak: ['tkhd', 'tref', 'edts', 'mdia'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  minf: ['vmhd', 'smhd', 'nmhd', 'sthd', 'dinf', 'stbl'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc'],
}

/** What is read into memory at once; the index of a film of two hours is a tenth of it. */
const LARGEST_INDEX = 32 * 1024 * 1024
const PICTURES = 'vide'
const TRACKS = [PICTURES, 'soun', 'subt', 'text', 'sbtl', 'clcp', 'tmcd']

/** A stretch of the file to be overwritten. */
export interface Patch {
  at: number
  bytes: Buffer | number
}

/**
 * Refuses what is no whole film, and answers which bytes to overwrite so that readers get pictures and sound and no
 * place, device or date. No byte moves: the index of a film names the places of its pictures.
 */
export async function checkFilm(file: string): Promise<Patch[]> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const boxes = await topBoxes(handle, size)
    const has = (type: string) => boxes.some((box) => box.type === type && box.end > box.content)
    if (boxes[0]?.type !== 'ftyp' || !has('moov') || !has('mdat')) throw new RefusedFile(BROKEN_FILM)
    const patches: Patch[] = []
    for (const box of boxes) patches.push(...(await patchesOf(handle, box)))
    return patches
  } finally {
    await handle.close()
  }
}

async function topBoxes(handle: FileHandle, size: number): Promise<Box[]> {
  const boxes: Box[] = []
  for (let at = 0; at < size; at = boxes.at(-1)?.end ?? size) {
    boxes.push(boxAt(await read(handle, at, Math.min(LONGEST_BOX_HEADER, size - at)), at, size))
    if (boxes.length > 100_000) throw new RefusedFile(BROKEN_FILM)
  }
  return boxes
}

async function patchesOf(handle: FileHandle, box: Box): Promise<Patch[]> {
  if (!PLAYED['']?.includes(box.type)) return blank(box)
  if (!(box.type in PLAYED)) return []
  if (box.end - box.start > LARGEST_INDEX) throw new RefusedFile(BROKEN_FILM)
  const buffer = await read(handle, box.start, box.end - box.start)
  const patches = within(buffer, box.start, box)
  if (box.type === 'moov') refuseOtherTracks(buffer, box)
  return patches
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

function within(buffer: Buffer, offset: number, box: Box): Patch[] {
  return boxesIn(buffer, offset, box).flatMap((child) => {
    if (!PLAYED[box.type]?.includes(child.type)) return blank(child)
    return child.type in PLAYED ? within(buffer, offset, child) : words(buffer, offset, child)
  })
}

/** A box of the same size that says nothing. */
const blank = ({ start, content, end }: Box): Patch[] => [
  { at: start + 4, bytes: Buffer.from('free') },
  { at: content, bytes: end - content },
]

const TIMED = ['mvhd', 'tkhd', 'mdhd']
const VERSION_BYTES = 4
const HANDLER_NAME_AT = 24

/** What boxes that are needed say beside: when a film was made, and by which program or camera. */
function words(buffer: Buffer, offset: number, { type, content, end }: Box): Patch[] {
  if (type === 'hdlr') return [{ at: content + HANDLER_NAME_AT, bytes: Math.max(0, end - content - HANDLER_NAME_AT) }]
  if (!TIMED.includes(type)) return []
  const times = buffer[content - offset] === 1 ? 16 : 8
  if (content + VERSION_BYTES + times > end) throw new RefusedFile(BROKEN_FILM)
  return [{ at: content + VERSION_BYTES, bytes: times }]
}

/** Sports cameras and drones write places into a track of their own, among the pictures. */
function refuseOtherTracks(buffer: Buffer, moov: Box): void {
  const handlers = boxesIn(buffer, moov.start, moov)
    .filter(({ type }) => type === 'trak')
    .map((trak) => handlerOf(buffer, moov.start, trak))
  if (!handlers.includes(PICTURES)) throw new RefusedFile('影片里没有画面。请重新导出为 MP4 后再上传。')
  if (handlers.every((handler) => TRACKS.includes(handler))) return
  throw new RefusedFile(
    '影片里除了画面和声音还有别的记录，可能是运动相机或无人机写下的位置。请用剪辑软件重新导出为 MP4 后再上传。',
  )
}

function handlerOf(buffer: Buffer, offset: number, trak: Box): string {
  const mdia = boxesIn(buffer, offset, trak).find(({ type }) => type === 'mdia')
  const hdlr = mdia && boxesIn(buffer, offset, mdia).find(({ type }) => type === 'hdlr')
  if (!hdlr || hdlr.content + 12 > hdlr.end) throw new RefusedFile(BROKEN_FILM)
  return buffer.toString('latin1', hdlr.content - offset + 8, hdlr.content - offset + 12)
}
