import { polygon, rect, repeat, stroke } from '../svg.ts'
import { sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const contestHall: Scene = {
  palette: 'sea',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      polygon(
        [
          [0, 0],
          [1280, 0],
          [900, 300],
          [380, 300],
        ],
        light,
      ),
      repeat(7, (index) =>
        polygon(
          [
            [100 + index * 180, 0],
            [150 + index * 180, 0],
            [480 + index * 50, 300],
            [470 + index * 50, 300],
          ],
          paper,
        ),
      ),
      stroke('M0 130 Q320 250 640 160 Q960 250 1280 130', deep, 5),
      repeat(13, (index) =>
        polygon(
          [
            [30 + index * 98, 150 + Math.abs(6 - index) * -4 + (index % 2) * 20 + 20],
            [90 + index * 98, 150 + Math.abs(6 - index) * -4 + (index % 2) * 20 + 20],
            [60 + index * 98, 220 + (index % 2) * 20],
          ],
          index % 2 ? glow : mid,
        ),
      ),
      rect(380, 300, 520, 60, deep),
      polygon(
        [
          [380, 360],
          [900, 360],
          [1280, 853],
          [0, 853],
        ],
        light,
      ),
      repeat(3, (row) =>
        repeat(5 - (row > 1 ? 1 : 0), (index) => {
          const y = 440 + row * 120 + row * row * 20
          const size = 0.6 + row * 0.35
          const x = 640 + (index - 2 + (row > 1 ? 0.5 : 0)) * (150 + row * 90)
          return (
            worker({
              x: x - 20,
              y: y + 60 * size,
              height: 120 * size,
              color: ink,
              hat: glow,
              vest: index % 2 ? deep : mid,
            }) +
            rect(x, y, 90 * size, 14 * size, ink) +
            rect(x + 8 * size, y + 14 * size, 10 * size, 60 * size, ink) +
            rect(x + 70 * size, y + 14 * size, 10 * size, 60 * size, ink) +
            rect(x + 26 * size, y - 26 * size, 36 * size, 26 * size, index % 3 ? paper : glow)
          )
        }),
      ),
    ].join(''),
}
