import type { Image } from 'shared/parts'
import sharp, { type Sharp } from 'sharp'
import { sha256 } from './blobStore.ts'

/** A file that may enter the media library, with everything of it that may become public. */
export interface ReceivedFile {
  bytes: Uint8Array
  hash: string
  mimeType: string
  extension: string
  renditions: Rendition[]
  /** The bytes that readers may get, each stored under its hash. */
  publicFiles: Uint8Array[]
}

type Rendition = Image['renditions'][number]

/** A file that the media library refuses: the message says why and what to do instead. */
export class RefusedFile extends Error {}

export const MAX_BYTES = 20 * 1024 * 1024
const MAX_PIXELS = 40_000_000
const WIDTHS = [320, 640, 1280]

const FORMATS = {
  jpeg: { mimeType: 'image/jpeg', extension: 'jpg' },
  png: { mimeType: 'image/png', extension: 'png' },
  webp: { mimeType: 'image/webp', extension: 'webp' },
  pdf: { mimeType: 'application/pdf', extension: 'pdf' },
} as const
type Format = keyof typeof FORMATS

export const ACCEPTED_TYPES = Object.values(FORMATS).map(({ mimeType }) => mimeType)

/**
 * Reads a file by what it is, never by its name. Pictures are decoded whole and written anew as WebP, so that nothing
 * public carries camera data, places or embedded thumbnails.
 */
export async function readReceivedFile(bytes: Uint8Array): Promise<ReceivedFile> {
  if (bytes.length > MAX_BYTES) throw new RefusedFile('文件超过 20 MB。请压缩或缩小后再上传。')
  if (bytes.length === 0) throw new RefusedFile('文件是空的。请重新选择文件。')
  const format = formatOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!format) {
    throw new RefusedFile('只接受 JPEG、PNG、WebP 图片和 PDF 文件，以文件的真实内容为准。请转换格式后再上传。')
  }
  const file = { bytes, hash: sha256(bytes), ...FORMATS[format] }
  if (format === 'pdf') return { ...file, renditions: [], publicFiles: [wholePdf(bytes)] }
  return { ...file, ...(await renditionsOf(bytes, format)) }
}

/** Magic bytes, so that nothing but these four formats ever reaches a decoder. */
function formatOf(bytes: Buffer): Format | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf'
  return undefined
}

function wholePdf(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes).toString('latin1', Math.max(0, bytes.length - 1024))
  if (end.includes('xref') && end.includes('%%EOF')) return bytes
  throw new RefusedFile('这个 PDF 文件不完整，可能没有传完或已经损坏。请重新导出后再上传。')
}

async function renditionsOf(bytes: Uint8Array, format: Format) {
  const width = await checkedWidth(bytes, format)
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' })
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))]
  const outputs = await decoded(async () => {
    const outputs = []
    for (const width of widths) outputs.push(await webp(picture, width))
    return outputs
  })
  return { renditions: outputs.map(({ rendition }) => rendition), publicFiles: outputs.map(({ data }) => data) }
}

/** Reads the header alone, before anything is decoded. */
async function checkedWidth(bytes: Uint8Array, format: Format): Promise<number> {
  const metadata = await decoded(() => sharp(bytes, { limitInputPixels: false }).metadata())
  if (metadata.format !== format) throw new RefusedFile('文件的内容和格式不符。请用图片软件另存为 JPEG 后再上传。')
  if ((metadata.pages ?? 1) > 1) throw new RefusedFile('不接受动图。请截取其中一帧，存为 JPEG 或 PNG 后再上传。')
  if (metadata.width * metadata.height > MAX_PIXELS) throw new RefusedFile('图片超过 4000 万像素。请缩小后再上传。')
  return metadata.autoOrient.width
}

async function webp(picture: Sharp, width: number) {
  const { data, info } = await picture
    .clone()
    .autoOrient()
    .resize({ width })
    .webp()
    .toBuffer({ resolveWithObject: true })
  const rendition: Rendition = {
    hash: sha256(data),
    type: 'image/webp',
    width: info.width,
    height: info.height,
    bytes: info.size,
  }
  return { data, rendition }
}

/** Whatever a decoder complains about is a fault of the file. */
async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new RefusedFile('图片打不开：可能没有传完、已经损坏或者尺寸过大。请重新导出后再上传。', { cause })
  }
}
