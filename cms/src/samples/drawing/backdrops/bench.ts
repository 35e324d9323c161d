import type { Palette } from '../palettes.ts'
import { path, polygon, rect, repeat, type Svg } from '../svg.ts'

export const bench = ({ light, mid, deep, paper }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    rect(0, 160, 960, 20, mid),
    repeat(7, (index) => {
      const x = 70 + index * 140
      const long = 150 + ((index * 67) % 120)
      return (
        rect(x, 180, 14, 40, deep) +
        rect(x - 12, 220, 38, long, mid, 6) +
        polygon(
          [
            [x - 12, 220 + long],
            [x + 26, 220 + long],
            [x + 7, 270 + long],
          ],
          deep,
        )
      )
    }),
    rect(600, 620, 360, 660, mid),
    rect(560, 600, 400, 40, deep),
    path('M700 600 L700 500 L820 500 L820 440 L900 440 L900 600 Z', deep),
    rect(640, 520, 90, 26, paper),
  ].join('')
