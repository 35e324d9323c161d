import type { Palette } from '../palettes.ts'
import { circle, path, polygon, rect, type Svg, stroke } from '../svg.ts'

export const wheat = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    circle(730, 250, 100, glow),
    path('M0 560 C300 480 640 600 960 500 L960 1280 L0 1280 Z', light),
    path('M0 720 C300 640 640 760 960 660 L960 1280 L0 1280 Z', mid),
    stroke('M0 900 C300 820 660 920 960 830 M0 1010 C300 930 660 1030 960 940', deep, 6),
    polygon(
      [
        [90, 520],
        [130, 470],
        [170, 520],
        [170, 560],
        [90, 560],
      ],
      deep,
    ),
  ].join('')
