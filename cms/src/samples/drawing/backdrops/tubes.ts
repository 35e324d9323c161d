import type { Palette } from '../palettes.ts'
import { path, rect, repeat, type Svg } from '../svg.ts'

export const tubes = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    path('M0 420 C200 340 320 500 520 420 C700 350 820 460 960 400 L960 1280 L0 1280 Z', light),
    path('M0 640 C200 560 320 720 520 640 C700 570 820 680 960 620 L960 1280 L0 1280 Z', mid),
    repeat(
      5,
      (index) =>
        rect(650 + index * 62, 300 - index * 8, 40, 320, paper, 20) +
        rect(650 + index * 62, 440 + ((index * 53) % 90), 40, 172 - ((index * 53) % 90), index % 2 ? deep : glow, 20),
    ),
    rect(620, 420, 340, 24, deep),
    rect(620, 590, 340, 24, deep),
  ].join('')
