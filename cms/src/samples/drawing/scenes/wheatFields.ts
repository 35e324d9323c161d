import { ellipse, path, polygon, repeat, stroke } from '../svg.ts'
import { ridge, sky, tree, waves, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const wheatFields: Scene = {
  palette: 'wheat',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky('#dfe7e4'),
      ellipse(300, 150, 190, 34, '#f4f3ec') + ellipse(420, 180, 150, 26, '#f4f3ec'),
      ellipse(980, 220, 220, 30, '#f4f3ec'),
      ridge(370, 110, 19, '#a9b79a'),
      waves(430, 40, light),
      polygon(
        [
          [820, 400],
          [850, 370],
          [880, 400],
          [880, 440],
          [820, 440],
        ],
        glow,
      ),
      polygon(
        [
          [900, 406],
          [926, 380],
          [952, 406],
          [952, 440],
          [900, 440],
        ],
        '#b5603c',
      ),
      tree(790, 440, 80, ink, '#6f8c68'),
      waves(540, 60, '#d9b154'),
      repeat(10, (index) =>
        stroke(
          `M${index * 140 - 40} 560 C${index * 140 + 40} 520 ${index * 150 + 60} 540 ${index * 170 + 120} 500`,
          mid,
          4,
        ),
      ),
      path(
        'M600 512 C630 560 530 590 560 650 C600 730 720 780 760 853 L560 853 C540 780 440 740 440 660 C440 590 570 570 588 512 Z',
        paper,
      ),
      worker({ x: 500, y: 730, height: 210, color: ink, hat: light, vest: deep }),
      repeat(30, (index) => {
        const x = index * 44 + (index % 3) * 8
        const top = 650 + ((index * 67) % 90)
        return x > 520 && x < 760
          ? ''
          : stroke(`M${x} 853 L${x + 6} ${top}`, deep, 5) +
              repeat(
                4,
                (grain) =>
                  ellipse(x - 2, top - 20 + grain * 20, 9, 15, glow) +
                  ellipse(x + 14, top - 20 + grain * 20, 9, 15, '#e2b04a'),
              ) +
              ellipse(x + 6, top - 40, 8, 16, glow)
      }),
    ].join(''),
}
