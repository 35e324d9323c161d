import { circle, path, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { ridge, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const reservoirDawn: Scene = {
  palette: 'teal',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      circle(330, 330, 90, glow),
      ridge(380, 170, 6, light),
      ridge(440, 130, 17, mid),
      rect(0, 440, 1280, 413, light),
      veil(
        0.5,
        polygon(
          [
            [270, 440],
            [390, 440],
            [520, 853],
            [160, 853],
          ],
          glow,
        ),
      ),
      repeat(16, (index) =>
        stroke(`M${(index * 197) % 1240} ${480 + index * 22} l${60 + (index % 4) * 40} 0`, paper, 5),
      ),
      rect(760, 260, 150, 400, deep),
      path('M740 260 L930 260 L900 210 L770 210 Z', ink),
      rect(800, 310, 26, 50, glow),
      rect(850, 310, 26, 50, glow),
      rect(820, 420, 30, 60, light),
      stroke('M910 520 L1280 520', ink, 14),
      stroke('M910 470 L1280 470', ink, 5),
      repeat(7, (index) => rect(930 + index * 54, 470, 6, 50, ink) + rect(950 + index * 108, 520, 16, 333, deep)),
      worker({ x: 1060, y: 514, height: 120, color: ink, vest: paper, isMirrored: true }),
      rect(1088, 480, 26, 34, glow),
      path('M0 853 L0 700 C120 680 240 760 330 853 Z', ink),
      stroke('M60 720 L60 600 M100 730 L110 620 M150 750 L140 650', ink, 6),
    ].join(''),
}
