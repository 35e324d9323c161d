import { circle, ellipse, path, polygon, rect, repeat, stroke, turned, veil } from '../svg.ts'
import { ridge, sky } from './elements.ts'
import type { Scene } from './scene.ts'

export const fitterBench: Scene = {
  palette: 'slate',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(mid),
      rect(120, 60, 560, 420, paper),
      ridge(420, 130, 9, light),
      rect(0, 480, 1280, 373, mid),
      rect(680, 0, 600, 480, mid),
      rect(0, 0, 120, 480, mid),
      rect(120, 60, 560, 14, deep),
      rect(390, 60, 14, 420, deep),
      rect(120, 260, 560, 10, deep),
      rect(106, 470, 590, 22, deep),
      circle(560, 180, 46, glow),
      repeat(
        6,
        (index) =>
          rect(780 + index * 76, 110, 12, 60, deep) + rect(772 + index * 76, 170, 28, 160 - (index % 3) * 30, ink, 6),
      ),
      rect(750, 96, 480, 16, deep),
      rect(0, 620, 1280, 60, deep),
      rect(0, 680, 1280, 173, ink),
      path('M300 620 L300 560 L360 540 L360 470 L470 470 L470 520 L560 520 L560 470 L620 470 L620 620 Z', ink),
      rect(470, 440, 90, 80, light),
      stroke('M300 590 L180 560 M180 520 L180 600', ink, 16),
      turned(-8, 800, 600, rect(700, 582, 320, 26, light, 4) + rect(1010, 574, 130, 42, glow, 18)),
      path('M1060 520 L1080 520 L1080 600 L1180 600 L1180 620 L1060 620 Z', paper),
      repeat(9, (index) => ellipse(520 + index * 26, 612 - (index % 2) * 4, 10, 4, light)),
      veil(
        0.25,
        polygon(
          [
            [120, 480],
            [680, 480],
            [1100, 853],
            [360, 853],
          ],
          paper,
        ),
      ),
    ].join(''),
}
