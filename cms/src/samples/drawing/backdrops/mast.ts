import type { Palette } from '../palettes.ts'
import { path, rect, ring, type Svg, stroke } from '../svg.ts'

export const mast = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    path('M0 700 L260 480 L520 720 L760 520 L960 680 L960 1280 L0 1280 Z', light),
    stroke(
      'M700 1000 L770 130 L840 1000 M715 820 L826 820 M727 660 L814 660 M740 500 L800 500 M752 340 L788 340 M715 820 L814 660 M827 820 L727 660 M727 660 L800 500 M813 660 L740 500',
      deep,
      12,
    ),
    ring(770, 130, 60, glow, 10),
    ring(770, 130, 110, glow, 7),
    ring(770, 130, 160, glow, 4),
    path('M0 980 L300 860 L620 960 L960 860 L960 1280 L0 1280 Z', mid),
  ].join('')
