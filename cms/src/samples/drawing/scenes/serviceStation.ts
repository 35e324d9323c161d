import { path, polygon, rect, repeat, veil } from '../svg.ts'
import { ground, sky, streetLamp, windows, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const serviceStation: Scene = {
  palette: 'teal',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(deep),
      repeat(
        7,
        (index) =>
          rect(index * 190 - 30, 60 + ((index * 113) % 160), 170, 500, ink) +
          windows(index * 190, 110 + ((index * 113) % 160), 3, 5, (pane) =>
            (pane + index * 3) % 8 === 1 ? glow : deep,
          ),
      ),
      ground(640, mid),
      rect(380, 280, 560, 380, paper),
      path('M350 280 L970 280 L940 210 L380 210 Z', glow),
      rect(410, 320, 300, 220, glow, 6),
      rect(556, 320, 8, 220, paper),
      rect(750, 330, 140, 330, light),
      rect(760, 340, 120, 310, `${glow}90`),
      rect(430, 480, 260, 60, deep),
      repeat(3, (index) => rect(450 + index * 80, 440, 44, 40, index % 2 ? paper : ink, 6)),
      rect(400, 560, 310, 30, mid),
      worker({ x: 300, y: 770, height: 240, color: ink, hat: glow, vest: '#e2702a' }),
      worker({ x: 1010, y: 770, height: 240, color: ink, hat: glow, vest: glow, isMirrored: true }),
      rect(470, 700, 180, 16, ink) + rect(486, 716, 12, 60, ink) + rect(622, 716, 12, 60, ink),
      worker({ x: 560, y: 790, height: 190, color: ink, hat: paper, vest: '#5a6fa0' }),
      veil(
        0.25,
        polygon(
          [
            [380, 660],
            [940, 660],
            [1100, 853],
            [220, 853],
          ],
          glow,
        ),
      ),
      streetLamp(1160, 660, 360, ink, glow),
    ].join(''),
}
