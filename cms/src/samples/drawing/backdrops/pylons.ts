import type { Palette } from '../palettes.ts'
import { circle, path, rect, type Svg, stroke } from '../svg.ts'

export const pylons = ({ paper, light, mid, deep, glow }: Palette): Svg =>
  [
    rect(0, 0, 960, 1280, paper),
    circle(740, 330, 120, glow),
    path('M0 640 L150 500 L330 660 L520 480 L700 640 L860 520 L960 600 L960 1280 L0 1280 Z', light),
    tower(170, 260, 620, deep),
    tower(850, 420, 420, mid),
    path('M0 900 L220 720 L420 900 L660 740 L960 900 L960 1280 L0 1280 Z', mid),
    stroke('M60 380 C300 520 620 540 790 500 M280 380 C480 500 700 540 910 500', deep, 5),
  ].join('')

function tower(x: number, top: number, height: number, color: string): Svg {
  const foot = top + height
  return stroke(
    `M${x - 80} ${foot} L${x - 12} ${top} L${x + 12} ${top} L${x + 80} ${foot} M${x - 110} ${top + 120} L${x + 110} ${top + 120} M${x - 90} ${top + 200} L${x + 90} ${top + 200} M${x - 110} ${top + 120} L${x} ${top + 70} L${x + 110} ${top + 120} M${x - 50} ${foot - 200} L${x + 70} ${foot - 60} M${x + 50} ${foot - 200} L${x - 70} ${foot - 60} M${x - 30} ${top + 200} L${x + 50} ${foot - 200} M${x + 30} ${top + 200} L${x - 50} ${foot - 200}`,
    color,
    10,
  )
}
