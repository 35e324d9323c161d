import { circle, path, rect, stroke } from '../svg.ts'
import { factory, sky } from './elements.ts'
import type { Scene } from './scene.ts'

export const topicBooks: Scene = {
  palette: 'slate',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(light),
      rect(90, 50, 1100, 520, paper),
      factory(180, 570, light),
      factory(620, 570, light),
      circle(1010, 180, 70, '#e0a44a'),
      rect(632, 50, 16, 520, mid),
      rect(80, 40, 1120, 18, mid),
      rect(60, 570, 1160, 30, mid),
      rect(0, 740, 1280, 113, ink),
      rect(0, 716, 1280, 30, deep),
      rect(260, 640, 520, 76, '#48607d', 6) + rect(290, 660, 470, 36, paper),
      rect(300, 572, 450, 68, glow, 6) + rect(320, 588, 410, 36, paper),
      rect(250, 510, 480, 62, '#39573f', 6) + rect(276, 526, 430, 30, paper),
      path('M360 506 C350 340 640 340 630 506 Z', '#e0a44a'),
      path('M540 384 C604 396 638 440 630 506 L560 506 C580 460 572 410 540 384 Z', '#b8782c'),
      path('M330 510 C330 494 660 494 660 510 Z', '#b8782c'),
      path('M470 370 l50 0 l6 96 l-62 0 Z', '#b8782c'),
      path('M860 716 L860 600 C860 584 990 584 990 600 L990 716 Z', paper),
      stroke('M990 620 q60 0 50 40 q-8 36 -50 34', paper, 14),
      stroke('M900 570 q-16 -34 6 -64 q18 -30 0 -60 M950 570 q-16 -34 6 -64 q18 -30 0 -60', `${mid}90`, 9),
    ].join(''),
}
