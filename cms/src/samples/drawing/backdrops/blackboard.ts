import type { Palette } from '../palettes.ts'
import { rect, type Svg, stroke } from '../svg.ts'

export const blackboard = ({ light, deep, paper, mid, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    rect(50, 90, 860, 620, mid, 8),
    rect(74, 114, 812, 572, deep),
    stroke('M130 560 L130 220 L360 560 Z', paper, 8),
    stroke('M130 530 l30 0 l0 30', paper, 6),
    stroke('M660 330 m-120 0 a120 120 0 1 0 240 0 a120 120 0 1 0 -240 0 M540 330 L780 330 M660 210 L660 450', paper, 7),
    stroke('M560 520 L820 520 M560 570 L760 570 M560 620 L800 620', glow, 7),
    rect(50, 710, 860, 26, mid),
  ].join('')
