import { circle, polygon, rect, repeat, ring } from '../svg.ts'
import { ground, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const trainingClassroom: Scene = {
  palette: 'pine',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      repeat(4, (row) =>
        repeat(14, (index) => {
          const x = 60 + index * 86
          const y = 70 + row * 80
          return (
            [
              rect(x, y, 40, 40, deep, 3),
              circle(x + 20, y + 20, 21, mid),
              polygon(
                [
                  [x, y + 40],
                  [x + 20, y],
                  [x + 40, y + 40],
                ],
                deep,
              ),
              ring(x + 20, y + 20, 15, glow, 10),
            ][(index * 3 + row) % 4] + rect(x + 2, y + 48, 38, 8, paper)
          )
        }),
      ),
      ground(430, mid),
      polygon(
        [
          [0, 853],
          [0, 560],
          [1280, 560],
          [1280, 853],
        ],
        paper,
      ),
      rect(380, 420, 520, 230, deep, 10),
      rect(400, 330, 200, 150, ink, 8),
      circle(650, 430, 66, light) + circle(650, 430, 26, ink),
      rect(700, 400, 170, 24, paper),
      rect(780, 340, 70, 80, ink, 8),
      rect(420, 350, 110, 70, glow, 4),
      rect(410, 650, 460, 50, ink),
      worker({ x: 300, y: 780, height: 320, color: ink, vest: glow }),
      worker({ x: 200, y: 800, height: 290, color: ink, vest: '#c2963f', hat: deep }),
      worker({ x: 960, y: 780, height: 320, color: ink, vest: '#b5603c', hat: deep, isMirrored: true }),
      worker({ x: 1070, y: 800, height: 300, color: ink, vest: '#b4794f', hat: deep, isMirrored: true }),
      worker({ x: 1170, y: 790, height: 280, color: ink, vest: mid, hat: deep, isMirrored: true }),
    ].join(''),
}
