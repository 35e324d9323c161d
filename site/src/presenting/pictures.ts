import type { Image } from 'shared/parts'
import { imagePath } from '../content/blob-paths.ts'

type Rendition = Image['renditions'][number]

/** The renditions of one type, narrowest first. Where a picture has no JPEG its WebP serves everybody. */
function renditionsOf({ renditions }: Image, type: Rendition['type']): Rendition[] {
  return renditions.filter((rendition) => rendition.type === type).toSorted((a, b) => a.width - b.width)
}

function jpegsOf(image: Image): Rendition[] {
  const jpegs = renditionsOf(image, 'image/jpeg')
  return jpegs.length > 0 ? jpegs : renditionsOf(image, 'image/webp')
}

/** The widest rendition that every program can show: for feeds, Open Graph and whoever wants the whole picture. */
export function widest(image: Image): Rendition {
  const rendition = jpegsOf(image).at(-1)
  if (!rendition) throw new Error('图片没有任何可用的尺寸，请在采编系统中重新上传，再送审。')
  return rendition
}

/** The width that serves a small picture on every screen and a large one on a plain screen. */
const MIDDLE = 640

const middleOf = (renditions: Rendition[]): Rendition | undefined =>
  renditions.find(({ width }) => width >= MIDDLE) ?? renditions.at(-1)

/**
 * What <source> and <img> say about a picture. A hash does not compress, so only those renditions are named that a
 * reader may need: as WebP the wide ones, or for a picture that is `small` on every screen a single one; and one JPEG
 * for the few browsers that know no WebP.
 */
export function sources(image: Image, small: boolean) {
  const webp = renditionsOf(image, 'image/webp')
  const middle = middleOf(webp)?.width ?? 0
  const needed = webp.filter(({ width }) => (small ? width === middle : width >= middle))
  const { width, height } = widest(image)
  return {
    srcset: srcsetOf(needed),
    isChoice: needed.length > 1,
    src: imagePath(middleOf(jpegsOf(image)) ?? widest(image)),
    width,
    height,
  }
}

/** A single rendition needs no width. */
function srcsetOf(renditions: Rendition[]): string {
  const [only, ...others] = renditions
  if (only && others.length === 0) return imagePath(only)
  return renditions.map((rendition) => `${imagePath(rendition)} ${rendition.width}w`).join(', ')
}

/**
 * Where a cropped picture keeps its focal point, as classes in steps of ten per cent: the Content-Security-Policy
 * allows no style attribute. The middle is the default and needs no class.
 */
export function focalClasses({ focal }: Pick<Image, 'focal'>): string[] {
  const step = (per100: number) => Math.round(per100 / 10)
  return [`x${step(focal.x)}`, `y${step(focal.y)}`].filter((name) => !name.endsWith('5'))
}

const KILO = 1024

/** 36 KB, 1.2 MB */
export function fileSize(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.ceil(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`
}
