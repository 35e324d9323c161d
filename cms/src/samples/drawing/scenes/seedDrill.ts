import { circle, path, polygon, rect, repeat, stroke } from '../svg.ts'
import { ground, ridge, sky, tree, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const seedDrill: Scene = {
  palette: 'wheat',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky('#e8e6d8'),
      circle(240, 210, 74, glow),
      ridge(390, 120, 27, '#b9c1a4'),
      repeat(7, (index) => tree(640 + index * 96, 430, 90 + (index % 3) * 20, ink, index % 2 ? '#c98d3c' : '#8b9a5a')),
      ground(430, mid),
      repeat(18, (index) =>
        polygon(
          [
            [640 + (index - 9) * 16, 430],
            [646 + (index - 9) * 16, 430],
            [690 + (index - 9) * 150, 853],
            [640 + (index - 9) * 150, 853],
          ],
          deep,
        ),
      ),
      rect(420, 470, 210, 130, '#b5442e', 12),
      path('M560 470 L570 350 L720 350 L740 470 Z', '#b5442e'),
      polygon(
        [
          [586, 370],
          [704, 370],
          [720, 460],
          [580, 460],
        ],
        paper,
      ),
      rect(450, 400, 18, 80, ink),
      circle(500, 620, 64, ink) + circle(500, 620, 26, light),
      circle(710, 590, 100, ink) + circle(710, 590, 44, light),
      stroke('M800 560 L880 560', ink, 14),
      path('M870 480 L1120 480 L1090 570 L900 570 Z', glow),
      repeat(
        6,
        (index) =>
          stroke(`M${910 + index * 34} 570 L${926 + index * 34} 660`, ink, 8) + circle(930 + index * 34, 664, 18, ink),
      ),
      worker({ x: 250, y: 800, height: 260, color: ink, hat: light, vest: '#48607d' }),
      worker({ x: 360, y: 820, height: 230, color: ink, hat: paper, vest: deep, isMirrored: true }),
      path('M280 690 l54 0 l-8 24 l-38 0 Z', '#5b3a22'),
    ].join(''),
}
