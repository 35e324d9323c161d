import { circle, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const hospitalCorridor: Scene = {
  palette: 'teal',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      polygon(
        [
          [0, 0],
          [1280, 0],
          [780, 260],
          [500, 260],
        ],
        paper,
      ),
      repeat(4, (index) =>
        polygon(
          [
            [560 - index * 100, 60 + (3 - index) * 58 - 60 + index * 4],
            [720 + index * 100, 60 + (3 - index) * 58 - 60 + index * 4],
            [700 + index * 84, 76 + (3 - index) * 58 - 60],
            [580 - index * 84, 76 + (3 - index) * 58 - 60],
          ],
          `${glow}b0`,
        ),
      ),
      polygon(
        [
          [500, 260],
          [780, 260],
          [780, 520],
          [500, 520],
        ],
        mid,
      ),
      rect(570, 300, 140, 220, glow),
      rect(636, 300, 6, 220, mid),
      polygon(
        [
          [500, 520],
          [780, 520],
          [1280, 853],
          [0, 853],
        ],
        mid,
      ),
      veil(
        0.5,
        polygon(
          [
            [570, 520],
            [710, 520],
            [900, 853],
            [380, 853],
          ],
          glow,
        ),
      ),
      polygon(
        [
          [0, 853],
          [500, 520],
          [500, 420],
          [0, 600],
        ],
        deep,
      ),
      polygon(
        [
          [1280, 853],
          [780, 520],
          [780, 420],
          [1280, 600],
        ],
        deep,
      ),
      polygon(
        [
          [90, 120],
          [260, 190],
          [260, 640],
          [90, 740],
        ],
        paper,
      ),
      polygon(
        [
          [350, 222],
          [430, 250],
          [430, 550],
          [350, 600],
        ],
        paper,
      ),
      polygon(
        [
          [1190, 120],
          [1020, 190],
          [1020, 640],
          [1190, 740],
        ],
        paper,
      ),
      polygon(
        [
          [930, 222],
          [850, 250],
          [850, 550],
          [930, 600],
        ],
        paper,
      ),
      polygon(
        [
          [120, 180],
          [180, 200],
          [180, 320],
          [120, 310],
        ],
        mid,
      ),
      polygon(
        [
          [1160, 180],
          [1100, 200],
          [1100, 320],
          [1160, 310],
        ],
        glow,
      ),
      worker({ x: 560, y: 770, height: 290, color: ink, hat: paper, vest: paper }),
      rect(640, 630, 190, 14, ink),
      rect(640, 700, 190, 12, ink),
      stroke('M650 630 L650 770 M820 630 L820 770', ink, 8),
      circle(650, 778, 14, ink) + circle(820, 778, 14, ink),
      repeat(3, (index) => rect(664 + index * 52, 590, 30, 40, [glow, paper, light][index] ?? paper, 6)),
    ].join(''),
}
