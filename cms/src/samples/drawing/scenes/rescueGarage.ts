import { circle, ellipse, path, polygon, rect, repeat, veil } from '../svg.ts'
import { ground, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const rescueGarage: Scene = {
  palette: 'orange',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      rect(0, 0, 1280, 120, deep),
      repeat(10, (index) => rect(0, 12 + index * 11, 1280, 4, ink)),
      rect(0, 120, 420, 560, paper),
      repeat(
        4,
        (index) =>
          rect(40 + index * 92, 200, 76, 340, mid, 6) +
          circle(78 + index * 92, 250, 26, glow) +
          path(`M${52 + index * 92} 300 q26 -30 52 0 l0 120 q-26 30 -52 0 Z`, deep) +
          rect(60 + index * 92, 450, 36, 80, ink, 6),
      ),
      ground(680, mid),
      path(
        'M480 680 L480 320 C480 280 500 260 540 260 L1080 260 C1120 260 1140 280 1150 320 L1190 500 L1200 680 Z',
        deep,
      ),
      path('M540 300 L820 300 L820 460 L520 460 L524 320 C526 306 530 300 540 300 Z', paper),
      path('M850 300 L1070 300 C1090 300 1100 310 1104 326 L1134 460 L850 460 Z', paper),
      rect(470, 500, 740, 40, glow),
      rect(470, 560, 740, 14, paper),
      rect(740, 226, 160, 36, glow, 12),
      ellipse(540, 620, 40, 28, paper),
      ellipse(1150, 620, 40, 28, paper),
      veil(
        0.35,
        polygon(
          [
            [540, 620],
            [120, 853],
            [520, 853],
          ],
          paper,
        ),
      ),
      circle(620, 690, 74, ink) + circle(620, 690, 34, light),
      circle(1060, 690, 74, ink) + circle(1060, 690, 34, light),
      worker({ x: 380, y: 760, height: 300, color: ink, hat: glow, vest: deep }),
    ].join(''),
}
