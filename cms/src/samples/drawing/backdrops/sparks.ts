import type { Palette } from '../palettes.ts'
import { chance, circle, polygon, rect, repeat, type Svg, stroke } from '../svg.ts'

export const sparks = ({ light, mid, glow }: Palette): Svg => {
  const next = chance(11)
  return [
    rect(0, 0, 960, 1280, light),
    rect(60, 0, 90, 1280, mid),
    rect(20, 180, 170, 40, mid),
    rect(20, 900, 170, 40, mid),
    polygon(
      [
        [760, 0],
        [960, 0],
        [960, 1280],
        [860, 1280],
      ],
      mid,
    ),
    repeat(70, () => {
      const angle = next() * 2.4 - 2.6
      const far = 160 + next() * 520
      const x = 850 + Math.cos(angle) * far
      const y = 930 + Math.sin(angle) * far
      return stroke(`M${x} ${y} l${Math.cos(angle) * 34} ${Math.sin(angle) * 34}`, glow, 3 + next() * 6)
    }),
    circle(850, 930, 60, glow),
  ].join('')
}
