import type { Palette } from '../palettes.ts'
import { chance, circle, rect, repeat, ring, type Svg } from '../svg.ts'

export const lens = ({ paper, light, mid, glow }: Palette): Svg => {
  const next = chance(5)
  return [
    rect(0, 0, 960, 1280, light),
    circle(480, 470, 440, paper),
    repeat(60, (index) => {
      const angle = next() * 6.283
      const far = 140 + Math.sqrt(next()) * 260
      const x = Math.round(480 + Math.cos(angle) * far)
      const y = Math.round(470 + Math.sin(angle) * far)
      return index % 9 === 0 ? circle(x, y, 40, mid) + circle(x + 6, y - 4, 22, glow) : ring(x, y, 18, light, 14)
    }),
    ring(480, 470, 440, mid, 22),
  ].join('')
}
