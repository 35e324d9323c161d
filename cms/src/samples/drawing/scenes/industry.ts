import { chance, circle, ellipse, path, polygon, rect, repeat, ring, stroke, turned, veil } from '../svg.ts'
import { dots, factory, gear, ground, ridge, sky, windows, worker } from './elements.ts'
import type { Scene } from './scene.ts'

export const industry: Record<string, Scene> = {
  'welding-hall': {
    palette: 'night',
    draw: ({ paper, light, mid, deep, ink, glow }) => {
      const next = chance(21)
      return [
        sky(deep),
        repeat(
          5,
          (index) =>
            rect(60 + index * 260, 0, 140, 300, mid) +
            rect(126 + index * 260, 0, 8, 300, deep) +
            rect(60 + index * 260, 140, 140, 8, deep),
        ),
        stroke('M0 330 L1280 330 M0 380 L1280 380', ink, 14),
        repeat(12, (index) => stroke(`M${index * 110} 330 l55 50 l55 -50`, ink, 8)),
        ground(640, ink),
        polygon(
          [
            [640, 0],
            [500, 640],
            [1080, 640],
            [940, 0],
          ],
          `${light}30`,
        ),
        rect(360, 560, 600, 90, mid),
        rect(360, 540, 600, 26, light),
        stroke('M420 650 L400 760 M900 650 L920 760', mid, 24),
        circle(760, 545, 150, `${glow}38`),
        circle(760, 545, 80, `${glow}70`),
        circle(760, 545, 30, paper),
        repeat(90, () => {
          const angle = -next() * 3.1
          const far = 70 + next() * 300
          return stroke(
            `M${760 + Math.cos(angle) * far} ${545 + Math.sin(angle) * far * 0.7} l${Math.cos(angle) * 16} ${Math.sin(angle) * 12}`,
            glow,
            2 + next() * 4,
          )
        }),
        path('M500 640 C500 560 540 470 600 450 C640 440 670 470 680 510 L730 545 L720 566 L650 550 L640 640 Z', ink),
        path('M580 400 C580 350 680 350 680 410 L690 470 L620 480 C590 470 580 440 580 400 Z', mid),
        rect(650, 410, 36, 30, glow, 4),
      ].join('')
    },
  },
  'blast-furnace': {
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
  },
  'lathe-workshop': {
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
  },
  'fitter-bench': {
    palette: 'slate',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(mid),
        rect(120, 60, 560, 420, paper),
        ridge(420, 130, 9, light),
        rect(0, 480, 1280, 373, mid),
        rect(680, 0, 600, 480, mid),
        rect(0, 0, 120, 480, mid),
        rect(120, 60, 560, 14, deep),
        rect(390, 60, 14, 420, deep),
        rect(120, 260, 560, 10, deep),
        rect(106, 470, 590, 22, deep),
        circle(560, 180, 46, glow),
        repeat(
          6,
          (index) =>
            rect(780 + index * 76, 110, 12, 60, deep) + rect(772 + index * 76, 170, 28, 160 - (index % 3) * 30, ink, 6),
        ),
        rect(750, 96, 480, 16, deep),
        rect(0, 620, 1280, 60, deep),
        rect(0, 680, 1280, 173, ink),
        path('M300 620 L300 560 L360 540 L360 470 L470 470 L470 520 L560 520 L560 470 L620 470 L620 620 Z', ink),
        rect(470, 440, 90, 80, light),
        stroke('M300 590 L180 560 M180 520 L180 600', ink, 16),
        turned(-8, 800, 600, rect(700, 582, 320, 26, light, 4) + rect(1010, 574, 130, 42, glow, 18)),
        path('M1060 520 L1080 520 L1080 600 L1180 600 L1180 620 L1060 620 Z', paper),
        repeat(9, (index) => ellipse(520 + index * 26, 612 - (index % 2) * 4, 10, 4, light)),
        veil(
          0.25,
          polygon(
            [
              [120, 480],
              [680, 480],
              [1100, 853],
              [360, 853],
            ],
            paper,
          ),
        ),
      ].join(''),
  },
  'mine-gallery': {
    palette: 'slate',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(ink),
        repeat(5, (index) => {
          const inset = index * 105
          return path(
            `M${80 + inset} 853 L${100 + inset} ${300 + inset * 0.4} C${160 + inset} ${40 + inset * 0.62} ${1120 - inset} ${40 + inset * 0.62} ${1180 - inset} ${300 + inset * 0.4} L${1200 - inset} 853 Z`,
            [deep, ink, deep, mid, light][index] ?? deep,
          )
        }),
        polygon(
          [
            [590, 853],
            [620, 560],
            [660, 560],
            [690, 853],
          ],
          ink,
        ),
        stroke('M520 853 L610 560 M760 853 L670 560', light, 12),
        repeat(6, (index) => rect(540 - index * 4 + index * 14, 810 - index * 44, 200 - index * 20, 12, mid)),
        veil(
          0.28,
          polygon(
            [
              [300, 500],
              [1280, 300],
              [1280, 760],
            ],
            paper,
          ),
        ),
        veil(
          0.2,
          polygon(
            [
              [930, 470],
              [300, 300],
              [240, 620],
            ],
            paper,
          ),
        ),
        worker({ x: 280, y: 800, height: 330, color: '#191716', hat: glow, vest: mid }),
        worker({ x: 960, y: 770, height: 300, color: '#191716', hat: glow, vest: deep, isMirrored: true }),
        worker({ x: 640, y: 640, height: 130, color: '#191716', hat: glow }),
        circle(318, 490, 14, paper),
        circle(926, 492, 13, paper),
        circle(652, 520, 7, paper),
        dots(40, 8, `${paper}90`, [200, 200, 900, 500]),
      ].join(''),
  },
  'rescue-garage': {
    palette: 'orange',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(light),
        rect(0, 0, 1280, 120, deep),
        repeat(10, (index) => rect(0, 12 + index * 11, 1280, 4, ink)),
        rect(0, 120, 420, 560, paper),
        repeat(
          4,
          (index) =>
            rect(40 + index * 92, 200, 76, 340, mid, 6) +
            circle(78 + index * 92, 250, 26, glow) +
            path(`M${52 + index * 92} 300 q26 -30 52 0 l0 120 q-26 30 -52 0 Z`, deep) +
            rect(60 + index * 92, 450, 36, 80, ink, 6),
        ),
        ground(680, mid),
        path(
          'M480 680 L480 320 C480 280 500 260 540 260 L1080 260 C1120 260 1140 280 1150 320 L1190 500 L1200 680 Z',
          deep,
        ),
        path('M540 300 L820 300 L820 460 L520 460 L524 320 C526 306 530 300 540 300 Z', paper),
        path('M850 300 L1070 300 C1090 300 1100 310 1104 326 L1134 460 L850 460 Z', paper),
        rect(470, 500, 740, 40, glow),
        rect(470, 560, 740, 14, paper),
        rect(740, 226, 160, 36, glow, 12),
        ellipse(540, 620, 40, 28, paper),
        ellipse(1150, 620, 40, 28, paper),
        veil(
          0.35,
          polygon(
            [
              [540, 620],
              [120, 853],
              [520, 853],
            ],
            paper,
          ),
        ),
        circle(620, 690, 74, ink) + circle(620, 690, 34, light),
        circle(1060, 690, 74, ink) + circle(1060, 690, 34, light),
        worker({ x: 380, y: 760, height: 300, color: ink, hat: glow, vest: deep }),
      ].join(''),
  },
  'spinning-mill': {
    palette: 'brick',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        repeat(5, (index) =>
          polygon(
            [
              [index * 256, 0],
              [index * 256 + 200, 0],
              [610 + index * 15, 330],
              [600 + index * 12, 330],
            ],
            light,
          ),
        ),
        polygon(
          [
            [0, 330],
            [590, 380],
            [590, 430],
            [0, 853],
          ],
          mid,
        ),
        polygon(
          [
            [1280, 330],
            [690, 380],
            [690, 430],
            [1280, 853],
          ],
          mid,
        ),
        polygon(
          [
            [590, 430],
            [690, 430],
            [1060, 853],
            [220, 853],
          ],
          light,
        ),
        repeat(9, (index) => {
          const size = 1 / (1 + index * 0.42)
          const x = 590 - 600 * size
          const y = 430 - 110 * size
          return (
            rect(x, y - 10, 46 * size, 300 * size, index % 4 === 2 ? glow : paper, 10 * size) +
            rect(x - 6 * size, y + 280 * size, 58 * size, 40 * size, ink)
          )
        }),
        repeat(9, (index) => {
          const size = 1 / (1 + index * 0.42)
          const x = 690 + 560 * size
          const y = 430 - 110 * size
          return (
            rect(x, y - 10, 46 * size, 300 * size, index % 4 === 1 ? glow : paper, 10 * size) +
            rect(x - 6 * size, y + 280 * size, 58 * size, 40 * size, ink)
          )
        }),
        stroke('M0 300 L590 372 M1280 300 L690 372', deep, 12),
        worker({ x: 620, y: 800, height: 330, color: deep, hat: paper, vest: paper }),
        worker({ x: 654, y: 500, height: 100, color: deep, hat: paper, vest: glow, isMirrored: true }),
      ].join(''),
  },
  'old-loom': {
    palette: 'rust',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(mid),
        rect(80, 40, 380, 330, paper),
        repeat(3, (index) => rect(80 + index * 126, 40, 10, 330, deep)),
        repeat(3, (index) => rect(80, 40 + index * 110, 390, 10, deep)),
        ground(740, deep),
        rect(330, 130, 44, 660, ink),
        rect(1090, 130, 44, 660, ink),
        rect(290, 120, 890, 54, deep),
        repeat(44, (index) =>
          stroke(`M${390 + index * 16} 170 L${390 + index * 16} 470`, index % 9 === 4 ? glow : paper, 4),
        ),
        rect(360, 300, 750, 30, deep),
        rect(360, 360, 750, 22, ink),
        polygon(
          [
            [380, 470],
            [1100, 470],
            [1160, 760],
            [320, 760],
          ],
          paper,
        ),
        repeat(7, (index) =>
          polygon(
            [
              [376 - index * 8, 490 + index * 38],
              [1104 + index * 8, 490 + index * 38],
              [1106 + index * 8, 502 + index * 38],
              [374 - index * 8, 502 + index * 38],
            ],
            index % 2 ? light : glow,
          ),
        ),
        ellipse(640, 440, 70, 16, glow),
        rect(280, 760, 910, 40, ink),
        veil(
          0.3,
          polygon(
            [
              [80, 40],
              [460, 40],
              [1000, 853],
              [560, 853],
            ],
            paper,
          ),
        ),
        gear(1190, 560, 80, 12, ink, mid),
        ring(1190, 560, 50, mid, 8),
      ].join(''),
  },
  'contest-hall': {
    palette: 'sea',
    draw: ({ paper, light, mid, deep, ink, glow }) =>
      [
        sky(paper),
        polygon(
          [
            [0, 0],
            [1280, 0],
            [900, 300],
            [380, 300],
          ],
          light,
        ),
        repeat(7, (index) =>
          polygon(
            [
              [100 + index * 180, 0],
              [150 + index * 180, 0],
              [480 + index * 50, 300],
              [470 + index * 50, 300],
            ],
            paper,
          ),
        ),
        stroke('M0 130 Q320 250 640 160 Q960 250 1280 130', deep, 5),
        repeat(13, (index) =>
          polygon(
            [
              [30 + index * 98, 150 + Math.abs(6 - index) * -4 + (index % 2) * 20 + 20],
              [90 + index * 98, 150 + Math.abs(6 - index) * -4 + (index % 2) * 20 + 20],
              [60 + index * 98, 220 + (index % 2) * 20],
            ],
            index % 2 ? glow : mid,
          ),
        ),
        rect(380, 300, 520, 60, deep),
        polygon(
          [
            [380, 360],
            [900, 360],
            [1280, 853],
            [0, 853],
          ],
          light,
        ),
        repeat(3, (row) =>
          repeat(5 - (row > 1 ? 1 : 0), (index) => {
            const y = 440 + row * 120 + row * row * 20
            const size = 0.6 + row * 0.35
            const x = 640 + (index - 2 + (row > 1 ? 0.5 : 0)) * (150 + row * 90)
            return (
              worker({
                x: x - 20,
                y: y + 60 * size,
                height: 120 * size,
                color: ink,
                hat: glow,
                vest: index % 2 ? deep : mid,
              }) +
              rect(x, y, 90 * size, 14 * size, ink) +
              rect(x + 8 * size, y + 14 * size, 10 * size, 60 * size, ink) +
              rect(x + 70 * size, y + 14 * size, 10 * size, 60 * size, ink) +
              rect(x + 26 * size, y - 26 * size, 36 * size, 26 * size, index % 3 ? paper : glow)
            )
          }),
        ),
      ].join(''),
  },
  'topic-gears': {
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
  },
}
