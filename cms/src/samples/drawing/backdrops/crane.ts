import type { Palette } from '../palettes.ts'
import { rect, type Svg, stroke } from '../svg.ts'

export const crane = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    rect(0, 860, 960, 420, light),
    stroke('M90 1000 L190 240 L270 1000 M120 760 L250 760 M140 620 L238 620 M160 480 L226 480', deep, 26),
    stroke('M-20 250 L980 170', deep, 34),
    stroke('M190 110 L-20 250 M190 110 L700 190', deep, 12),
    stroke('M190 240 L190 100', deep, 24),
    stroke('M800 190 L800 380 M860 186 L860 380', mid, 8),
    rect(730, 380, 210, 120, glow),
    stroke('M765 390 l0 100 M800 390 l0 100 M835 390 l0 100 M870 390 l0 100 M905 390 l0 100', deep, 6),
    rect(0, 940, 330, 110, mid),
    rect(0, 1050, 260, 110, deep),
    rect(640, 980, 320, 110, deep),
    rect(700, 1090, 260, 110, mid),
  ].join('')
