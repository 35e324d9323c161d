import type { Image } from 'shared/parts'

/** The steps of each primary colour, so that a few classes make every colour: the Content-Security-Policy allows no style attribute. */
export const STEPS = 7

/**
 * The colour that fills a picture's place until the picture is there, as classes: the steps of red, green and blue, and
 * whether the words that stand in for a picture must be light to be read on it. Step 0 needs no class.
 */
export function placeholderClasses({ colour }: Pick<Image, 'colour'>): string[] {
  const steps = primariesOf(colour).map((value) => Math.round((value / 255) * STEPS))
  const classes = ['r', 'g', 'b'].map((name, index) => `${name}${steps[index]}`).filter((name) => !name.endsWith('0'))
  return isDark(steps.map((step) => (step / STEPS) * 255)) ? [...classes, 'dim'] : classes
}

const primariesOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Below this luminance white words are read more easily than black ones; above it, black ones. */
const MIDDLE_LUMINANCE = 0.179

const isDark = (primaries: number[]): boolean => luminance(primaries) < MIDDLE_LUMINANCE

/** Relative luminance of an sRGB colour from 0 to 255 each, WCAG 2.2. */
export function luminance(primaries: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = primaries.map((primary) => {
    const value = primary / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
