import { circle, path, polygon, rect, stroke } from '../svg.ts'
import { ridge, sky, tree, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const mountainPostRoad: Scene = {
  palette: 'pine',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      circle(1010, 190, 76, glow),
      ridge(380, 240, 41, light),
      ridge(520, 220, 52, mid),
      path('M1280 470 C1040 440 900 500 700 480 C560 470 380 420 0 520 L0 853 L1280 853 Z', deep),
      path(
        'M760 484 C860 520 980 540 900 590 C780 650 380 640 300 710 C250 760 420 800 520 853 L200 853 C100 790 120 720 240 660 C420 590 760 620 820 570 C850 540 760 520 700 486 Z',
        paper,
      ),
      polygon(
        [
          [820, 470],
          [860, 430],
          [900, 470],
          [900, 520],
          [820, 520],
        ],
        ink,
      ),
      polygon(
        [
          [920, 480],
          [952, 450],
          [984, 480],
          [984, 526],
          [920, 526],
        ],
        ink,
      ),
      rect(846, 484, 16, 22, glow),
      rect(942, 492, 14, 20, glow),
      stroke('M870 420 q10 -30 -6 -60 q-10 -30 10 -50', light, 8),
      tree(1130, 640, 150, ink, mid),
      tree(1220, 700, 190, ink, mid),
      tree(90, 640, 120, ink, mid),
      worker({ x: 360, y: 790, height: 250, color: ink, hat: deep, vest: glow }),
      path('M310 640 l52 0 l6 70 l-64 0 Z', '#8b5a2b'),
    ].join(''),
}
