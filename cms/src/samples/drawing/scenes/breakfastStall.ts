import { circle, ellipse, path, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, ground, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const breakfastStall: Scene = {
  palette: 'ember',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(ink),
      dots(40, 71, light, [0, 0, 1280, 260]),
      repeat(6, (index) => rect(index * 230 - 60, 120 + ((index * 59) % 120), 200, 480, deep)),
      ground(660, deep),
      veil(0.4, ellipse(640, 520, 560, 300, mid)),
      rect(330, 470, 620, 220, light),
      rect(330, 470, 620, 26, paper),
      stroke('M350 470 L350 250 M930 470 L930 250', paper, 12),
      path('M290 260 L990 260 L940 170 L340 170 Z', mid),
      repeat(7, (index) => path(`M${290 + index * 100} 260 l100 0 q-50 56 -100 0 Z`, index % 2 ? paper : glow)),
      circle(640, 300, 26, glow),
      repeat(
        3,
        (index) =>
          rect(400 + index * 150, 400, 110, 70, [deep, mid, deep][index] ?? deep, 10) +
          stroke(
            `M${430 + index * 150} 386 q-16 -30 4 -56 q16 -28 -2 -54 M${474 + index * 150} 386 q-16 -30 4 -56 q16 -28 -2 -54`,
            `${paper}c0`,
            8,
          ),
      ),
      worker({ x: 860, y: 640, height: 230, color: ink, hat: paper, vest: paper, isMirrored: true }),
      rect(330, 496, 620, 194, light),
      repeat(4, (index) => rect(370 + index * 150, 530, 100, 120, mid, 6)),
      worker({ x: 240, y: 800, height: 280, color: ink, hat: glow, vest: '#e2702a' }),
      worker({ x: 1060, y: 800, height: 280, color: ink, hat: glow, vest: '#e2702a', isMirrored: true }),
      ellipse(306, 640, 22, 12, paper),
      ellipse(992, 640, 22, 12, paper),
    ].join(''),
}
