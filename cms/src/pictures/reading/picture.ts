import sharp, { type Sharp } from 'sharp'
import type { PictureFormat } from '../formats.ts'
import { refuseForeignContent } from './foreignContent.ts'
import { checkJpeg } from './jpeg.ts'
import { checkPng } from './png.ts'
import { BROKEN, MOVING, RefusedFile } from './refusedFile.ts'
import { checkWebp } from './webp.ts'

const MAX_PIXELS = 40_000_000
const SHORTEST_SIDE = 16
/** A long poster passes; what is longer cannot be shown as one picture. */
const MAX_RATIO = 12
/** WebP counts no further. */
const LONGEST_SIDE = 16_383

const STRUCTURES: Record<PictureFormat, (bytes: Buffer) => void> = { jpeg: checkJpeg, png: checkPng, webp: checkWebp }

/** Refuses what is no single, whole picture of a size that can be shown; all else is ready to be decoded. */
export async function openPicture(bytes: Buffer, format: PictureFormat): Promise<Sharp> {
  refuseForeignContent(bytes)
  STRUCTURES[format](bytes)
  const metadata = await decoded(() => sharp(bytes, { limitInputPixels: false }).metadata())
  if (metadata.format !== format) throw new RefusedFile('文件的内容和格式不符。请用图片软件另存为 JPEG 后再上传。')
  if ((metadata.pages ?? 1) > 1) throw new RefusedFile(MOVING)
  refuseUnshowable(metadata)
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true }).autoOrient()
}

function refuseUnshowable({ width, height }: { width: number; height: number }): void {
  const size = `${width}×${height} 像素`
  if (width * height > MAX_PIXELS) throw new RefusedFile(`图片超过 4000 万像素（${size}）。请缩小后再上传。`)
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (short < SHORTEST_SIDE) throw new RefusedFile(`图片太小（${size}），读者看不清。请换一张大的图片。`)
  if (long > short * MAX_RATIO) {
    throw new RefusedFile(`图片过于狭长（${size}），长边超过短边的 ${MAX_RATIO} 倍。请裁成几张后再上传。`)
  }
  if (long > LONGEST_SIDE) {
    throw new RefusedFile(`图片太长（${size}），长边超过 ${LONGEST_SIDE} 像素。请缩小或裁成几张后再上传。`)
  }
}

/** Whatever a decoder complains about is a fault of the file. */
export async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new RefusedFile(BROKEN, { cause })
  }
}
