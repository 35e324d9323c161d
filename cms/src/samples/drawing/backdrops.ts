import type { Palette } from './palettes.ts'
import { chance, circle, ellipse, path, polygon, rect, repeat, ring, type Svg, stroke, turned } from './svg.ts'

/** What stands behind a person: the place or the great tool of the trade, in the light half of the palette. */
export const BACKDROPS = {
  sparks: ({ light, mid, glow }: Palette) => {
    const next = chance(11)
    return [
      rect(0, 0, 960, 1280, light),
      rect(60, 0, 90, 1280, mid),
      rect(20, 180, 170, 40, mid),
      rect(20, 900, 170, 40, mid),
      polygon(
        [
          [760, 0],
          [960, 0],
          [960, 1280],
          [860, 1280],
        ],
        mid,
      ),
      repeat(70, () => {
        const angle = next() * 2.4 - 2.6
        const far = 160 + next() * 520
        const x = 850 + Math.cos(angle) * far
        const y = 930 + Math.sin(angle) * far
        return stroke(`M${x} ${y} l${Math.cos(angle) * 34} ${Math.sin(angle) * 34}`, glow, 3 + next() * 6)
      }),
      circle(850, 930, 60, glow),
    ].join('')
  },
  furnace: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      path('M140 1280 L200 560 L160 420 L200 200 L420 120 L560 120 L780 200 L820 420 L760 560 L820 1280 Z', mid),
      path('M560 120 L780 200 L820 420 L760 560 L820 1280 L620 1280 L600 560 L640 380 Z', deep),
      rect(100, 640, 760, 30, deep),
      rect(100, 300, 760, 22, deep),
      path('M0 1280 L0 1040 C200 980 260 1000 360 900 L600 900 C700 1000 760 980 960 1060 L960 1280 Z', glow),
      path('M0 1280 L0 1120 C240 1080 300 1060 420 960 L540 960 C660 1060 720 1080 960 1130 L960 1280 Z', paper),
    ].join(''),
  chuck: ({ light, mid, deep, paper }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      rect(0, 1000, 960, 280, mid),
      circle(720, 420, 330, mid),
      ring(720, 420, 330, deep, 26),
      ring(720, 420, 210, deep, 10),
      repeat(3, (index) =>
        turned(index * 120 + 20, 720, 420, rect(676, 120, 88, 220, deep, 10) + rect(698, 150, 44, 130, light, 6)),
      ),
      circle(720, 420, 90, paper),
      ring(720, 420, 90, deep, 14),
      repeat(12, (index) => turned(index * 30, 720, 420, circle(720, 180, 12, deep))),
      rect(0, 60, 240, 18, mid),
      rect(0, 100, 180, 18, mid),
    ].join(''),
  bench: ({ light, mid, deep, paper }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      rect(0, 160, 960, 20, mid),
      repeat(7, (index) => {
        const x = 70 + index * 140
        const long = 150 + ((index * 67) % 120)
        return (
          rect(x, 180, 14, 40, deep) +
          rect(x - 12, 220, 38, long, mid, 6) +
          polygon(
            [
              [x - 12, 220 + long],
              [x + 26, 220 + long],
              [x + 7, 270 + long],
            ],
            deep,
          )
        )
      }),
      rect(600, 620, 360, 660, mid),
      rect(560, 600, 400, 40, deep),
      path('M700 600 L700 500 L820 500 L820 440 L900 440 L900 600 Z', deep),
      rect(640, 520, 90, 26, paper),
    ].join(''),
  insulators: ({ light, mid, deep }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      repeat(3, (index) => {
        const x = 120 + index * 360
        return (
          rect(x - 14, 120, 28, 1160, mid) +
          repeat(9, (disc) => ellipse(x, 230 + disc * 56, 78 - (disc % 2) * 18, 20, mid)) +
          rect(x - 44, 130, 88, 60, deep, 10)
        )
      }),
      stroke('M-20 150 C140 210 340 210 480 150 C640 210 820 210 980 150', deep, 14),
      rect(0, 820, 960, 26, mid),
      stroke('M0 846 L160 1280 M160 846 L0 1280 M800 846 L960 1280 M960 846 L800 1280', mid, 16),
    ].join(''),
  pylons: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      circle(740, 330, 120, glow),
      path('M0 640 L150 500 L330 660 L520 480 L700 640 L860 520 L960 600 L960 1280 L0 1280 Z', light),
      tower(170, 260, 620, deep),
      tower(850, 420, 420, mid),
      path('M0 900 L220 720 L420 900 L660 740 L960 900 L960 1280 L0 1280 Z', mid),
      stroke('M60 380 C300 520 620 540 790 500 M280 380 C480 500 700 540 910 500', deep, 5),
    ].join(''),
  flasks: ({ paper, light, mid, glow, deep }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      rect(0, 560, 960, 30, mid),
      rect(0, 900, 960, 30, mid),
      repeat(5, (index) => {
        const x = 70 + index * 205
        const bottle = `M${x + 40} 300 l60 0 l0 100 l50 130 q8 30 -24 30 l-112 0 q-32 0 -24 -30 l50 -130 Z`
        return (
          path(bottle, light) +
          path(`M${x + 20} 470 l100 0 l28 62 q8 28 -22 28 l-112 0 q-30 0 -22 -28 Z`, index % 2 ? glow : mid)
        )
      }),
      repeat(
        6,
        (index) =>
          rect(40 + index * 160, 650, 90, 250, index % 3 === 1 ? glow : light, 10) +
          rect(54 + index * 160, 620, 62, 34, deep, 6),
      ),
    ].join(''),
  tubes: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      path('M0 420 C200 340 320 500 520 420 C700 350 820 460 960 400 L960 1280 L0 1280 Z', light),
      path('M0 640 C200 560 320 720 520 640 C700 570 820 680 960 620 L960 1280 L0 1280 Z', mid),
      repeat(
        5,
        (index) =>
          rect(650 + index * 62, 300 - index * 8, 40, 320, paper, 20) +
          rect(650 + index * 62, 440 + ((index * 53) % 90), 40, 172 - ((index * 53) % 90), index % 2 ? deep : glow, 20),
      ),
      rect(620, 420, 340, 24, deep),
      rect(620, 590, 340, 24, deep),
    ].join(''),
  gallery: ({ ink, deep, mid, light }: Palette) =>
    [
      rect(0, 0, 960, 1280, deep),
      repeat(4, (index) => {
        const inset = index * 92
        const color = [mid, deep, mid, light][index] ?? mid
        return path(
          `M${inset} 1280 L${inset} ${420 + inset * 0.6} C${inset} ${60 + inset} ${960 - inset} ${60 + inset} ${960 - inset} ${420 + inset * 0.6} L${960 - inset} 1280 Z`,
          color,
        )
      }),
      stroke('M0 420 C0 60 960 60 960 420 L960 1280 M0 420 L0 1280', ink, 44),
      stroke('M92 476 C92 152 868 152 868 476 L868 1280 M92 476 L92 1280', ink, 26),
    ].join(''),
  rescue: ({ light, mid, deep, paper, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      repeat(
        5,
        (index) =>
          rect(20 + index * 190, 120, 170, 640, mid, 8) +
          rect(40 + index * 190, 160, 130, 20, deep) +
          path(`M${55 + index * 190} 300 q50 -70 100 0 l0 210 q-50 60 -100 0 Z`, index === 3 ? glow : deep) +
          circle(105 + index * 190, 350, 22, light),
      ),
      rect(0, 800, 960, 480, mid),
      rect(0, 800, 960, 24, paper),
    ].join(''),
  busFront: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      rect(50, 70, 860, 660, paper, 40),
      rect(480 - 6, 70, 12, 660, mid),
      path('M50 560 L250 480 L460 560 L700 450 L910 540 L910 730 L50 730 Z', light),
      rect(120, 470, 70, 260, mid),
      rect(760, 420, 90, 310, mid),
      repeat(3, (index) => rect(775, 440 + index * 70, 24, 34, glow)),
      rect(0, 730, 960, 550, mid),
      rect(0, 0, 960, 70, deep),
      path('M100 110 l160 0 l-120 200 l-40 0 Z', light),
    ].join(''),
  crane: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      rect(0, 860, 960, 420, light),
      stroke('M90 1000 L190 240 L270 1000 M120 760 L250 760 M140 620 L238 620 M160 480 L226 480', deep, 26),
      stroke('M-20 250 L980 170', deep, 34),
      stroke('M190 110 L-20 250 M190 110 L700 190', deep, 12),
      stroke('M190 240 L190 100', deep, 24),
      stroke('M800 190 L800 380 M860 186 L860 380', mid, 8),
      rect(730, 380, 210, 120, glow),
      stroke('M765 390 l0 100 M800 390 l0 100 M835 390 l0 100 M870 390 l0 100 M905 390 l0 100', deep, 6),
      rect(0, 940, 330, 110, mid),
      rect(0, 1050, 260, 110, deep),
      rect(640, 980, 320, 110, deep),
      rect(700, 1090, 260, 110, mid),
    ].join(''),
  wagon: ({ paper, light, mid, deep, ink }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      rect(0, 160, 960, 480, mid),
      repeat(8, (index) => rect(20 + index * 124, 180, 22, 440, deep)),
      rect(0, 640, 960, 60, deep),
      circle(200, 860, 190, deep),
      circle(200, 860, 150, light),
      circle(200, 860, 60, deep),
      circle(780, 860, 190, deep),
      circle(780, 860, 150, light),
      circle(780, 860, 60, deep),
      rect(0, 1040, 960, 34, ink),
      rect(0, 1074, 960, 206, light),
    ].join(''),
  postRoad: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      circle(230, 260, 90, glow),
      path('M0 520 L200 330 L400 540 L640 280 L960 560 L960 1280 L0 1280 Z', light),
      path('M0 760 C240 600 420 700 620 640 C780 600 880 640 960 600 L960 1280 L0 1280 Z', mid),
      path(
        'M560 650 C700 680 820 700 760 760 C680 830 300 840 180 960 C120 1030 260 1100 300 1280 L0 1280 L0 980 C160 820 620 800 680 740 C700 710 620 690 540 660 Z',
        paper,
      ),
      polygon(
        [
          [760, 600],
          [800, 560],
          [840, 600],
          [840, 650],
          [760, 650],
        ],
        deep,
      ),
      polygon(
        [
          [850, 610],
          [880, 580],
          [910, 610],
          [910, 650],
          [850, 650],
        ],
        deep,
      ),
    ].join(''),
  mast: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      path('M0 700 L260 480 L520 720 L760 520 L960 680 L960 1280 L0 1280 Z', light),
      stroke(
        'M700 1000 L770 130 L840 1000 M715 820 L826 820 M727 660 L814 660 M740 500 L800 500 M752 340 L788 340 M715 820 L814 660 M827 820 L727 660 M727 660 L800 500 M813 660 L740 500',
        deep,
        12,
      ),
      ring(770, 130, 60, glow, 10),
      ring(770, 130, 110, glow, 7),
      ring(770, 130, 160, glow, 4),
      path('M0 980 L300 860 L620 960 L960 860 L960 1280 L0 1280 Z', mid),
    ].join(''),
  jars: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      repeat(
        3,
        (row) =>
          rect(0, 330 + row * 300, 960, 26, deep) +
          repeat(5, (index) => {
            const x = 20 + index * 195 + (row % 2) * 30
            const y = 130 + row * 300
            return (
              rect(x, y, 150, 200, paper, 24) +
              rect(x + 20, y - 26, 110, 34, deep, 8) +
              repeat(9, (sweet) =>
                circle(
                  x + 34 + (sweet % 3) * 40,
                  y + 96 + Math.floor(sweet / 3) * 36,
                  17,
                  (sweet + index + row) % 3 ? mid : glow,
                ),
              )
            )
          }),
      ),
    ].join(''),
  ward: ({ paper, light, mid, deep }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      rect(60, 80, 360, 560, paper),
      rect(232, 80, 16, 560, mid),
      rect(60, 340, 360, 16, mid),
      rect(620, 100, 300, 220, deep, 20),
      stroke('M640 220 l60 0 l24 -60 l36 120 l30 -80 l20 20 l90 0', light, 10),
      stroke('M880 320 L880 1000', deep, 16),
      path('M820 420 q60 -30 120 0 l0 140 q-60 60 -120 0 Z', mid),
      rect(0, 900, 960, 380, mid),
    ].join(''),
  lens: ({ paper, light, mid, glow }: Palette) => {
    const next = chance(5)
    return [
      rect(0, 0, 960, 1280, light),
      circle(480, 470, 440, paper),
      repeat(60, (index) => {
        const angle = next() * 6.283
        const far = 140 + Math.sqrt(next()) * 260
        const x = Math.round(480 + Math.cos(angle) * far)
        const y = Math.round(470 + Math.sin(angle) * far)
        return index % 9 === 0 ? circle(x, y, 40, mid) + circle(x + 6, y - 4, 22, glow) : ring(x, y, 18, light, 14)
      }),
      ring(480, 470, 440, mid, 22),
    ].join('')
  },
  blackboard: ({ light, deep, paper, mid, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      rect(50, 90, 860, 620, mid, 8),
      rect(74, 114, 812, 572, deep),
      stroke('M130 560 L130 220 L360 560 Z', paper, 8),
      stroke('M130 530 l30 0 l0 30', paper, 6),
      stroke(
        'M660 330 m-120 0 a120 120 0 1 0 240 0 a120 120 0 1 0 -240 0 M540 330 L780 330 M660 210 L660 450',
        paper,
        7,
      ),
      stroke('M560 520 L820 520 M560 570 L760 570 M560 620 L800 620', glow, 7),
      rect(50, 710, 860, 26, mid),
    ].join(''),
  street: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      rect(0, 300, 230, 620, light),
      rect(740, 220, 220, 700, light),
      repeat(4, (row) =>
        repeat(
          3,
          (index) =>
            rect(26 + index * 68, 340 + row * 110, 36, 56, (row + index) % 4 ? mid : glow) +
            rect(770 + index * 62, 270 + row * 110, 32, 56, (row + index) % 3 ? mid : glow),
        ),
      ),
      polygon(
        [
          [430, 560],
          [530, 560],
          [960, 1280],
          [0, 1280],
        ],
        light,
      ),
      polygon(
        [
          [476, 560],
          [484, 560],
          [530, 1280],
          [430, 1280],
        ],
        paper,
      ),
      stroke('M150 1100 L150 380', deep, 22),
      circle(150, 330, 130, mid),
      circle(80, 420, 90, mid),
      circle(230, 420, 84, mid),
      stroke('M850 1100 L850 460', deep, 18),
      circle(850, 430, 110, mid),
      circle(910, 500, 70, mid),
    ].join(''),
  spindles: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      rect(0, 130, 960, 40, deep),
      repeat(10, (index) => {
        const x = 20 + index * 102
        return (
          rect(x + 26, 170, 6, 130, mid) +
          path(`M${x + 6} 300 l46 0 l14 260 q-37 40 -74 0 Z`, index % 4 === 2 ? glow : light) +
          stroke(`M${x + 4} 360 l52 10 M${x} 420 l58 10 M${x - 2} 480 l62 10`, mid, 4) +
          rect(x + 10, 570, 38, 40, deep, 6)
        )
      }),
      rect(0, 610, 960, 50, deep),
      rect(0, 660, 960, 620, light),
    ].join(''),
  loom: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, light),
      rect(80, 80, 60, 1200, deep),
      rect(820, 80, 60, 1200, deep),
      rect(40, 110, 880, 70, mid),
      repeat(36, (index) => rect(150 + index * 18.6, 180, 5, 620, index % 7 === 3 ? glow : paper)),
      rect(80, 420, 800, 46, deep),
      rect(80, 520, 800, 30, mid),
      rect(140, 800, 680, 480, paper),
      repeat(9, (index) => rect(140, 820 + index * 50, 680, 16, index % 3 ? light : glow)),
    ].join(''),
  bricks: ({ paper, light, mid, deep }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      repeat(19, (row) =>
        repeat(6, (index) => {
          const x = index * 190 - (row % 2) * 95
          const color = (row * 5 + index * 3) % 7 === 0 ? deep : (row + index) % 3 ? light : mid
          return row < 3 && index > 3 - row ? '' : rect(x + 5, 20 + row * 68, 180, 58, color, 3)
        }),
      ),
    ].join(''),
  wheat: ({ paper, light, mid, deep, glow }: Palette) =>
    [
      rect(0, 0, 960, 1280, paper),
      circle(730, 250, 100, glow),
      path('M0 560 C300 480 640 600 960 500 L960 1280 L0 1280 Z', light),
      path('M0 720 C300 640 640 760 960 660 L960 1280 L0 1280 Z', mid),
      stroke('M0 900 C300 820 660 920 960 830 M0 1010 C300 930 660 1030 960 940', deep, 6),
      polygon(
        [
          [90, 520],
          [130, 470],
          [170, 520],
          [170, 560],
          [90, 560],
        ],
        deep,
      ),
    ].join(''),
} as const satisfies Record<string, (palette: Palette) => Svg>

function tower(x: number, top: number, height: number, color: string): Svg {
  const foot = top + height
  return stroke(
    `M${x - 80} ${foot} L${x - 12} ${top} L${x + 12} ${top} L${x + 80} ${foot} M${x - 110} ${top + 120} L${x + 110} ${top + 120} M${x - 90} ${top + 200} L${x + 90} ${top + 200} M${x - 110} ${top + 120} L${x} ${top + 70} L${x + 110} ${top + 120} M${x - 50} ${foot - 200} L${x + 70} ${foot - 60} M${x + 50} ${foot - 200} L${x - 70} ${foot - 60} M${x - 30} ${top + 200} L${x + 50} ${foot - 200} M${x + 30} ${top + 200} L${x - 50} ${foot - 200}`,
    color,
    10,
  )
}

export type Backdrop = keyof typeof BACKDROPS
