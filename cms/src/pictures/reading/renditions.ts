import type { Image } from 'shared/parts'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { decoded } from './picture.ts'
import type { PublicFiles } from './publicFiles.ts'

const WIDTHS = [320, 640, 1280, 1920]
const PAPER = '#ffffff'

type Rendition = Image['renditions'][number]

/** What becomes public of a picture. */
export interface Renditions {
  width: number
  height: number
  colour: string
  renditions: Rendition[]
}

interface Pixels {
  data: Buffer
  info: OutputInfo
}

/** In seconds. A decoder that takes longer is stopped; it looks after each row of tiles. */
const PATIENCE = 40

/**
 * Decodes a picture once and writes every width anew as WebP and as JPEG: upright, in sRGB, on paper, and without
 * anything that is not a pixel. No picture is enlarged.
 */
export async function writeRenditions(picture: Sharp, files: PublicFiles): Promise<Renditions> {
  const { autoOrient } = await decoded(() => picture.metadata())
  const { width, height } = autoOrient
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))]
  const pixels = await decoded(() => pixelsOf(picture, widths.at(-1) ?? width))
  const renditions: Rendition[] = []
  for (const wanted of widths) {
    renditions.push(await write(files, 'image/webp', scaled(pixels, wanted).webp({ quality: 80 })))
    renditions.push(await write(files, 'image/jpeg', scaled(pixels, wanted).jpeg({ quality: 80, mozjpeg: true })))
  }
  return { width, height, colour: await averageColour(pixels), renditions }
}

const pixelsOf = (picture: Sharp, width: number): Promise<Pixels> =>
  picture
    .resize({ width })
    .flatten({ background: PAPER })
    .toColourspace('srgb')
    .timeout({ seconds: PATIENCE })
    .raw()
    .toBuffer({ resolveWithObject: true })

const scaled = (pixels: Pixels, width: number): Sharp => opened(pixels).resize({ width })

function opened({ data, info: { width, height, channels } }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

async function write(files: PublicFiles, type: Rendition['type'], picture: Sharp): Promise<Rendition> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  const { hash, bytes } = await files.write(data)
  return { hash, type, width: info.width, height: info.height, bytes }
}

/** `#rrggbb` */
async function averageColour(pixels: Pixels): Promise<string> {
  const { data } = await opened(pixels).resize(1, 1, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true })
  return `#${data.toString('hex', 0, 3)}`
}
