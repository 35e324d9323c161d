import { polygon, rect, ring, stroke } from '../svg.ts'
import { dots, ridge, sky, tree, waves, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const snowMast: Scene = {
  palette: 'snow',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(mid),
      rect(0, 0, 1280, 300, deep),
      ridge(420, 150, 12, light),
      waves(560, 80, paper),
      stroke(
        'M820 640 L880 70 L940 640 M836 500 L924 500 M850 370 L910 370 M862 250 L898 250 M836 500 L910 370 M924 500 L850 370 M850 370 L898 250 M910 370 L862 250',
        ink,
        9,
      ),
      ring(880, 70, 30, glow, 7),
      ring(880, 70, 60, glow, 4),
      waves(660, 60, light),
      polygon(
        [
          [330, 690],
          [470, 520],
          [640, 690],
        ],
        glow,
      ),
      polygon(
        [
          [470, 520],
          [500, 520],
          [690, 690],
          [640, 690],
        ],
        mid,
      ),
      polygon(
        [
          [440, 690],
          [476, 580],
          [520, 690],
        ],
        paper,
      ),
      waves(740, 50, paper),
      worker({ x: 250, y: 760, height: 190, color: ink, hat: glow, vest: deep }),
      worker({ x: 730, y: 740, height: 170, color: ink, hat: glow, vest: deep, isMirrored: true }),
      stroke('M290 700 C480 760 640 720 880 640', ink, 5),
      tree(1130, 720, 180, ink, deep),
      dots(150, 9, paper, [0, 0, 1280, 853]),
    ].join(''),
}
