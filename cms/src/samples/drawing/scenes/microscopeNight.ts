import { circle, path, rect, repeat, stroke, turned } from '../svg.ts'
import { sky, windows } from './elements.ts'
import type { Scene } from './scene.ts'

export const microscopeNight: Scene = {
  palette: 'plum',
  draw: ({ paper, light, mid, deep, ink, glow }) => {
    const burst = (x: number, y: number, radius: number, color: string) =>
      repeat(16, (index) =>
        turned(
          index * 22.5,
          x,
          y,
          stroke(`M${x} ${y - radius * 0.35} L${x} ${y - radius}`, color, 5) + circle(x, y - radius - 8, 6, color),
        ),
      )
    return [
      sky(deep),
      rect(70, 50, 760, 540, ink),
      burst(270, 210, 120, glow),
      burst(540, 160, 80, '#d98aa0'),
      burst(680, 320, 100, light),
      repeat(
        8,
        (index) =>
          rect(80 + index * 94, 460 - ((index * 53) % 90), 80, 200, deep) +
          windows(92 + index * 94, 480 - ((index * 53) % 90), 2, 2, (pane) => ((pane + index) % 3 ? glow : ink)),
      ),
      rect(70, 590, 760, 60, deep),
      rect(440, 50, 16, 540, mid),
      rect(60, 40, 780, 18, mid) + rect(50, 590, 800, 24, mid),
      rect(0, 680, 1280, 173, ink) + rect(0, 664, 1280, 22, light),
      rect(880, 620, 300, 46, paper, 10),
      path('M1100 630 C1210 520 1190 330 1050 280 L1030 340 C1110 370 1120 490 1030 630 Z', paper),
      turned(
        -22,
        980,
        350,
        rect(938, 190, 86, 260, light, 14) + rect(952, 130, 58, 70, paper, 6) + rect(958, 450, 46, 60, glow, 6),
      ),
      rect(890, 550, 230, 22, light, 6),
      repeat(
        6,
        (index) =>
          rect(300 + index * 62, 520, 36, 144, `${paper}d0`, 16) +
          rect(300 + index * 62, 590 - (index % 3) * 16, 36, 74 + (index % 3) * 16, index % 2 ? '#b0405a' : glow, 16),
      ),
      rect(276, 570, 400, 18, mid),
      path('M120 664 l90 0 l-12 -90 l-66 0 Z', paper),
    ].join('')
  },
}
