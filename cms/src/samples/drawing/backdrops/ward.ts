import type { Palette } from '../palettes.ts'
import { path, rect, type Svg, stroke } from '../svg.ts'

export const ward = ({ paper, light, mid, deep }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    rect(60, 80, 360, 560, paper),
    rect(232, 80, 16, 560, mid),
    rect(60, 340, 360, 16, mid),
    rect(620, 100, 300, 220, deep, 20),
    stroke('M640 220 l60 0 l24 -60 l36 120 l30 -80 l20 20 l90 0', light, 10),
    stroke('M880 320 L880 1000', deep, 16),
    path('M820 420 q60 -30 120 0 l0 140 q-60 60 -120 0 Z', mid),
    rect(0, 900, 960, 380, mid),
  ].join('')
