import type { Image } from 'shared/parts'
import { imagePath } from '../content/blob-paths.ts'

type Rendition = Image['renditions'][number]

const narrowestFirst = (image: Image): Rendition[] => image.renditions.toSorted((a, b) => a.width - b.width)

/** The widest rendition: the one for feeds, Open Graph and the picture's own proportions. */
export function widest(image: Image): Rendition {
  const rendition = narrowestFirst(image).at(-1)
  if (!rendition) throw new Error('图片没有任何可用的尺寸，请在采编系统中重新上传后再发布。')
  return rendition
}

/** The width that serves a small picture on a dense screen and a large one on a plain screen. */
const MIDDLE = 640

/**
 * What an <img> says about its sources. A hash does not compress, so only those are named that a reader may need: the
 * wide ones, or for a picture that is `small` on every screen the narrow ones.
 */
export function sources(image: Image, small: boolean) {
  const renditions = narrowestFirst(image)
  const middle = renditions.find(({ width }) => width >= MIDDLE) ?? widest(image)
  const needed = renditions.filter(({ width }) => (small ? width <= middle.width : width >= middle.width))
  const srcset = needed.map((rendition) => `${imagePath(rendition)} ${rendition.width}w`).join(', ')
  const { width, height } = widest(image)
  return { src: imagePath(middle), srcset, width, height }
}

/**
 * Where a cropped picture keeps its focal point, as classes in steps of ten per cent: the Content-Security-Policy
 * allows no style attribute. The middle is the default and needs no class.
 */
export function focalClasses({ focal }: Image): string[] {
  const step = (per100: number) => Math.round(per100 / 10)
  return [`x${step(focal.x)}`, `y${step(focal.y)}`].filter((name) => !name.endsWith('5'))
}

const KILO = 1024

/** 36 KB, 1.2 MB */
export function fileSize(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.ceil(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`
}
