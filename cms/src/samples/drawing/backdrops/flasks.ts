import type { Palette } from '../palettes.ts'
import { path, rect, repeat, type Svg } from '../svg.ts'

export const flasks = ({ paper, light, mid, glow, deep }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    rect(0, 560, 960, 30, mid),
    rect(0, 900, 960, 30, mid),
    repeat(5, (index) => {
      const x = 70 + index * 205
      const bottle = `M${x + 40} 300 l60 0 l0 100 l50 130 q8 30 -24 30 l-112 0 q-32 0 -24 -30 l50 -130 Z`
      return (
        path(bottle, light) +
        path(`M${x + 20} 470 l100 0 l28 62 q8 28 -22 28 l-112 0 q-30 0 -22 -28 Z`, index % 2 ? glow : mid)
      )
    }),
    repeat(
      6,
      (index) =>
        rect(40 + index * 160, 650, 90, 250, index % 3 === 1 ? glow : light, 10) +
        rect(54 + index * 160, 620, 62, 34, deep, 6),
    ),
  ].join('')
