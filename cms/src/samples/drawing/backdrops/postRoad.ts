import type { Palette } from '../palettes.ts'
import { circle, path, polygon, rect, type Svg } from '../svg.ts'

export const postRoad = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    circle(230, 260, 90, glow),
    path('M0 520 L200 330 L400 540 L640 280 L960 560 L960 1280 L0 1280 Z', light),
    path('M0 760 C240 600 420 700 620 640 C780 600 880 640 960 600 L960 1280 L0 1280 Z', mid),
    path(
      'M560 650 C700 680 820 700 760 760 C680 830 300 840 180 960 C120 1030 260 1100 300 1280 L0 1280 L0 980 C160 820 620 800 680 740 C700 710 620 690 540 660 Z',
      paper,
    ),
    polygon(
      [
        [760, 600],
        [800, 560],
        [840, 600],
        [840, 650],
        [760, 650],
      ],
      deep,
    ),
    polygon(
      [
        [850, 610],
        [880, 580],
        [910, 610],
        [910, 650],
        [850, 650],
      ],
      deep,
    ),
  ].join('')
