import type { Palette } from '../palettes.ts'
import { circle, rect, repeat, ring, type Svg, turned } from '../svg.ts'

export const chuck = ({ light, mid, deep, paper }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    rect(0, 1000, 960, 280, mid),
    circle(720, 420, 330, mid),
    ring(720, 420, 330, deep, 26),
    ring(720, 420, 210, deep, 10),
    repeat(3, (index) =>
      turned(index * 120 + 20, 720, 420, rect(676, 120, 88, 220, deep, 10) + rect(698, 150, 44, 130, light, 6)),
    ),
    circle(720, 420, 90, paper),
    ring(720, 420, 90, deep, 14),
    repeat(12, (index) => turned(index * 30, 720, 420, circle(720, 180, 12, deep))),
    rect(0, 60, 240, 18, mid),
    rect(0, 100, 180, 18, mid),
  ].join('')
