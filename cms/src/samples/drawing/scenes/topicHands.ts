import { circle, ellipse, path, rect, repeat, stroke, turned } from '../svg.ts'
import { sky } from './elements.ts'
import type { Scene } from './scene.ts'

export const topicHands: Scene = {
  palette: 'rust',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      circle(640, 400, 330, paper),
      turned(
        -14,
        640,
        430,
        rect(240, 410, 620, 44, deep, 8) +
          repeat(26, (index) => rect(262 + index * 22, 418, 4, 28, mid)) +
          rect(850, 400, 190, 64, glow, 30),
      ),
      path(
        'M0 640 C120 560 240 520 330 516 C380 470 440 452 480 470 C520 480 520 520 480 530 L420 548 C470 560 500 590 470 610 C500 640 450 670 420 660 C340 720 180 740 0 853 Z',
        '#c28e68',
      ),
      path('M0 640 L180 552 L230 720 L0 853 Z', deep),
      stroke('M420 548 C390 560 370 566 350 566 M470 610 C430 620 400 622 370 616', '#8f5f40', 8),
      path(
        'M1280 250 C1160 250 1060 280 1000 320 C960 300 900 310 880 340 C870 366 900 380 940 374 C890 390 870 420 900 436 C880 460 910 484 950 474 C1060 500 1180 460 1280 440 Z',
        '#ecc9a8',
      ),
      path('M1280 230 L1120 270 L1140 470 L1280 450 Z', mid),
      stroke('M940 374 C970 372 990 366 1004 358 M900 436 C950 436 980 430 1000 420', '#cf9f7b', 7),
      rect(0, 780, 1280, 73, ink),
      repeat(12, (index) => ellipse(420 + index * 46, 776 - (index % 3) * 4, 16, 5, glow)),
    ].join(''),
}
