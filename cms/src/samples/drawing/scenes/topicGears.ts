import { path, rect, repeat, stroke, turned } from '../svg.ts'
import { factory, gear, sky, windows } from './elements.ts'
import type { Scene } from './scene.ts'

export const topicGears: Scene = {
  palette: 'teal',
  draw: ({ paper, light, mid, deep, ink, glow }) =>
    [
      sky(paper),
      factory(80, 853, light),
      factory(900, 853, light),
      gear(470, 380, 210, 16, deep, paper),
      gear(770, 250, 120, 10, mid, paper),
      gear(830, 520, 140, 12, glow, paper),
      gear(250, 610, 90, 9, mid, paper),
      gear(1010, 330, 70, 8, light, paper),
      repeat(5, (index) => turned(index * 72, 470, 380, rect(458, 210, 24, 90, deep))),
      path(
        'M700 853 C690 780 690 720 720 690 C760 660 900 650 980 690 C1000 700 1000 720 980 724 L880 724 C960 730 1060 730 1090 760 C1100 776 1090 790 1070 790 L960 800 L940 853 Z',
        '#d9a67e',
      ),
      stroke('M880 724 L790 722 M960 800 L860 790', '#b47c58', 8),
      rect(640, 800, 340, 60, ink),
      windows(140, 770, 3, 1, () => paper),
    ].join(''),
}
