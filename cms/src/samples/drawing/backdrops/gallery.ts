import type { Palette } from '../palettes.ts'
import { path, rect, repeat, type Svg, stroke } from '../svg.ts'

export const gallery = ({ ink, deep, mid, light }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, deep),
    repeat(4, (index) => {
      const inset = index * 92
      const color = [mid, deep, mid, light][index] ?? mid
      return path(
        `M${inset} 1280 L${inset} ${420 + inset * 0.6} C${inset} ${60 + inset} ${960 - inset} ${60 + inset} ${960 - inset} ${420 + inset * 0.6} L${960 - inset} 1280 Z`,
        color,
      )
    }),
    stroke('M0 420 C0 60 960 60 960 420 L960 1280 M0 420 L0 1280', ink, 44),
    stroke('M92 476 C92 152 868 152 868 476 L868 1280 M92 476 L92 1280', ink, 26),
  ].join('')
