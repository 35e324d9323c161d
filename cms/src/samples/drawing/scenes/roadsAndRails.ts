import { circle, ellipse, path, polygon, rect, repeat, stroke, veil } from '../svg.ts'
import { dots, ground, HEIGHT, ridge, sky, streetLamp, tree, waves, windows, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const roadsAndRails: Record<string, Scene> = {
  'street-at-dawn': {
    palette: 'dusk',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        circle(640, 430, 120, glow),
        repeat(6, (index) => rect(index * 90 - 20, 120 + ((index * 83) % 200), 100, 500, index % 2 ? light : mid)),
        repeat(6, (index) => rect(800 + index * 90, 160 + ((index * 67) % 180), 100, 500, index % 2 ? mid : light)),
        windows(20, 360, 10, 3, (index) => ((index * 5) % 9 < 2 ? glow : deep)),
        windows(880, 330, 10, 4, (index) => ((index * 7) % 9 < 2 ? glow : deep)),
        polygon(
          [
            [560, 560],
            [720, 560],
            [1280, 853],
            [0, 853],
          ],
          deep,
        ),
        polygon(
          [
            [634, 560],
            [646, 560],
            [690, 853],
            [590, 853],
          ],
          paper,
        ),
        rect(0, 560, 560, 40, mid),
        path('M700 780 L700 420 C700 390 716 374 750 374 L1130 374 C1164 374 1180 390 1180 420 L1180 780 Z', ink),
        rect(724, 410, 432, 150, glow, 14),
        rect(934, 410, 10, 150, ink),
        rect(760, 384, 360, 20, glow),
        rect(700, 600, 480, 30, mid),
        ellipse(760, 690, 34, 26, paper),
        ellipse(1120, 690, 34, 26, paper),
        veil(
          0.4,
          polygon(
            [
              [726, 690],
              [330, HEIGHT],
              [720, HEIGHT],
            ],
            glow,
          ),
        ),
        circle(790, 786, 52, ink),
        circle(1090, 786, 52, ink),
        streetLamp(180, 720, 440, ink, glow),
        worker({ x: 330, y: 760, height: 170, color: ink, vest: glow, hat: glow }),
        stroke('M372 690 L410 770', ink, 6),
      ].join(''),
  },
  'harbour-cranes': {
    palette: 'sea',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        circle(260, 240, 84, glow),
        rect(0, 470, 1280, 383, light),
        waves(480, 20, mid),
        path('M40 560 L760 560 L700 690 L120 690 Z', deep),
        repeat(3, (row) =>
          repeat(9 - row, (index) =>
            rect(
              110 + index * 64 + row * 10,
              506 - row * 48,
              58,
              44,
              [glow, mid, paper, deep][(index + row * 2) % 4] ?? mid,
            ),
          ),
        ),
        rect(60, 430, 60, 130, paper) + rect(66, 446, 48, 14, ink) + rect(76, 380, 16, 50, ink),
        repeat(2, (index) => {
          const x = 620 + index * 330
          return (
            stroke(
              `M${x} 790 L${x + 30} 230 M${x + 190} 790 L${x + 160} 230 M${x + 12} 560 L${x + 178} 560 M${x + 22} 390 L${x + 168} 390 M${x + 12} 560 L${x + 168} 390`,
              ink,
              16,
            ) +
            stroke(`M${x - 320} 240 L${x + 320} 220`, ink, 18) +
            stroke(
              `M${x + 95} 110 L${x - 300} 236 M${x + 95} 110 L${x + 310} 220 M${x + 95} 110 L${x + 95} 230`,
              ink,
              7,
            ) +
            stroke(`M${x - 140} 236 L${x - 140} 330 M${x - 90} 234 L${x - 90} 330`, ink, 4) +
            rect(x - 160, 330, 90, 44, glow)
          )
        }),
        rect(520, 790, 760, 63, ink),
        waves(740, 12, deep),
        rect(520, 770, 760, 83, ink),
        worker({ x: 1130, y: 772, height: 80, color: deep, hat: glow, vest: glow }),
      ].join(''),
  },
  'rail-yard-snow': {
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
  },
  'mountain-post-road': {
    palette: 'pine',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        circle(1010, 190, 76, glow),
        ridge(380, 240, 41, light),
        ridge(520, 220, 52, mid),
        path('M1280 470 C1040 440 900 500 700 480 C560 470 380 420 0 520 L0 853 L1280 853 Z', deep),
        path(
          'M760 484 C860 520 980 540 900 590 C780 650 380 640 300 710 C250 760 420 800 520 853 L200 853 C100 790 120 720 240 660 C420 590 760 620 820 570 C850 540 760 520 700 486 Z',
          paper,
        ),
        polygon(
          [
            [820, 470],
            [860, 430],
            [900, 470],
            [900, 520],
            [820, 520],
          ],
          ink,
        ),
        polygon(
          [
            [920, 480],
            [952, 450],
            [984, 480],
            [984, 526],
            [920, 526],
          ],
          ink,
        ),
        rect(846, 484, 16, 22, glow),
        rect(942, 492, 14, 20, glow),
        stroke('M870 420 q10 -30 -6 -60 q-10 -30 10 -50', light, 8),
        tree(1130, 640, 150, ink, mid),
        tree(1220, 700, 190, ink, mid),
        tree(90, 640, 120, ink, mid),
        worker({ x: 360, y: 790, height: 250, color: ink, hat: deep, vest: glow }),
        path('M310 640 l52 0 l6 70 l-64 0 Z', '#8b5a2b'),
      ].join(''),
  },
  'riders-at-crossing': {
    palette: 'night',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(deep),
        repeat(
          8,
          (index) =>
            rect(index * 165 - 10, 40 + ((index * 71) % 190), 150, 480, index % 2 ? mid : ink) +
            windows(index * 165 + 14, 80 + ((index * 71) % 190), 3, 6, (pane) =>
              (pane * 5 + index) % 7 < 2 ? glow : deep,
            ),
        ),
        ground(520, ink),
        repeat(7, (index) =>
          polygon(
            [
              [60 + index * 190, 853],
              [170 + index * 190, 853],
              [330 + index * 100, 560],
              [280 + index * 100, 560],
            ],
            mid,
          ),
        ),
        repeat(14, (index) => stroke(`M${(index * 173) % 1240} ${600 + ((index * 37) % 230)} l0 30`, glow, 4)),
        stroke('M1120 520 L1120 130', light, 14),
        rect(1086, 90, 68, 170, ink, 14) +
          circle(1120, 124, 20, '#c0532f') +
          circle(1120, 174, 20, deep) +
          circle(1120, 224, 20, deep),
        repeat(3, (index) => {
          const x = 230 + index * 290
          const y = 740 - (index % 2) * 30
          return (
            circle(x - 90, y, 50, light) +
            circle(x - 90, y, 30, ink) +
            circle(x + 90, y, 50, light) +
            circle(x + 90, y, 30, ink) +
            path(
              `M${x - 110} ${y - 40} L${x + 20} ${y - 50} L${x + 70} ${y - 130} L${x + 96} ${y - 126} L${x + 70} ${y - 20} L${x - 60} ${y - 10} Z`,
              mid,
            ) +
            rect(x - 150, y - 170, 110, 100, [glow, '#5a938e', '#c0532f'][index] ?? glow, 8) +
            path(
              `M${x - 40} ${y - 60} L${x - 30} ${y - 170} C${x - 26} ${y - 196} ${x + 14} ${y - 196} ${x + 20} ${y - 170} L${x + 70} ${y - 120} L${x + 62} ${y - 108} L${x + 14} ${y - 136} L${x + 10} ${y - 60} Z`,
              [deep, '#2c5f5f', '#7c3a30'][index] ?? deep,
            ) +
            circle(x - 4, y - 218, 32, [glow, paper, '#c0532f'][index] ?? glow) +
            rect(x + 6, y - 226, 26, 16, ink, 4)
          )
        }),
      ].join(''),
  },
  'autumn-avenue': {
    palette: 'orange',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        repeat(5, (index) => rect(470 + index * 70, 300 - (index % 3) * 40, 60, 220, light)),
        polygon(
          [
            [560, 510],
            [720, 510],
            [1180, 853],
            [100, 853],
          ],
          light,
        ),
        polygon(
          [
            [0, 560],
            [560, 510],
            [100, 853],
            [0, 853],
          ],
          mid,
        ),
        polygon(
          [
            [1280, 560],
            [720, 510],
            [1180, 853],
            [1280, 853],
          ],
          mid,
        ),
        tree(60, 760, 420, ink, mid),
        tree(280, 650, 280, ink, glow),
        tree(420, 580, 180, ink, mid),
        tree(1230, 770, 430, ink, glow),
        tree(1010, 650, 280, ink, mid),
        tree(860, 580, 180, ink, glow),
        dots(160, 61, deep, [120, 540, 1040, 300]),
        dots(120, 62, glow, [60, 560, 1160, 290]),
        worker({ x: 560, y: 790, height: 270, color: ink, hat: glow, vest: '#e2702a' }),
        path('M640 690 L780 690 L800 780 L630 780 Z', '#e2702a'),
        stroke('M620 660 L650 700', ink, 9),
        circle(670, 796, 24, ink) + circle(766, 796, 24, ink),
        rect(660, 650, 100, 44, deep, 8),
      ].join(''),
  },
  'service-station': {
    palette: 'teal',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(deep),
        repeat(
          7,
          (index) =>
            rect(index * 190 - 30, 60 + ((index * 113) % 160), 170, 500, ink) +
            windows(index * 190, 110 + ((index * 113) % 160), 3, 5, (pane) =>
              (pane + index * 3) % 8 === 1 ? glow : deep,
            ),
        ),
        ground(640, mid),
        rect(380, 280, 560, 380, paper),
        path('M350 280 L970 280 L940 210 L380 210 Z', glow),
        rect(410, 320, 300, 220, glow, 6),
        rect(556, 320, 8, 220, paper),
        rect(750, 330, 140, 330, light),
        rect(760, 340, 120, 310, `${glow}90`),
        rect(430, 480, 260, 60, deep),
        repeat(3, (index) => rect(450 + index * 80, 440, 44, 40, index % 2 ? paper : ink, 6)),
        rect(400, 560, 310, 30, mid),
        worker({ x: 300, y: 770, height: 240, color: ink, hat: glow, vest: '#e2702a' }),
        worker({ x: 1010, y: 770, height: 240, color: ink, hat: glow, vest: glow, isMirrored: true }),
        rect(470, 700, 180, 16, ink) + rect(486, 716, 12, 60, ink) + rect(622, 716, 12, 60, ink),
        worker({ x: 560, y: 790, height: 190, color: ink, hat: paper, vest: '#5a6fa0' }),
        veil(
          0.25,
          polygon(
            [
              [380, 660],
              [940, 660],
              [1100, 853],
              [220, 853],
            ],
            glow,
          ),
        ),
        streetLamp(1160, 660, 360, ink, glow),
      ].join(''),
  },
  'breakfast-stall': {
    palette: 'ember',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(ink),
        dots(40, 71, light, [0, 0, 1280, 260]),
        repeat(6, (index) => rect(index * 230 - 60, 120 + ((index * 59) % 120), 200, 480, deep)),
        ground(660, deep),
        veil(0.4, ellipse(640, 520, 560, 300, mid)),
        rect(330, 470, 620, 220, light),
        rect(330, 470, 620, 26, paper),
        stroke('M350 470 L350 250 M930 470 L930 250', paper, 12),
        path('M290 260 L990 260 L940 170 L340 170 Z', mid),
        repeat(7, (index) => path(`M${290 + index * 100} 260 l100 0 q-50 56 -100 0 Z`, index % 2 ? paper : glow)),
        circle(640, 300, 26, glow),
        repeat(
          3,
          (index) =>
            rect(400 + index * 150, 400, 110, 70, [deep, mid, deep][index] ?? deep, 10) +
            stroke(
              `M${430 + index * 150} 386 q-16 -30 4 -56 q16 -28 -2 -54 M${474 + index * 150} 386 q-16 -30 4 -56 q16 -28 -2 -54`,
              `${paper}c0`,
              8,
            ),
        ),
        worker({ x: 860, y: 640, height: 230, color: ink, hat: paper, vest: paper, isMirrored: true }),
        rect(330, 496, 620, 194, light),
        repeat(4, (index) => rect(370 + index * 150, 530, 100, 120, mid, 6)),
        worker({ x: 240, y: 800, height: 280, color: ink, hat: glow, vest: '#e2702a' }),
        worker({ x: 1060, y: 800, height: 280, color: ink, hat: glow, vest: '#e2702a', isMirrored: true }),
        ellipse(306, 640, 22, 12, paper),
        ellipse(992, 640, 22, 12, paper),
      ].join(''),
  },
}
