import { path, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const departmentStore: Scene = {
  palette: 'brick',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      repeat(
        3,
        (row) =>
          rect(60, 210 + row * 130, 1160, 16, deep) +
          repeat(
            10,
            (index) =>
              rect(84 + index * 114, 106 + row * 130, 80, 104, paper, 12) +
              rect(96 + index * 114, 92 + row * 130, 56, 20, deep, 6) +
              rect(
                84 + index * 114,
                150 + row * 130,
                80,
                60,
                [glow, mid, '#5a938e', '#7c3a30'][(index + row * 3) % 4] ?? mid,
                12,
              ),
          ),
      ),
      repeat(
        3,
        (index) =>
          stroke(`M${300 + index * 340} 0 L${300 + index * 340} 60`, ink, 5) +
          path(`M${250 + index * 340} 100 q50 -80 100 0 Z`, glow) +
          veil(
            0.25,
            polygon(
              [
                [250 + index * 340, 100],
                [350 + index * 340, 100],
                [480 + index * 340, 560],
                [120 + index * 340, 560],
              ],
              paper,
            ),
          ),
      ),
      worker({ x: 420, y: 690, height: 330, color: ink, vest: deep }),
      rect(0, 560, 1280, 30, paper),
      rect(0, 590, 1280, 263, deep),
      repeat(
        6,
        (index) =>
          rect(30 + index * 212, 620, 180, 190, mid, 6) +
          dots(16, index + 80, index % 2 ? glow : paper, [50 + index * 212, 720, 140, 70]),
      ),
      stroke('M640 470 L980 430', ink, 12),
      stroke('M810 450 L810 350', ink, 6),
      stroke('M660 468 L600 540 M660 468 L720 540', ink, 4),
      path('M590 538 L730 538 Q660 590 590 538 Z', glow),
      stroke('M940 435 L940 490', ink, 4),
      path('M922 490 l36 0 l8 54 l-52 0 Z', ink),
    ].join(''),
}
