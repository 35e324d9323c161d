import { circle, path, polygon, rect, repeat, stroke } from '../svg.ts'
import { dots, sky, tree, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const autumnAvenue: Scene = {
  palette: 'orange',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      repeat(5, (index) => rect(470 + index * 70, 300 - (index % 3) * 40, 60, 220, light)),
      polygon(
        [
          [560, 510],
          [720, 510],
          [1180, 853],
          [100, 853],
        ],
        light,
      ),
      polygon(
        [
          [0, 560],
          [560, 510],
          [100, 853],
          [0, 853],
        ],
        mid,
      ),
      polygon(
        [
          [1280, 560],
          [720, 510],
          [1180, 853],
          [1280, 853],
        ],
        mid,
      ),
      tree(60, 760, 420, ink, mid),
      tree(280, 650, 280, ink, glow),
      tree(420, 580, 180, ink, mid),
      tree(1230, 770, 430, ink, glow),
      tree(1010, 650, 280, ink, mid),
      tree(860, 580, 180, ink, glow),
      dots(160, 61, deep, [120, 540, 1040, 300]),
      dots(120, 62, glow, [60, 560, 1160, 290]),
      worker({ x: 560, y: 790, height: 270, color: ink, hat: glow, vest: '#e2702a' }),
      path('M640 690 L780 690 L800 780 L630 780 Z', '#e2702a'),
      stroke('M620 660 L650 700', ink, 9),
      circle(670, 796, 24, ink) + circle(766, 796, 24, ink),
      rect(660, 650, 100, 44, deep, 8),
    ].join(''),
}
