import type { Palette } from './palettes.ts'
import { circle, path, polygon, rect, repeat, type Svg, stroke, veil } from './svg.ts'

export type Clothes =
  | 'overall'
  | 'jacket'
  | 'vest'
  | 'coat'
  | 'scrubs'
  | 'uniform'
  | 'quilted'
  | 'harness'
  | 'apron'
  | 'shirt'

export interface Colors {
  main: string
  dark: string
  inner: string
}

const SHOULDERS =
  'M120 1290 C130 1010 190 900 300 856 C370 828 410 812 426 770 L534 770 C550 812 590 828 660 856 C770 900 830 1010 840 1290 Z'
const SHADED = 'M534 770 C550 812 590 828 660 856 C770 900 830 1010 840 1290 L520 1290 C560 1130 540 960 500 860 Z'

const neck = ({ skin, shade }: Palette): Svg =>
  path('M418 620 L542 620 L542 790 C520 846 440 846 418 790 Z', skin) +
  path('M418 650 C450 720 510 720 542 650 L542 790 C534 812 520 826 504 832 C520 780 470 750 418 716 Z', shade)

const body = ({ main, dark }: Colors): Svg => path(SHOULDERS, main) + path(SHADED, dark)

const collar = (fill: string, edge: string): Svg =>
  path('M414 764 L480 868 L398 912 L356 826 Z', fill) + path('M546 764 L480 868 L562 912 L604 826 Z', edge)

const placket = (color: string): Svg =>
  stroke('M480 880 L480 1290', color, 8) + repeat(4, (index) => circle(500, 940 + index * 96, 10, color))

const pocket = (x: number, color: string): Svg =>
  stroke(`M${x} 1040 l120 0 l0 120 q-60 30 -120 0 Z M${x} 1076 l120 0`, color, 8)

const strips = ({ glow, paper }: Palette): Svg =>
  path('M236 888 L300 858 L352 1290 L262 1290 Z', glow) +
  path('M724 888 L660 858 L608 1290 L698 1290 Z', glow) +
  path('M254 888 L284 874 L330 1290 L284 1290 Z', paper) +
  path('M706 888 L676 874 L630 1290 L676 1290 Z', paper) +
  rect(254, 1140, 452, 74, glow) +
  rect(254, 1160, 452, 34, paper)

const DRAW: Record<Clothes, (colors: Colors, palette: Palette) => Svg> = {
  overall: (colors, palette) =>
    body({ ...colors, main: colors.inner, dark: palette.light }) +
    path('M300 1290 L316 960 L360 940 L600 940 L644 960 L660 1290 Z', colors.main) +
    path('M500 940 L600 940 L644 960 L660 1290 L530 1290 C560 1160 540 1040 500 940 Z', colors.dark) +
    path('M316 966 L318 850 L366 824 L372 946 Z M644 966 L642 850 L594 824 L588 946 Z', colors.dark) +
    circle(344, 962, 16, palette.glow) +
    circle(616, 962, 16, palette.glow) +
    stroke('M400 1010 l160 0 l0 120 q-80 34 -160 0 Z', palette.ink, 8),
  jacket: (colors, palette) =>
    body(colors) +
    path('M426 776 L480 880 L534 776 Z', colors.inner) +
    collar(colors.main, colors.dark) +
    placket(palette.ink) +
    pocket(260, palette.ink) +
    pocket(580, palette.ink),
  vest: (colors, palette) =>
    body({ ...colors, main: colors.inner, dark: palette.mid }) +
    path('M250 1290 L236 890 L330 846 L414 800 L480 930 L546 800 L630 846 L724 890 L710 1290 Z', colors.main) +
    path('M546 800 L630 846 L724 890 L710 1290 L520 1290 C560 1160 540 1040 480 930 Z', colors.dark) +
    strips(palette) +
    stroke('M480 930 L480 1290', palette.ink, 7),
  coat: (colors, palette) =>
    body(colors) +
    path('M426 772 L480 990 L534 772 Z', colors.inner) +
    path('M414 764 L480 1000 L380 950 L330 838 Z', colors.main) +
    path('M546 764 L480 1000 L580 950 L630 838 Z', colors.dark) +
    stroke('M414 764 L380 950 L480 1000 L580 950 L546 764 M480 1000 L480 1290', palette.mid, 6) +
    pocket(590, palette.mid) +
    rect(612, 1010, 12, 60, palette.deep) +
    rect(640, 1016, 12, 54, palette.glow),
  scrubs: (colors, palette) =>
    body(colors) +
    path('M418 776 L480 900 L542 776 Z', palette.skin) +
    path('M480 900 L542 776 L510 790 Z', palette.shade) +
    stroke('M414 770 L480 908 L546 770', palette.paper, 16),
  uniform: (colors, palette) =>
    body(colors) +
    collar(colors.dark, colors.main) +
    placket(palette.glow) +
    polygon(
      [
        [458, 862],
        [502, 862],
        [512, 1010],
        [480, 1050],
        [448, 1010],
      ],
      palette.ink,
    ) +
    path('M210 916 L300 862 L330 886 L236 950 Z M750 916 L660 862 L630 886 L724 950 Z', palette.glow) +
    pocket(590, palette.ink),
  quilted: (colors, palette) =>
    body(colors) +
    stroke(
      'M200 960 C380 920 580 920 760 960 M170 1070 C380 1020 580 1020 790 1070 M150 1180 C380 1130 580 1130 810 1180',
      palette.ink,
      7,
    ) +
    path('M396 772 C430 840 530 840 564 772 L596 838 C540 910 420 910 364 838 Z', colors.inner) +
    stroke('M480 890 L480 1290', palette.ink, 8),
  harness: (colors, palette) =>
    DRAW.jacket(colors, palette) +
    path('M268 872 L316 850 L560 1290 L490 1290 Z M692 872 L644 850 L400 1290 L470 1290 Z', palette.ink) +
    rect(150, 1180, 660, 50, palette.ink) +
    rect(440, 1120, 80, 96, palette.glow, 14) +
    rect(458, 1140, 44, 56, palette.ink, 8),
  apron: (colors, palette) =>
    body({ ...colors, main: colors.inner, dark: palette.light }) +
    path('M334 1290 L350 940 C420 980 540 980 610 940 L626 1290 Z', colors.main) +
    path('M540 968 L610 940 L626 1290 L530 1290 Z', colors.dark) +
    stroke('M352 944 L404 806 M608 944 L556 806', colors.dark, 22) +
    path('M426 772 L480 860 L380 890 L362 820 Z', palette.paper) +
    path('M534 772 L480 860 L580 890 L598 820 Z', palette.light),
  shirt: (colors, palette) =>
    body(colors) +
    path('M430 776 L480 850 L530 776 Z', palette.shade) +
    collar(colors.inner, palette.light) +
    placket(palette.deep) +
    veil(0.5, pocket(580, palette.ink)),
}

/** Neck and clothes; the chin of the head rests above them. */
export const torso = (clothes: Clothes, colors: Colors, palette: Palette): Svg =>
  neck(palette) + DRAW[clothes](colors, palette)
