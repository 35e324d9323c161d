import type { Palette } from '../palettes.ts'
import { circle, path, rect, repeat, type Svg } from '../svg.ts'

export const rescue = ({ light, mid, deep, paper, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    repeat(
      5,
      (index) =>
        rect(20 + index * 190, 120, 170, 640, mid, 8) +
        rect(40 + index * 190, 160, 130, 20, deep) +
        path(`M${55 + index * 190} 300 q50 -70 100 0 l0 210 q-50 60 -100 0 Z`, index === 3 ? glow : deep) +
        circle(105 + index * 190, 350, 22, light),
    ),
    rect(0, 800, 960, 480, mid),
    rect(0, 800, 960, 24, paper),
  ].join('')
