import { circle, rect, stroke } from '../svg.ts'
import { pylon, ridge, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const pylonsAtDusk: Scene = {
  palette: 'dusk',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      rect(0, 0, 1280, 250, light),
      circle(900, 300, 110, glow),
      ridge(460, 160, 14, light),
      pylon(1090, 470, 220, mid),
      ridge(560, 190, 23, mid),
      pylon(820, 560, 320, deep),
      stroke('M820 280 C920 340 1020 330 1090 292 M780 300 C900 390 1000 360 1060 310', deep, 3),
      ridge(700, 210, 31, deep),
      pylon(380, 760, 560, ink),
      stroke(
        'M380 256 C540 380 700 360 820 290 M480 262 C600 380 720 360 860 300 M270 320 C100 380 40 360 0 330 M280 262 C140 330 60 300 0 280',
        ink,
        4,
      ),
      ridge(830, 130, 47, ink),
      worker({ x: 352, y: 330, height: 60, color: ink, hat: glow }),
      worker({ x: 396, y: 330, height: 60, color: ink, hat: paper, isMirrored: true }),
    ].join(''),
}
