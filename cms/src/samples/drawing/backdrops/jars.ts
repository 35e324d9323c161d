import type { Palette } from '../palettes.ts'
import { circle, rect, repeat, type Svg } from '../svg.ts'

export const jars = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    repeat(
      3,
      (row) =>
        rect(0, 330 + row * 300, 960, 26, deep) +
        repeat(5, (index) => {
          const x = 20 + index * 195 + (row % 2) * 30
          const y = 130 + row * 300
          return (
            rect(x, y, 150, 200, paper, 24) +
            rect(x + 20, y - 26, 110, 34, deep, 8) +
            repeat(9, (sweet) =>
              circle(
                x + 34 + (sweet % 3) * 40,
                y + 96 + Math.floor(sweet / 3) * 36,
                17,
                (sweet + index + row) % 3 ? mid : glow,
              ),
            )
          )
        }),
    ),
  ].join('')
