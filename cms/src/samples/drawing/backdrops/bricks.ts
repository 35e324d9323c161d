import type { Palette } from '../palettes.ts'
import { rect, repeat, type Svg } from '../svg.ts'

export const bricks = ({ paper, light, mid, deep }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    repeat(19, (row) =>
      repeat(6, (index) => {
        const x = index * 190 - (row % 2) * 95
        const color = (row * 5 + index * 3) % 7 === 0 ? deep : (row + index) % 3 ? light : mid
        return row < 3 && index > 3 - row ? '' : rect(x + 5, 20 + row * 68, 180, 58, color, 3)
      }),
    ),
  ].join('')
