import { circle, path, polygon, rect, repeat, stroke } from '../svg.ts'
import { dots, sky } from './elements.ts'
import type { Scene } from './scene.ts'

export const laboratory: Scene = {
  palette: 'plum',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(deep),
      polygon(
        [
          [860, 110],
          [300, 853],
          [1280, 853],
        ],
        `${glow}38`,
      ),
      rect(60, 60, 380, 320, ink),
      dots(24, 3, light, [70, 70, 360, 300]),
      rect(60, 215, 380, 10, mid),
      rect(245, 60, 10, 320, mid),
      rect(0, 640, 1280, 213, ink),
      rect(0, 620, 1280, 26, light),
      stroke('M1000 620 L1000 180 L880 120', mid, 14),
      path('M800 150 L900 80 L940 140 L820 190 Z', glow),
      stroke('M520 620 L520 120 M470 620 L570 620', light, 12),
      stroke('M520 200 L620 200', light, 10),
      rect(606, 130, 30, 300, paper, 10),
      rect(606, 260, 30, 170, glow),
      path('M616 430 l10 0 l0 50 l-10 0 Z', paper),
      circle(621, 500, 6, glow),
      path('M590 520 l62 0 l0 30 l50 62 q8 12 -10 12 l-142 0 q-18 0 -10 -12 l50 -62 Z', `${paper}d8`),
      path('M566 580 l110 0 l26 32 q8 12 -10 12 l-142 0 q-18 0 -10 -12 Z', '#d98aa0'),
      repeat(
        4,
        (index) =>
          rect(760 + index * 50, 500, 30, 120, paper, 12) +
          rect(760 + index * 50, 560 - index * 10, 30, 60 + index * 10, index % 2 ? mid : glow, 12),
      ),
      rect(740, 540, 220, 14, light),
      rect(120, 560, 220, 60, mid, 6),
      rect(140, 540, 220, 24, light, 4),
      rect(1080, 470, 140, 150, mid, 10),
      rect(1100, 490, 100, 60, glow, 4),
    ].join(''),
}
