import { polygon, rect, repeat, stroke } from '../svg.ts'
import { sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const spinningMill: Scene = {
  palette: 'brick',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      repeat(5, (index) =>
        polygon(
          [
            [index * 256, 0],
            [index * 256 + 200, 0],
            [610 + index * 15, 330],
            [600 + index * 12, 330],
          ],
          light,
        ),
      ),
      polygon(
        [
          [0, 330],
          [590, 380],
          [590, 430],
          [0, 853],
        ],
        mid,
      ),
      polygon(
        [
          [1280, 330],
          [690, 380],
          [690, 430],
          [1280, 853],
        ],
        mid,
      ),
      polygon(
        [
          [590, 430],
          [690, 430],
          [1060, 853],
          [220, 853],
        ],
        light,
      ),
      repeat(9, (index) => {
        const size = 1 / (1 + index * 0.42)
        const x = 590 - 600 * size
        const y = 430 - 110 * size
        return (
          rect(x, y - 10, 46 * size, 300 * size, index % 4 === 2 ? glow : paper, 10 * size) +
          rect(x - 6 * size, y + 280 * size, 58 * size, 40 * size, ink)
        )
      }),
      repeat(9, (index) => {
        const size = 1 / (1 + index * 0.42)
        const x = 690 + 560 * size
        const y = 430 - 110 * size
        return (
          rect(x, y - 10, 46 * size, 300 * size, index % 4 === 1 ? glow : paper, 10 * size) +
          rect(x - 6 * size, y + 280 * size, 58 * size, 40 * size, ink)
        )
      }),
      stroke('M0 300 L590 372 M1280 300 L690 372', deep, 12),
      worker({ x: 620, y: 800, height: 330, color: deep, hat: paper, vest: paper }),
      worker({ x: 654, y: 500, height: 100, color: deep, hat: paper, vest: glow, isMirrored: true }),
    ].join(''),
}
