import type { Palette } from '../palettes.ts'
import { path, rect, repeat, type Svg, stroke } from '../svg.ts'

export const spindles = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    rect(0, 130, 960, 40, deep),
    repeat(10, (index) => {
      const x = 20 + index * 102
      return (
        rect(x + 26, 170, 6, 130, mid) +
        path(`M${x + 6} 300 l46 0 l14 260 q-37 40 -74 0 Z`, index % 4 === 2 ? glow : light) +
        stroke(`M${x + 4} 360 l52 10 M${x} 420 l58 10 M${x - 2} 480 l62 10`, mid, 4) +
        rect(x + 10, 570, 38, 40, deep, 6)
      )
    }),
    rect(0, 610, 960, 50, deep),
    rect(0, 660, 960, 620, light),
  ].join('')
