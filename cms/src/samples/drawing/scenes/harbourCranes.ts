import { circle, path, rect, repeat, stroke } from '../svg.ts'
import { sky, waves, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const harbourCranes: Scene = {
  palette: 'sea',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      circle(260, 240, 84, glow),
      rect(0, 470, 1280, 383, light),
      waves(480, 20, mid),
      path('M40 560 L760 560 L700 690 L120 690 Z', deep),
      repeat(3, (row) =>
        repeat(9 - row, (index) =>
          rect(
            110 + index * 64 + row * 10,
            506 - row * 48,
            58,
            44,
            [glow, mid, paper, deep][(index + row * 2) % 4] ?? mid,
          ),
        ),
      ),
      rect(60, 430, 60, 130, paper) + rect(66, 446, 48, 14, ink) + rect(76, 380, 16, 50, ink),
      repeat(2, (index) => {
        const x = 620 + index * 330
        return (
          stroke(
            `M${x} 790 L${x + 30} 230 M${x + 190} 790 L${x + 160} 230 M${x + 12} 560 L${x + 178} 560 M${x + 22} 390 L${x + 168} 390 M${x + 12} 560 L${x + 168} 390`,
            ink,
            16,
          ) +
          stroke(`M${x - 320} 240 L${x + 320} 220`, ink, 18) +
          stroke(
            `M${x + 95} 110 L${x - 300} 236 M${x + 95} 110 L${x + 310} 220 M${x + 95} 110 L${x + 95} 230`,
            ink,
            7,
          ) +
          stroke(`M${x - 140} 236 L${x - 140} 330 M${x - 90} 234 L${x - 90} 330`, ink, 4) +
          rect(x - 160, 330, 90, 44, glow)
        )
      }),
      rect(520, 790, 760, 63, ink),
      waves(740, 12, deep),
      rect(520, 770, 760, 83, ink),
      worker({ x: 1130, y: 772, height: 80, color: deep, hat: glow, vest: glow }),
    ].join(''),
}
