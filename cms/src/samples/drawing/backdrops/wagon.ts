import type { Palette } from '../palettes.ts'
import { circle, rect, repeat, type Svg } from '../svg.ts'

export const wagon = ({ paper, light, mid, deep, ink }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    rect(0, 160, 960, 480, mid),
    repeat(8, (index) => rect(20 + index * 124, 180, 22, 440, deep)),
    rect(0, 640, 960, 60, deep),
    circle(200, 860, 190, deep),
    circle(200, 860, 150, light),
    circle(200, 860, 60, deep),
    circle(780, 860, 190, deep),
    circle(780, 860, 150, light),
    circle(780, 860, 60, deep),
    rect(0, 1040, 960, 34, ink),
    rect(0, 1074, 960, 206, light),
  ].join('')
