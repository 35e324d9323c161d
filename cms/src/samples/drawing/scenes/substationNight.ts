import { circle, ellipse, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, ground, ridge, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const substationNight: Scene = {
  palette: 'night',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(ink),
      dots(90, 4, light, [0, 0, 1280, 420]),
      circle(1060, 150, 60, paper) + circle(1034, 138, 56, ink),
      ridge(520, 120, 3, deep),
      ground(640, deep),
      repeat(3, (index) => {
        const x = 160 + index * 380
        return (
          stroke(`M${x} 760 L${x + 30} 220 L${x + 60} 760 M${x + 260} 760 L${x + 290} 220 L${x + 320} 760`, mid, 12) +
          rect(x + 10, 220, 300, 16, mid) +
          repeat(3, (string) => repeat(6, (disc) => ellipse(x + 80 + string * 80, 256 + disc * 16, 18, 6, light)))
        )
      }),
      stroke('M0 370 C320 430 640 350 1280 400 M0 400 C320 460 640 380 1280 430', light, 4),
      rect(760, 540, 300, 200, mid, 8),
      repeat(8, (index) => rect(772 + index * 36, 560, 20, 160, deep)),
      repeat(3, (index) => rect(800 + index * 80, 450, 22, 90, light) + ellipse(811 + index * 80, 450, 22, 10, paper)),
      veil(
        0.5,
        polygon(
          [
            [330, 620],
            [790, 500],
            [790, 720],
          ],
          glow,
        ),
      ),
      worker({ x: 290, y: 790, height: 270, color: '#0a1222', hat: glow, vest: mid }),
      ground(790, ink),
      circle(360, 640, 10, paper),
    ].join(''),
}
