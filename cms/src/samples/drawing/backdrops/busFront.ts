import type { Palette } from '../palettes.ts'
import { path, rect, repeat, type Svg } from '../svg.ts'

export const busFront = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    rect(50, 70, 860, 660, paper, 40),
    rect(480 - 6, 70, 12, 660, mid),
    path('M50 560 L250 480 L460 560 L700 450 L910 540 L910 730 L50 730 Z', light),
    rect(120, 470, 70, 260, mid),
    rect(760, 420, 90, 310, mid),
    repeat(3, (index) => rect(775, 440 + index * 70, 24, 34, glow)),
    rect(0, 730, 960, 550, mid),
    rect(0, 0, 960, 70, deep),
    path('M100 110 l160 0 l-120 200 l-40 0 Z', light),
  ].join('')
