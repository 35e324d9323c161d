import { chance, path, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { ground, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const readingRoom: Scene = {
  palette: 'rust',
  draw: ({ paper, light, mid, deep, ink, glow }) => {
    const next = chance(19)
    const spines = ['#7c3a30', glow, '#39573f', paper, '#48607d', light, mid]
    return [
      sky(deep),
      repeat(
        5,
        (row) =>
          rect(40, 120 + row * 120, 1200, 14, ink) +
          repeat(54, (index) => {
            const high = 60 + Math.round(next() * 40)
            return next() > 0.12
              ? rect(
                  52 + index * 22,
                  120 + row * 120 - high,
                  18,
                  high,
                  spines[Math.floor(next() * spines.length)] ?? mid,
                )
              : ''
          }),
      ),
      repeat(4, (index) => rect(40 + index * 396, 0, 18, 740, ink)),
      ground(700, ink),
      repeat(
        2,
        (index) =>
          veil(
            0.35,
            polygon(
              [
                [300 + index * 600, 330],
                [380 + index * 600, 330],
                [560 + index * 600, 640],
                [120 + index * 600, 640],
              ],
              glow,
            ),
          ) +
          stroke(`M${340 + index * 600} 0 L${340 + index * 600} 290`, ink, 5) +
          path(`M${270 + index * 600} 340 q70 -110 140 0 Z`, glow),
      ),
      worker({ x: 250, y: 790, height: 300, color: ink, vest: light }),
      worker({ x: 470, y: 790, height: 290, color: ink, vest: '#48607d', isMirrored: true }),
      worker({ x: 900, y: 800, height: 310, color: ink, vest: '#e2702a', hat: glow, isMirrored: true }),
      rect(120, 640, 480, 30, paper),
      rect(150, 670, 20, 150, mid) + rect(550, 670, 20, 150, mid),
      polygon(
        [
          [280, 640],
          [350, 620],
          [360, 632],
          [430, 616],
          [430, 636],
          [360, 650],
          [290, 654],
        ],
        light,
      ),
      rect(740, 640, 420, 30, paper),
      rect(770, 670, 20, 150, mid) + rect(1110, 670, 20, 150, mid),
      rect(1000, 604, 90, 14, glow) + rect(994, 618, 100, 22, '#7c3a30'),
    ].join('')
  },
}
