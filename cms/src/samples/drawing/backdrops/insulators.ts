import type { Palette } from '../palettes.ts'
import { ellipse, rect, repeat, type Svg, stroke } from '../svg.ts'

export const insulators = ({ light, mid, deep }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    repeat(3, (index) => {
      const x = 120 + index * 360
      return (
        rect(x - 14, 120, 28, 1160, mid) +
        repeat(9, (disc) => ellipse(x, 230 + disc * 56, 78 - (disc % 2) * 18, 20, mid)) +
        rect(x - 44, 130, 88, 60, deep, 10)
      )
    }),
    stroke('M-20 150 C140 210 340 210 480 150 C640 210 820 210 980 150', deep, 14),
    rect(0, 820, 960, 26, mid),
    stroke('M0 846 L160 1280 M160 846 L0 1280 M800 846 L960 1280 M960 846 L800 1280', mid, 16),
  ].join('')
