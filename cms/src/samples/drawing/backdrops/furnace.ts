import type { Palette } from '../palettes.ts'
import { path, rect, type Svg } from '../svg.ts'

export const furnace = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    path('M140 1280 L200 560 L160 420 L200 200 L420 120 L560 120 L780 200 L820 420 L760 560 L820 1280 Z', mid),
    path('M560 120 L780 200 L820 420 L760 560 L820 1280 L620 1280 L600 560 L640 380 Z', deep),
    rect(100, 640, 760, 30, deep),
    rect(100, 300, 760, 22, deep),
    path('M0 1280 L0 1040 C200 980 260 1000 360 900 L600 900 C700 1000 760 980 960 1060 L960 1280 Z', glow),
    path('M0 1280 L0 1120 C240 1080 300 1060 420 960 L540 960 C660 1060 720 1080 960 1130 L960 1280 Z', paper),
  ].join('')
