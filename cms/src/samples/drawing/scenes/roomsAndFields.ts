import { chance, circle, ellipse, path, polygon, rect, repeat, ring, stroke, turned, veil } from '../svg.ts'
import { dots, factory, ground, ridge, sky, tree, waves, windows, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const roomsAndFields: Record<string, Scene> = {
  'department-store': {
    palette: 'brick',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(light),
        repeat(
          3,
          (row) =>
            rect(60, 210 + row * 130, 1160, 16, deep) +
            repeat(
              10,
              (index) =>
                rect(84 + index * 114, 106 + row * 130, 80, 104, paper, 12) +
                rect(96 + index * 114, 92 + row * 130, 56, 20, deep, 6) +
                rect(
                  84 + index * 114,
                  150 + row * 130,
                  80,
                  60,
                  [glow, mid, '#5a938e', '#7c3a30'][(index + row * 3) % 4] ?? mid,
                  12,
                ),
            ),
        ),
        repeat(
          3,
          (index) =>
            stroke(`M${300 + index * 340} 0 L${300 + index * 340} 60`, ink, 5) +
            path(`M${250 + index * 340} 100 q50 -80 100 0 Z`, glow) +
            veil(
              0.25,
              polygon(
                [
                  [250 + index * 340, 100],
                  [350 + index * 340, 100],
                  [480 + index * 340, 560],
                  [120 + index * 340, 560],
                ],
                paper,
              ),
            ),
        ),
        worker({ x: 420, y: 690, height: 330, color: ink, vest: deep }),
        rect(0, 560, 1280, 30, paper),
        rect(0, 590, 1280, 263, deep),
        repeat(
          6,
          (index) =>
            rect(30 + index * 212, 620, 180, 190, mid, 6) +
            dots(16, index + 80, index % 2 ? glow : paper, [50 + index * 212, 720, 140, 70]),
        ),
        stroke('M640 470 L980 430', ink, 12),
        stroke('M810 450 L810 350', ink, 6),
        stroke('M660 468 L600 540 M660 468 L720 540', ink, 4),
        path('M590 538 L730 538 Q660 590 590 538 Z', glow),
        stroke('M940 435 L940 490', ink, 4),
        path('M922 490 l36 0 l8 54 l-52 0 Z', ink),
      ].join(''),
  },
  'hospital-corridor': {
    palette: 'teal',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(light),
        polygon(
          [
            [0, 0],
            [1280, 0],
            [780, 260],
            [500, 260],
          ],
          paper,
        ),
        repeat(4, (index) =>
          polygon(
            [
              [560 - index * 100, 60 + (3 - index) * 58 - 60 + index * 4],
              [720 + index * 100, 60 + (3 - index) * 58 - 60 + index * 4],
              [700 + index * 84, 76 + (3 - index) * 58 - 60],
              [580 - index * 84, 76 + (3 - index) * 58 - 60],
            ],
            `${glow}b0`,
          ),
        ),
        polygon(
          [
            [500, 260],
            [780, 260],
            [780, 520],
            [500, 520],
          ],
          mid,
        ),
        rect(570, 300, 140, 220, glow),
        rect(636, 300, 6, 220, mid),
        polygon(
          [
            [500, 520],
            [780, 520],
            [1280, 853],
            [0, 853],
          ],
          mid,
        ),
        veil(
          0.5,
          polygon(
            [
              [570, 520],
              [710, 520],
              [900, 853],
              [380, 853],
            ],
            glow,
          ),
        ),
        polygon(
          [
            [0, 853],
            [500, 520],
            [500, 420],
            [0, 600],
          ],
          deep,
        ),
        polygon(
          [
            [1280, 853],
            [780, 520],
            [780, 420],
            [1280, 600],
          ],
          deep,
        ),
        polygon(
          [
            [90, 120],
            [260, 190],
            [260, 640],
            [90, 740],
          ],
          paper,
        ),
        polygon(
          [
            [350, 222],
            [430, 250],
            [430, 550],
            [350, 600],
          ],
          paper,
        ),
        polygon(
          [
            [1190, 120],
            [1020, 190],
            [1020, 640],
            [1190, 740],
          ],
          paper,
        ),
        polygon(
          [
            [930, 222],
            [850, 250],
            [850, 550],
            [930, 600],
          ],
          paper,
        ),
        polygon(
          [
            [120, 180],
            [180, 200],
            [180, 320],
            [120, 310],
          ],
          mid,
        ),
        polygon(
          [
            [1160, 180],
            [1100, 200],
            [1100, 320],
            [1160, 310],
          ],
          glow,
        ),
        worker({ x: 560, y: 770, height: 290, color: ink, hat: paper, vest: paper }),
        rect(640, 630, 190, 14, ink),
        rect(640, 700, 190, 12, ink),
        stroke('M650 630 L650 770 M820 630 L820 770', ink, 8),
        circle(650, 778, 14, ink) + circle(820, 778, 14, ink),
        repeat(3, (index) => rect(664 + index * 52, 590, 30, 40, [glow, paper, light][index] ?? paper, 6)),
      ].join(''),
  },
  'microscope-night': {
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
  },
  'training-classroom': {
    palette: 'pine',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(light),
        repeat(4, (row) =>
          repeat(14, (index) => {
            const x = 60 + index * 86
            const y = 70 + row * 80
            return (
              [
                rect(x, y, 40, 40, deep, 3),
                circle(x + 20, y + 20, 21, mid),
                polygon(
                  [
                    [x, y + 40],
                    [x + 20, y],
                    [x + 40, y + 40],
                  ],
                  deep,
                ),
                ring(x + 20, y + 20, 15, glow, 10),
              ][(index * 3 + row) % 4] + rect(x + 2, y + 48, 38, 8, paper)
            )
          }),
        ),
        ground(430, mid),
        polygon(
          [
            [0, 853],
            [0, 560],
            [1280, 560],
            [1280, 853],
          ],
          paper,
        ),
        rect(380, 420, 520, 230, deep, 10),
        rect(400, 330, 200, 150, ink, 8),
        circle(650, 430, 66, light) + circle(650, 430, 26, ink),
        rect(700, 400, 170, 24, paper),
        rect(780, 340, 70, 80, ink, 8),
        rect(420, 350, 110, 70, glow, 4),
        rect(410, 650, 460, 50, ink),
        worker({ x: 300, y: 780, height: 320, color: ink, vest: glow }),
        worker({ x: 200, y: 800, height: 290, color: ink, vest: '#c2963f', hat: deep }),
        worker({ x: 960, y: 780, height: 320, color: ink, vest: '#b5603c', hat: deep, isMirrored: true }),
        worker({ x: 1070, y: 800, height: 300, color: ink, vest: '#b4794f', hat: deep, isMirrored: true }),
        worker({ x: 1170, y: 790, height: 280, color: ink, vest: mid, hat: deep, isMirrored: true }),
      ].join(''),
  },
  'brick-wall': {
    palette: 'wheat',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        circle(1080, 170, 80, glow),
        repeat(9, (index) => rect(620 + index * 76, 330 + ((index * 71) % 150), 66, 500, light)),
        repeat(13, (row) =>
          repeat(8 - Math.max(0, 4 - row), (index) =>
            rect(
              -40 + index * 100 - (row % 2) * 50,
              853 - (13 - row) * 52 + 4,
              92,
              44,
              (row * 5 + index * 3) % 7 === 0 ? deep : (row + index) % 3 ? '#b5603c' : '#9a4a30',
              3,
            ),
          ),
        ),
        stroke(
          'M700 853 L700 120 M1000 853 L1000 120 M640 420 L1280 420 M640 640 L1280 640 M640 200 L1280 200',
          ink,
          12,
        ),
        stroke('M700 640 L1000 420 M700 420 L1000 200', ink, 6),
        rect(560, 640, 720, 20, mid),
        rect(560, 420, 720, 20, mid),
        worker({ x: 640, y: 638, height: 260, color: ink, hat: glow, vest: deep, isMirrored: true }),
        path('M520 500 l60 -22 l14 36 l-60 22 Z', paper),
        worker({ x: 1120, y: 638, height: 210, color: ink, hat: glow, vest: mid, isMirrored: true }),
        repeat(3, (index) => rect(820 + index * 62, 594, 56, 44, '#b5603c', 3)),
        rect(852, 548, 56, 44, '#9a4a30', 3),
        stroke('M420 110 L420 640', paper, 3),
        path('M410 640 l20 0 l-10 40 Z', ink),
      ].join(''),
  },
  'wheat-fields': {
    palette: 'wheat',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky('#dfe7e4'),
        ellipse(300, 150, 190, 34, '#f4f3ec') + ellipse(420, 180, 150, 26, '#f4f3ec'),
        ellipse(980, 220, 220, 30, '#f4f3ec'),
        ridge(370, 110, 19, '#a9b79a'),
        waves(430, 40, light),
        polygon(
          [
            [820, 400],
            [850, 370],
            [880, 400],
            [880, 440],
            [820, 440],
          ],
          glow,
        ),
        polygon(
          [
            [900, 406],
            [926, 380],
            [952, 406],
            [952, 440],
            [900, 440],
          ],
          '#b5603c',
        ),
        tree(790, 440, 80, ink, '#6f8c68'),
        waves(540, 60, '#d9b154'),
        repeat(10, (index) =>
          stroke(
            `M${index * 140 - 40} 560 C${index * 140 + 40} 520 ${index * 150 + 60} 540 ${index * 170 + 120} 500`,
            mid,
            4,
          ),
        ),
        path(
          'M600 512 C630 560 530 590 560 650 C600 730 720 780 760 853 L560 853 C540 780 440 740 440 660 C440 590 570 570 588 512 Z',
          paper,
        ),
        worker({ x: 500, y: 730, height: 210, color: ink, hat: light, vest: deep }),
        repeat(30, (index) => {
          const x = index * 44 + (index % 3) * 8
          const top = 650 + ((index * 67) % 90)
          return x > 520 && x < 760
            ? ''
            : stroke(`M${x} 853 L${x + 6} ${top}`, deep, 5) +
                repeat(
                  4,
                  (grain) =>
                    ellipse(x - 2, top - 20 + grain * 20, 9, 15, glow) +
                    ellipse(x + 14, top - 20 + grain * 20, 9, 15, '#e2b04a'),
                ) +
                ellipse(x + 6, top - 40, 8, 16, glow)
        }),
      ].join(''),
  },
  'reading-room': {
    palette: 'rust',
    draw: ({ paper, light, mid, deep, ink, glow }) => {
      const next = chance(19)
      const spines = ['#7c3a30', glow, '#39573f', paper, '#48607d', light, mid]
      return [
        sky(deep),
        repeat(
          5,
          (row) =>
            rect(40, 120 + row * 120, 1200, 14, ink) +
            repeat(54, (index) => {
              const high = 60 + Math.round(next() * 40)
              return next() > 0.12
                ? rect(
                    52 + index * 22,
                    120 + row * 120 - high,
                    18,
                    high,
                    spines[Math.floor(next() * spines.length)] ?? mid,
                  )
                : ''
            }),
        ),
        repeat(4, (index) => rect(40 + index * 396, 0, 18, 740, ink)),
        ground(700, ink),
        repeat(
          2,
          (index) =>
            veil(
              0.35,
              polygon(
                [
                  [300 + index * 600, 330],
                  [380 + index * 600, 330],
                  [560 + index * 600, 640],
                  [120 + index * 600, 640],
                ],
                glow,
              ),
            ) +
            stroke(`M${340 + index * 600} 0 L${340 + index * 600} 290`, ink, 5) +
            path(`M${270 + index * 600} 340 q70 -110 140 0 Z`, glow),
        ),
        worker({ x: 250, y: 790, height: 300, color: ink, vest: light }),
        worker({ x: 470, y: 790, height: 290, color: ink, vest: '#48607d', isMirrored: true }),
        worker({ x: 900, y: 800, height: 310, color: ink, vest: '#e2702a', hat: glow, isMirrored: true }),
        rect(120, 640, 480, 30, paper),
        rect(150, 670, 20, 150, mid) + rect(550, 670, 20, 150, mid),
        polygon(
          [
            [280, 640],
            [350, 620],
            [360, 632],
            [430, 616],
            [430, 636],
            [360, 650],
            [290, 654],
          ],
          light,
        ),
        rect(740, 640, 420, 30, paper),
        rect(770, 670, 20, 150, mid) + rect(1110, 670, 20, 150, mid),
        rect(1000, 604, 90, 14, glow) + rect(994, 618, 100, 22, '#7c3a30'),
      ].join('')
    },
  },
  'village-school': {
    palette: 'pine',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        ridge(330, 260, 77, light),
        ridge(470, 200, 88, mid),
        ground(560, light),
        rect(140, 330, 620, 250, '#f1eadb'),
        path('M110 340 L450 230 L790 340 Z', '#b06a55'),
        repeat(
          5,
          (index) => rect(180 + index * 118, 390, 70, 80, deep, 4) + rect(212 + index * 118, 390, 6, 80, '#f1eadb'),
        ),
        rect(416, 470, 70, 110, '#7c3a30'),
        stroke('M880 600 L880 130', ink, 10),
        path('M884 140 q60 -24 110 0 q40 16 70 0 l0 80 q-40 16 -80 0 q-50 -20 -100 0 Z', '#b23a2e'),
        path('M640 770 L640 600 L900 600 C960 600 990 640 1000 690 L1060 700 L1060 770 Z', deep),
        polygon(
          [
            [900, 616],
            [940, 616],
            [976, 690],
            [900, 690],
          ],
          paper,
        ),
        rect(660, 640, 210, 20, glow),
        circle(720, 776, 44, ink) +
          circle(720, 776, 18, light) +
          circle(990, 776, 44, ink) +
          circle(990, 776, 18, light),
        worker({ x: 560, y: 790, height: 210, color: ink, hat: deep, vest: deep, isMirrored: true }),
        rect(500, 680, 60, 44, glow),
        repeat(4, (index) =>
          worker({
            x: 190 + index * 84,
            y: 780 - (index % 2) * 16,
            height: 130,
            color: ['#b06a55', '#48607d', '#c2963f', '#946477'][index] ?? deep,
          }),
        ),
        tree(1190, 700, 280, ink, mid),
        tree(50, 640, 220, ink, deep),
      ].join(''),
  },
  'seed-drill': {
    palette: 'wheat',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky('#e8e6d8'),
        circle(240, 210, 74, glow),
        ridge(390, 120, 27, '#b9c1a4'),
        repeat(7, (index) =>
          tree(640 + index * 96, 430, 90 + (index % 3) * 20, ink, index % 2 ? '#c98d3c' : '#8b9a5a'),
        ),
        ground(430, mid),
        repeat(18, (index) =>
          polygon(
            [
              [640 + (index - 9) * 16, 430],
              [646 + (index - 9) * 16, 430],
              [690 + (index - 9) * 150, 853],
              [640 + (index - 9) * 150, 853],
            ],
            deep,
          ),
        ),
        rect(420, 470, 210, 130, '#b5442e', 12),
        path('M560 470 L570 350 L720 350 L740 470 Z', '#b5442e'),
        polygon(
          [
            [586, 370],
            [704, 370],
            [720, 460],
            [580, 460],
          ],
          paper,
        ),
        rect(450, 400, 18, 80, ink),
        circle(500, 620, 64, ink) + circle(500, 620, 26, light),
        circle(710, 590, 100, ink) + circle(710, 590, 44, light),
        stroke('M800 560 L880 560', ink, 14),
        path('M870 480 L1120 480 L1090 570 L900 570 Z', glow),
        repeat(
          6,
          (index) =>
            stroke(`M${910 + index * 34} 570 L${926 + index * 34} 660`, ink, 8) +
            circle(930 + index * 34, 664, 18, ink),
        ),
        worker({ x: 250, y: 800, height: 260, color: ink, hat: light, vest: '#48607d' }),
        worker({ x: 360, y: 820, height: 230, color: ink, hat: paper, vest: deep, isMirrored: true }),
        path('M280 690 l54 0 l-8 24 l-38 0 Z', '#5b3a22'),
      ].join(''),
  },
  'topic-books': {
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
  },
}
