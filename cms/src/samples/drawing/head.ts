import type { Palette } from './palettes.ts'
import { ellipse, path, rect, ring, type Svg, stroke } from './svg.ts'

export type Hair = 'short' | 'cropped' | 'grey' | 'bob' | 'bun' | 'tied' | 'none'
export type Extra = 'glasses' | 'goggles' | 'mask' | 'moustache' | 'wrinkles' | 'earrings'

export interface Head {
  hair: Hair
  hairColor: string
  /** 0.9 is a narrow face, 1.1 a broad one. */
  breadth: number
  extras: readonly Extra[]
}

/** A face has planes instead of features: one lit, one in shade, so that nobody takes it for somebody. Chin at 690. */
export function head({ hair, hairColor, breadth, extras }: Head, palette: Palette): Svg {
  const half = 122 * breadth
  return [
    HAIR_BEHIND[hair]?.(hairColor, half) ?? '',
    ears(half, palette),
    face(half, palette),
    features(half, palette, extras.includes('wrinkles')),
    hair === 'none' ? '' : hairInFront(hair, hairColor, half),
    ...extras.map((extra) => EXTRAS[extra](half, palette)),
  ].join('')
}

const outline = (half: number): string =>
  `M${480 - half} 470 C${480 - half} 360 ${480 + half} 360 ${480 + half} 470 L${480 + half - 4} 560 C${480 + half - 12} 640 ${480 + 52} 694 480 696 C${480 - 52} 694 ${480 - half + 12} 640 ${480 - half + 4} 560 Z`

function face(half: number, { skin, shade }: Palette): Svg {
  const shadow = `M${480 + 30} 380 C${480 + half + 10} 380 ${480 + half} 430 ${480 + half} 470 L${480 + half - 4} 560 C${480 + half - 12} 640 ${480 + 52} 694 480 696 C${500} 680 ${540} 640 ${528} 590 C${512} 540 ${556} 470 ${510} 380 Z`
  return path(outline(half), skin) + path(shadow, shade)
}

const ears = (half: number, { skin, shade }: Palette): Svg =>
  ellipse(480 - half, 540, 20, 34, skin) + ellipse(480 + half, 540, 20, 34, shade)

function features(half: number, { ink, shade }: Palette, old: boolean): Svg {
  const eye = half * 0.44
  const dark = mix(ink)
  return [
    stroke(`M${480 - eye - 30} 508 q28 -14 56 -2`, dark, 9),
    stroke(`M${480 + eye - 26} 506 q28 -12 56 2`, dark, 9),
    stroke(`M${480 - eye - 20} 540 q20 -11 40 0`, dark, 7),
    stroke(`M${480 + eye - 20} 540 q20 -11 40 0`, dark, 7),
    stroke('M484 540 q-16 40 -14 54 q10 10 26 4', shade, 7),
    stroke('M446 642 q34 16 66 -2', dark, 7),
    old ? stroke(`M${480 - half + 34} 590 q10 26 2 50 M${480 + half - 34} 590 q-10 26 -2 50`, shade, 6) : '',
    old ? stroke(`M${480 - eye - 20} 560 q18 10 36 2 M${480 + eye - 18} 562 q18 8 36 -2`, shade, 5) : '',
  ].join('')
}

/** Lines in a face are softer than the ink of things. */
const mix = (ink: string): string => `${ink}cc`

const HAIR_BEHIND: Partial<Record<Hair, (color: string, half: number) => Svg>> = {
  bob: (color, half) =>
    path(
      `M${480 - half - 34} 640 C${480 - half - 60} 330 ${480 + half + 60} 330 ${480 + half + 34} 640 C${480 + half + 40} 700 ${480 + half - 10} 690 ${480 + half - 20} 660 L${480 - half + 20} 660 C${480 - half + 10} 690 ${480 - half - 40} 700 ${480 - half - 34} 640 Z`,
      color,
    ),
  bun: (color) => ellipse(480, 330, 74, 62, color),
  tied: (color, half) =>
    path(
      `M${480 + half - 20} 420 C${480 + half + 90} 470 ${480 + half + 70} 640 ${480 + half + 20} 760 C${480 + half + 10} 660 ${480 + half + 10} 560 ${480 + half - 30} 520 Z`,
      color,
    ),
}

function hairInFront(hair: Hair, color: string, half: number): Svg {
  const left = 480 - half - 8
  const right = 480 + half + 8
  const cap = `M${left} 520 C${left - 12} 320 ${right + 12} 320 ${right} 520`
  switch (hair) {
    case 'cropped':
      return path(
        `${cap} C${right - 10} 470 ${right - 24} 440 ${right - 40} 430 L${left + 40} 430 C${left + 24} 440 ${left + 10} 470 ${left} 520 Z`,
        color,
      )
    case 'bob':
      return path(
        `${cap} C${right - 8} 470 ${right - 30} 450 ${right - 70} 446 C520 440 440 480 ${left + 16} 500 Z`,
        color,
      )
    case 'bun':
    case 'tied':
      return path(`${cap} C${right - 10} 460 540 440 480 410 C420 440 ${left + 10} 460 ${left} 520 Z`, color)
    default:
      return path(
        `${cap} C${right - 6} 476 ${right - 22} 462 ${right - 34} 458 C560 400 430 470 ${left + 30} 450 C${left + 14} 466 ${left + 6} 480 ${left} 520 Z`,
        color,
      )
  }
}

const EXTRAS: Record<Extra, (half: number, palette: Palette) => Svg> = {
  glasses: (half, { ink }) =>
    ring(480 - half * 0.46, 546, 40, ink, 8) +
    ring(480 + half * 0.46, 546, 40, ink, 8) +
    stroke(`M${480 - half * 0.46 + 40} 540 q14 -8 ${half * 0.92 - 80} 0`, ink, 8),
  goggles: (half, { ink, glow }) =>
    rect(480 - half - 6, 508, half * 2 + 12, 20, ink) +
    rect(480 - half + 8, 500, half - 18, 78, ink, 30) +
    rect(490, 500, half - 18, 78, ink, 30) +
    rect(480 - half + 20, 512, half - 42, 54, `${glow}d0`, 22) +
    rect(502, 512, half - 42, 54, `${glow}d0`, 22),
  mask: (half, { paper, light }) =>
    path(
      `M${480 - half + 2} 576 Q480 546 ${480 + half - 2} 576 L${480 + half - 14} 640 Q480 730 ${480 - half + 14} 640 Z`,
      paper,
    ) +
    stroke(
      `M${480 - half + 30} 606 Q480 590 ${480 + half - 30} 606 M${480 - half + 34} 640 Q480 640 ${480 + half - 34} 640`,
      light,
      6,
    ),
  moustache: (_, { ink }) => path('M430 628 Q478 596 530 628 Q500 622 480 628 Q460 622 430 628 Z', mix(ink)),
  wrinkles: () => '',
  earrings: (half, { glow }) => ellipse(480 - half - 2, 588, 9, 9, glow) + ellipse(480 + half + 2, 588, 9, 9, glow),
}
