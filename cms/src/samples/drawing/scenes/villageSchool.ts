import { circle, path, polygon, rect, repeat, stroke } from '../svg.ts'
import { ground, ridge, sky, tree, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const villageSchool: Scene = {
  palette: 'pine',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      ridge(330, 260, 77, light),
      ridge(470, 200, 88, mid),
      ground(560, light),
      rect(140, 330, 620, 250, '#f1eadb'),
      path('M110 340 L450 230 L790 340 Z', '#b06a55'),
      repeat(
        5,
        (index) => rect(180 + index * 118, 390, 70, 80, deep, 4) + rect(212 + index * 118, 390, 6, 80, '#f1eadb'),
      ),
      rect(416, 470, 70, 110, '#7c3a30'),
      stroke('M880 600 L880 130', ink, 10),
      path('M884 140 q60 -24 110 0 q40 16 70 0 l0 80 q-40 16 -80 0 q-50 -20 -100 0 Z', glow),
      path('M640 770 L640 600 L900 600 C960 600 990 640 1000 690 L1060 700 L1060 770 Z', deep),
      polygon(
        [
          [900, 616],
          [940, 616],
          [976, 690],
          [900, 690],
        ],
        paper,
      ),
      rect(660, 640, 210, 20, glow),
      circle(720, 776, 44, ink) + circle(720, 776, 18, light) + circle(990, 776, 44, ink) + circle(990, 776, 18, light),
      worker({ x: 560, y: 790, height: 210, color: ink, hat: deep, vest: deep, isMirrored: true }),
      rect(500, 680, 60, 44, glow),
      repeat(4, (index) =>
        worker({
          x: 190 + index * 84,
          y: 780 - (index % 2) * 16,
          height: 130,
          color: ['#b06a55', '#48607d', '#c2963f', '#946477'][index] ?? deep,
        }),
      ),
      tree(1190, 700, 280, ink, mid),
      tree(50, 640, 220, ink, deep),
    ].join(''),
}
