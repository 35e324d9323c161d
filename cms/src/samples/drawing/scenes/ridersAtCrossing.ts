import { circle, path, polygon, rect, repeat, stroke } from '../svg.ts'
import { ground, sky, windows } from './elements.ts'
import type { Scene } from './scene.ts'

export const ridersAtCrossing: Scene = {
  palette: 'night',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(deep),
      repeat(
        8,
        (index) =>
          rect(index * 165 - 10, 40 + ((index * 71) % 190), 150, 480, index % 2 ? mid : ink) +
          windows(index * 165 + 14, 80 + ((index * 71) % 190), 3, 6, (pane) =>
            (pane * 5 + index) % 7 < 2 ? glow : deep,
          ),
      ),
      ground(520, ink),
      repeat(7, (index) =>
        polygon(
          [
            [60 + index * 190, 853],
            [170 + index * 190, 853],
            [330 + index * 100, 560],
            [280 + index * 100, 560],
          ],
          mid,
        ),
      ),
      repeat(14, (index) => stroke(`M${(index * 173) % 1240} ${600 + ((index * 37) % 230)} l0 30`, glow, 4)),
      stroke('M1120 520 L1120 130', light, 14),
      rect(1086, 90, 68, 170, ink, 14) +
        circle(1120, 124, 20, '#c0532f') +
        circle(1120, 174, 20, deep) +
        circle(1120, 224, 20, deep),
      repeat(3, (index) => {
        const x = 230 + index * 290
        const y = 740 - (index % 2) * 30
        return (
          circle(x - 90, y, 50, light) +
          circle(x - 90, y, 30, ink) +
          circle(x + 90, y, 50, light) +
          circle(x + 90, y, 30, ink) +
          path(
            `M${x - 110} ${y - 40} L${x + 20} ${y - 50} L${x + 70} ${y - 130} L${x + 96} ${y - 126} L${x + 70} ${y - 20} L${x - 60} ${y - 10} Z`,
            mid,
          ) +
          rect(x - 150, y - 170, 110, 100, [glow, '#5a938e', '#c0532f'][index] ?? glow, 8) +
          path(
            `M${x - 40} ${y - 60} L${x - 30} ${y - 170} C${x - 26} ${y - 196} ${x + 14} ${y - 196} ${x + 20} ${y - 170} L${x + 70} ${y - 120} L${x + 62} ${y - 108} L${x + 14} ${y - 136} L${x + 10} ${y - 60} Z`,
            [deep, '#2c5f5f', '#7c3a30'][index] ?? deep,
          ) +
          circle(x - 4, y - 218, 32, [glow, paper, '#c0532f'][index] ?? glow) +
          rect(x + 6, y - 226, 26, 16, ink, 4)
        )
      }),
    ].join(''),
}
