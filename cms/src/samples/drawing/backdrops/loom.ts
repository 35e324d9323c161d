import type { Palette } from '../palettes.ts'
import { rect, repeat, type Svg } from '../svg.ts'

export const loom = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, light),
    rect(80, 80, 60, 1200, deep),
    rect(820, 80, 60, 1200, deep),
    rect(40, 110, 880, 70, mid),
    repeat(36, (index) => rect(150 + index * 18.6, 180, 5, 620, index % 7 === 3 ? glow : paper)),
    rect(80, 420, 800, 46, deep),
    rect(80, 520, 800, 30, mid),
    rect(140, 800, 680, 480, paper),
    repeat(9, (index) => rect(140, 820 + index * 50, 680, 16, index % 3 ? light : glow)),
  ].join('')
