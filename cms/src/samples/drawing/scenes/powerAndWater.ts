import { circle, ellipse, path, polygon, rect, repeat, ring, stroke, turned, veil } from '../svg.ts'
import { dots, ground, pylon, ridge, sky, tree, waves, windows, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const powerAndWater: Record<string, Scene> = {
  'substation-night': {
    palette: 'night',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(ink),
        dots(90, 4, light, [0, 0, 1280, 420]),
        circle(1060, 150, 60, paper) + circle(1034, 138, 56, ink),
        ridge(520, 120, 3, deep),
        ground(640, deep),
        repeat(3, (index) => {
          const x = 160 + index * 380
          return (
            stroke(`M${x} 760 L${x + 30} 220 L${x + 60} 760 M${x + 260} 760 L${x + 290} 220 L${x + 320} 760`, mid, 12) +
            rect(x + 10, 220, 300, 16, mid) +
            repeat(3, (string) => repeat(6, (disc) => ellipse(x + 80 + string * 80, 256 + disc * 16, 18, 6, light)))
          )
        }),
        stroke('M0 370 C320 430 640 350 1280 400 M0 400 C320 460 640 380 1280 430', light, 4),
        rect(760, 540, 300, 200, mid, 8),
        repeat(8, (index) => rect(772 + index * 36, 560, 20, 160, deep)),
        repeat(
          3,
          (index) => rect(800 + index * 80, 450, 22, 90, light) + ellipse(811 + index * 80, 450, 22, 10, paper),
        ),
        veil(
          0.5,
          polygon(
            [
              [330, 620],
              [790, 500],
              [790, 720],
            ],
            glow,
          ),
        ),
        worker({ x: 290, y: 790, height: 270, color: '#0a1222', hat: glow, vest: mid }),
        ground(790, ink),
        circle(360, 640, 10, paper),
      ].join(''),
  },
  'pylons-at-dusk': {
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
  },
  'reservoir-dawn': {
    palette: 'teal',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        circle(330, 330, 90, glow),
        ridge(380, 170, 6, light),
        ridge(440, 130, 17, mid),
        rect(0, 440, 1280, 413, light),
        veil(
          0.5,
          polygon(
            [
              [270, 440],
              [390, 440],
              [520, 853],
              [160, 853],
            ],
            glow,
          ),
        ),
        repeat(16, (index) =>
          stroke(`M${(index * 197) % 1240} ${480 + index * 22} l${60 + (index % 4) * 40} 0`, paper, 5),
        ),
        rect(760, 260, 150, 400, deep),
        path('M740 260 L930 260 L900 210 L770 210 Z', ink),
        rect(800, 310, 26, 50, glow),
        rect(850, 310, 26, 50, glow),
        rect(820, 420, 30, 60, light),
        stroke('M910 520 L1280 520', ink, 14),
        stroke('M910 470 L1280 470', ink, 5),
        repeat(7, (index) => rect(930 + index * 54, 470, 6, 50, ink) + rect(950 + index * 108, 520, 16, 333, deep)),
        worker({ x: 1060, y: 514, height: 120, color: ink, vest: paper, isMirrored: true }),
        rect(1088, 480, 26, 34, glow),
        path('M0 853 L0 700 C120 680 240 760 330 853 Z', ink),
        stroke('M60 720 L60 600 M100 730 L110 620 M150 750 L140 650', ink, 6),
      ].join(''),
  },
  laboratory: {
    palette: 'plum',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(deep),
        polygon(
          [
            [860, 110],
            [300, 853],
            [1280, 853],
          ],
          `${glow}38`,
        ),
        rect(60, 60, 380, 320, ink),
        dots(24, 3, light, [70, 70, 360, 300]),
        rect(60, 215, 380, 10, mid),
        rect(245, 60, 10, 320, mid),
        rect(0, 640, 1280, 213, ink),
        rect(0, 620, 1280, 26, light),
        stroke('M1000 620 L1000 180 L880 120', mid, 14),
        path('M800 150 L900 80 L940 140 L820 190 Z', glow),
        stroke('M520 620 L520 120 M470 620 L570 620', light, 12),
        stroke('M520 200 L620 200', light, 10),
        rect(606, 130, 30, 300, paper, 10),
        rect(606, 260, 30, 170, glow),
        path('M616 430 l10 0 l0 50 l-10 0 Z', paper),
        circle(621, 500, 6, glow),
        path('M590 520 l62 0 l0 30 l50 62 q8 12 -10 12 l-142 0 q-18 0 -10 -12 l50 -62 Z', `${paper}d8`),
        path('M566 580 l110 0 l26 32 q8 12 -10 12 l-142 0 q-18 0 -10 -12 Z', '#d98aa0'),
        repeat(
          4,
          (index) =>
            rect(760 + index * 50, 500, 30, 120, paper, 12) +
            rect(760 + index * 50, 560 - index * 10, 30, 60 + index * 10, index % 2 ? mid : glow, 12),
        ),
        rect(740, 540, 220, 14, light),
        rect(120, 560, 220, 60, mid, 6),
        rect(140, 540, 220, 24, light, 4),
        rect(1080, 470, 140, 150, mid, 10),
        rect(1100, 490, 100, 60, glow, 4),
      ].join(''),
  },
  'snow-mast': {
    palette: 'snow',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(mid),
        rect(0, 0, 1280, 300, deep),
        ridge(420, 150, 12, light),
        waves(560, 80, paper),
        stroke(
          'M820 640 L880 70 L940 640 M836 500 L924 500 M850 370 L910 370 M862 250 L898 250 M836 500 L910 370 M924 500 L850 370 M850 370 L898 250 M910 370 L862 250',
          ink,
          9,
        ),
        ring(880, 70, 30, glow, 7),
        ring(880, 70, 60, glow, 4),
        waves(660, 60, light),
        polygon(
          [
            [330, 690],
            [470, 520],
            [640, 690],
          ],
          glow,
        ),
        polygon(
          [
            [470, 520],
            [500, 520],
            [690, 690],
            [640, 690],
          ],
          mid,
        ),
        polygon(
          [
            [440, 690],
            [476, 580],
            [520, 690],
          ],
          paper,
        ),
        waves(740, 50, paper),
        worker({ x: 250, y: 760, height: 190, color: ink, hat: glow, vest: deep }),
        worker({ x: 730, y: 740, height: 170, color: ink, hat: glow, vest: deep, isMirrored: true }),
        stroke('M290 700 C480 760 640 720 880 640', ink, 5),
        tree(1130, 720, 180, ink, deep),
        dots(150, 9, paper, [0, 0, 1280, 853]),
      ].join(''),
  },
  'topic-night': {
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
  },
  'topic-hands': {
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
  },
}
