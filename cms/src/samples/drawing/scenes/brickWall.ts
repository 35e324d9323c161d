import { circle, path, rect, repeat, stroke } from '../svg.ts'
import { sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const brickWall: Scene = {
  palette: 'wheat',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      circle(1080, 170, 80, glow),
      repeat(9, (index) => rect(620 + index * 76, 330 + ((index * 71) % 150), 66, 500, light)),
      repeat(13, (row) =>
        repeat(8 - Math.max(0, 4 - row), (index) =>
          rect(
            -40 + index * 100 - (row % 2) * 50,
            853 - (13 - row) * 52 + 4,
            92,
            44,
            (row * 5 + index * 3) % 7 === 0 ? deep : (row + index) % 3 ? '#b5603c' : '#9a4a30',
            3,
          ),
        ),
      ),
      stroke('M700 853 L700 120 M1000 853 L1000 120 M640 420 L1280 420 M640 640 L1280 640 M640 200 L1280 200', ink, 12),
      stroke('M700 640 L1000 420 M700 420 L1000 200', ink, 6),
      rect(560, 640, 720, 20, mid),
      rect(560, 420, 720, 20, mid),
      worker({ x: 640, y: 638, height: 260, color: ink, hat: glow, vest: deep, isMirrored: true }),
      path('M520 500 l60 -22 l14 36 l-60 22 Z', paper),
      worker({ x: 1120, y: 638, height: 210, color: ink, hat: glow, vest: mid, isMirrored: true }),
      repeat(3, (index) => rect(820 + index * 62, 594, 56, 44, '#b5603c', 3)),
      rect(852, 548, 56, 44, '#9a4a30', 3),
      stroke('M420 110 L420 640', paper, 3),
      path('M410 640 l20 0 l-10 40 Z', ink),
    ].join(''),
}
