import { ellipse, path, polygon, rect, stroke } from '../svg.ts'
import { dots, sky, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const blastFurnace: Scene = {
  palette: 'ember',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(deep),
      path('M430 853 L470 420 L430 320 L470 120 L600 60 L700 60 L830 120 L870 320 L830 420 L870 853 Z', mid),
      path('M700 60 L830 120 L870 320 L830 420 L870 853 L720 853 L700 420 L740 320 Z', ink),
      rect(380, 300, 540, 18, ink),
      rect(380, 470, 540, 18, ink),
      stroke('M560 60 C520 -40 300 0 260 200 L260 853', ink, 46),
      stroke('M820 150 C980 60 1100 160 1100 360 L1100 853', ink, 40),
      ellipse(640, 620, 130, 90, glow),
      ellipse(640, 630, 80, 60, paper),
      path('M560 660 L720 660 C760 720 960 740 1280 760 L1280 853 L760 853 C640 800 600 740 560 660 Z', glow),
      path('M600 670 L690 670 C740 740 960 770 1280 790 L1280 826 C960 810 700 790 600 670 Z', paper),
      dots(60, 5, glow, [380, 380, 560, 260]),
      polygon(
        [
          [0, 760],
          [540, 720],
          [620, 853],
          [0, 853],
        ],
        ink,
      ),
      worker({ x: 250, y: 760, height: 300, color: ink, hat: light, vest: light }),
      stroke('M326 600 L560 650', light, 8),
      worker({ x: 90, y: 790, height: 260, color: ink, hat: mid, vest: mid }),
    ].join(''),
}
