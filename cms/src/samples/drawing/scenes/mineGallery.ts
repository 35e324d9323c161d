import { circle, path, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const mineGallery: Scene = {
  palette: 'slate',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(ink),
      repeat(5, (index) => {
        const inset = index * 105
        return path(
          `M${80 + inset} 853 L${100 + inset} ${300 + inset * 0.4} C${160 + inset} ${40 + inset * 0.62} ${1120 - inset} ${40 + inset * 0.62} ${1180 - inset} ${300 + inset * 0.4} L${1200 - inset} 853 Z`,
          [deep, ink, deep, mid, light][index] ?? deep,
        )
      }),
      polygon(
        [
          [590, 853],
          [620, 560],
          [660, 560],
          [690, 853],
        ],
        ink,
      ),
      stroke('M520 853 L610 560 M760 853 L670 560', light, 12),
      repeat(6, (index) => rect(540 - index * 4 + index * 14, 810 - index * 44, 200 - index * 20, 12, mid)),
      veil(
        0.28,
        polygon(
          [
            [300, 500],
            [1280, 300],
            [1280, 760],
          ],
          paper,
        ),
      ),
      veil(
        0.2,
        polygon(
          [
            [930, 470],
            [300, 300],
            [240, 620],
          ],
          paper,
        ),
      ),
      worker({ x: 280, y: 800, height: 330, color: '#191716', hat: glow, vest: mid }),
      worker({ x: 960, y: 770, height: 300, color: '#191716', hat: glow, vest: deep, isMirrored: true }),
      worker({ x: 640, y: 640, height: 130, color: '#191716', hat: glow }),
      circle(318, 490, 14, paper),
      circle(926, 492, 13, paper),
      circle(652, 520, 7, paper),
      dots(40, 8, `${paper}90`, [200, 200, 900, 500]),
    ].join(''),
}
