import type { Palette } from '../palettes.ts'
import { circle, polygon, rect, repeat, type Svg, stroke } from '../svg.ts'

export const street = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    rect(0, 300, 230, 620, light),
    rect(740, 220, 220, 700, light),
    repeat(4, (row) =>
      repeat(
        3,
        (index) =>
          rect(26 + index * 68, 340 + row * 110, 36, 56, (row + index) % 4 ? mid : glow) +
          rect(770 + index * 62, 270 + row * 110, 32, 56, (row + index) % 3 ? mid : glow),
      ),
    ),
    polygon(
      [
        [430, 560],
        [530, 560],
        [960, 1280],
        [0, 1280],
      ],
      light,
    ),
    polygon(
      [
        [476, 560],
        [484, 560],
        [530, 1280],
        [430, 1280],
      ],
      paper,
    ),
    stroke('M150 1100 L150 380', deep, 22),
    circle(150, 330, 130, mid),
    circle(80, 420, 90, mid),
    circle(230, 420, 84, mid),
    stroke('M850 1100 L850 460', deep, 18),
    circle(850, 430, 110, mid),
    circle(910, 500, 70, mid),
  ].join('')
