import { circle, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, ground, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const railYardSnow: Scene = {
  palette: 'snow',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(deep),
      rect(0, 0, 1280, 240, ink),
      rect(300, 180, 980, 380, mid),
      repeat(10, (index) => rect(320 + index * 98, 200, 16, 340, deep)),
      rect(280, 560, 1000, 34, ink),
      repeat(
        4,
        (index) =>
          circle(430 + index * 250, 650, 84, ink) +
          circle(430 + index * 250, 650, 58, light) +
          circle(430 + index * 250, 650, 20, ink),
      ),
      ground(720, paper),
      rect(0, 724, 1280, 16, deep),
      repeat(15, (index) => rect(index * 90, 744, 56, 16, light)),
      rect(300, 168, 980, 20, paper),
      veil(
        0.45,
        polygon(
          [
            [214, 600],
            [560, 520],
            [600, 740],
            [230, 650],
          ],
          glow,
        ),
      ),
      worker({ x: 150, y: 800, height: 380, color: '#17233a', hat: glow, vest: '#b4552c' }),
      stroke('M236 610 L330 560', glow, 9),
      rect(318, 536, 44, 24, ink, 4),
      rect(206, 620, 30, 44, glow, 6),
      stroke('M221 620 L221 596', ink, 5),
      dots(130, 33, paper, [0, 0, 1280, 853]),
    ].join(''),
}
