import { circle, polygon, rect, repeat } from '../svg.ts'
import { sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const latheWorkshop: Scene = {
  palette: 'steel',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      polygon(
        [
          [0, 0],
          [560, 330],
          [720, 330],
          [1280, 0],
        ],
        paper,
      ),
      repeat(6, (index) =>
        polygon(
          [
            [120 + index * 190, 0],
            [210 + index * 190, 0],
            [610 + index * 14, 330],
            [602 + index * 14, 330],
          ],
          `${glow}50`,
        ),
      ),
      polygon(
        [
          [0, 0],
          [560, 330],
          [560, 460],
          [0, 853],
        ],
        mid,
      ),
      polygon(
        [
          [1280, 0],
          [720, 330],
          [720, 460],
          [1280, 853],
        ],
        mid,
      ),
      polygon(
        [
          [560, 330],
          [720, 330],
          [720, 460],
          [560, 460],
        ],
        deep,
      ),
      polygon(
        [
          [560, 460],
          [720, 460],
          [1280, 853],
          [0, 853],
        ],
        paper,
      ),
      repeat(4, (index) => {
        const scale = 1 - index * 0.22
        return `<g transform="translate(${90 + index * 130} ${470 - index * 10 + index * 6}) scale(${scale})">${rect(0, 60, 320, 150, deep, 8)}${rect(20, 0, 120, 90, ink, 8)}${circle(150, 46, 42, light)}${circle(150, 46, 16, ink)}${rect(180, 40, 110, 16, paper)}${rect(260, 20, 44, 60, ink, 6)}${rect(30, 210, 260, 40, ink)}</g>`
      }),
      repeat(4, (index) => {
        const scale = 1 - index * 0.22
        return `<g transform="translate(${1190 - index * 130} ${470 - index * 4}) scale(${-scale} ${scale})">${rect(0, 60, 320, 150, ink, 8)}${rect(20, -40, 180, 120, deep, 8)}${rect(40, -20, 120, 70, glow, 4)}${rect(30, 210, 260, 40, deep)}</g>`
      }),
      worker({ x: 640, y: 800, height: 300, color: ink, vest: deep }),
      worker({ x: 560, y: 560, height: 120, color: ink, vest: glow, isMirrored: true }),
    ].join(''),
}
