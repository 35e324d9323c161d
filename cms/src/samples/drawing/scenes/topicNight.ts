import { circle, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, sky, windows } from './elements.ts'
import type { Scene } from './scene.ts'

export const topicNight: Scene = {
  palette: 'night',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(deep),
      dots(70, 15, light, [0, 0, 1280, 400]),
      circle(980, 190, 90, glow) + circle(940, 170, 84, deep),
      repeat(9, (index) => rect(index * 150 - 20, 330 + ((index * 97) % 160), 130, 523, mid)),
      repeat(
        8,
        (index) =>
          rect(index * 170 + 20, 420 + ((index * 131) % 170), 120, 433, ink) +
          windows(index * 170 + 36, 450 + ((index * 131) % 170), 3, 6, (pane) =>
            (pane * 7 + index * 5) % 11 < 2 ? glow : deep,
          ),
      ),
      rect(0, 760, 1280, 93, ink),
      stroke('M0 800 L1280 800', mid, 4),
      rect(540, 690, 200, 90, light, 14),
      repeat(4, (index) => rect(556 + index * 44, 706, 34, 34, glow, 4)),
      circle(585, 784, 18, paper) + circle(695, 784, 18, paper),
      veil(
        0.35,
        polygon(
          [
            [740, 740],
            [1040, 700],
            [1040, 800],
            [740, 770],
          ],
          glow,
        ),
      ),
    ].join(''),
}
