import { chance, circle, path, polygon, rect, repeat, stroke } from '../svg.ts'
import { ground, sky } from './elements.ts'
import type { Scene } from './scene.ts'

export const weldingHall: Scene = {
  palette: 'night',
  draw: ({ paper, light, mid, deep, ink, glow }) => {
    const next = chance(21)
    return [
      sky(deep),
      repeat(
        5,
        (index) =>
          rect(60 + index * 260, 0, 140, 300, mid) +
          rect(126 + index * 260, 0, 8, 300, deep) +
          rect(60 + index * 260, 140, 140, 8, deep),
      ),
      stroke('M0 330 L1280 330 M0 380 L1280 380', ink, 14),
      repeat(12, (index) => stroke(`M${index * 110} 330 l55 50 l55 -50`, ink, 8)),
      ground(640, ink),
      polygon(
        [
          [640, 0],
          [500, 640],
          [1080, 640],
          [940, 0],
        ],
        `${light}30`,
      ),
      rect(360, 560, 600, 90, mid),
      rect(360, 540, 600, 26, light),
      stroke('M420 650 L400 760 M900 650 L920 760', mid, 24),
      circle(760, 545, 150, `${glow}38`),
      circle(760, 545, 80, `${glow}70`),
      circle(760, 545, 30, paper),
      repeat(90, () => {
        const angle = -next() * 3.1
        const far = 70 + next() * 300
        return stroke(
          `M${760 + Math.cos(angle) * far} ${545 + Math.sin(angle) * far * 0.7} l${Math.cos(angle) * 16} ${Math.sin(angle) * 12}`,
          glow,
          2 + next() * 4,
        )
      }),
      path('M500 640 C500 560 540 470 600 450 C640 440 670 470 680 510 L730 545 L720 566 L650 550 L640 640 Z', ink),
      path('M580 400 C580 350 680 350 680 410 L690 470 L620 480 C590 470 580 440 580 400 Z', mid),
      rect(650, 410, 36, 30, glow, 4),
    ].join('')
  },
}
