import { circle, ellipse, path, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { HEIGHT, sky, streetLamp, windows, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const streetAtDawn: Scene = {
  palette: 'dusk',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      circle(640, 430, 120, glow),
      repeat(6, (index) => rect(index * 90 - 20, 120 + ((index * 83) % 200), 100, 500, index % 2 ? light : mid)),
      repeat(6, (index) => rect(800 + index * 90, 160 + ((index * 67) % 180), 100, 500, index % 2 ? mid : light)),
      windows(20, 360, 10, 3, (index) => ((index * 5) % 9 < 2 ? glow : deep)),
      windows(880, 330, 10, 4, (index) => ((index * 7) % 9 < 2 ? glow : deep)),
      polygon(
        [
          [560, 560],
          [720, 560],
          [1280, 853],
          [0, 853],
        ],
        deep,
      ),
      polygon(
        [
          [634, 560],
          [646, 560],
          [690, 853],
          [590, 853],
        ],
        paper,
      ),
      rect(0, 560, 560, 40, mid),
      path('M700 780 L700 420 C700 390 716 374 750 374 L1130 374 C1164 374 1180 390 1180 420 L1180 780 Z', ink),
      rect(724, 410, 432, 150, glow, 14),
      rect(934, 410, 10, 150, ink),
      rect(760, 384, 360, 20, glow),
      rect(700, 600, 480, 30, mid),
      ellipse(760, 690, 34, 26, paper),
      ellipse(1120, 690, 34, 26, paper),
      veil(
        0.4,
        polygon(
          [
            [726, 690],
            [330, HEIGHT],
            [720, HEIGHT],
          ],
          glow,
        ),
      ),
      circle(790, 786, 52, ink),
      circle(1090, 786, 52, ink),
      streetLamp(180, 720, 440, ink, glow),
      worker({ x: 330, y: 760, height: 170, color: ink, vest: glow, hat: glow }),
      stroke('M372 690 L410 770', ink, 6),
    ].join(''),
}
