import { ellipse, polygon, rect, repeat, ring, stroke, veil } from '../svg.ts'
import { gear, ground, sky } from './elements.ts'
import type { Scene } from './scene.ts'

export const oldLoom: Scene = {
  palette: 'rust',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(mid),
      rect(80, 40, 380, 330, paper),
      repeat(3, (index) => rect(80 + index * 126, 40, 10, 330, deep)),
      repeat(3, (index) => rect(80, 40 + index * 110, 390, 10, deep)),
      ground(740, deep),
      rect(330, 130, 44, 660, ink),
      rect(1090, 130, 44, 660, ink),
      rect(290, 120, 890, 54, deep),
      repeat(44, (index) =>
        stroke(`M${390 + index * 16} 170 L${390 + index * 16} 470`, index % 9 === 4 ? glow : paper, 4),
      ),
      rect(360, 300, 750, 30, deep),
      rect(360, 360, 750, 22, ink),
      polygon(
        [
          [380, 470],
          [1100, 470],
          [1160, 760],
          [320, 760],
        ],
        paper,
      ),
      repeat(7, (index) =>
        polygon(
          [
            [376 - index * 8, 490 + index * 38],
            [1104 + index * 8, 490 + index * 38],
            [1106 + index * 8, 502 + index * 38],
            [374 - index * 8, 502 + index * 38],
          ],
          index % 2 ? light : glow,
        ),
      ),
      ellipse(640, 440, 70, 16, glow),
      rect(280, 760, 910, 40, ink),
      veil(
        0.3,
        polygon(
          [
            [80, 40],
            [460, 40],
            [1000, 853],
            [560, 853],
          ],
          paper,
        ),
      ),
      gear(1190, 560, 80, 12, ink, mid),
      ring(1190, 560, 50, mid, 8),
    ].join(''),
}
