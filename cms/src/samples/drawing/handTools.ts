import type { Palette } from './palettes.ts'
import { circle, ellipse, moved, path, rect, repeat, ring, type Svg, stroke, turned } from './svg.ts'

/** A closed hand, seen from the front. */
const fist = (x: number, y: number, { skin, shade }: Palette): Svg =>
  path(`M${x - 62} ${y - 44} q62 -34 124 0 q18 50 -4 100 q-58 36 -116 0 q-22 -50 -4 -100 Z`, skin) +
  stroke(`M${x - 30} ${y - 44} l-4 70 M${x + 2} ${y - 50} l-2 76 M${x + 34} ${y - 44} l2 70`, shade, 7) +
  path(`M${x + 28} ${y + 66} q44 -20 34 -66 q14 44 -6 56 q-12 10 -28 10 Z`, shade)

const ear = (x: number, grain: string, awn: string): Svg =>
  stroke(`M${x} 760 L${x} 640 M${x - 20} 780 L${x - 60} 660 M${x + 20} 780 L${x + 60} 660`, awn, 5) +
  ellipse(x, 748, 17, 32, grain) +
  repeat(
    5,
    (index) => ellipse(x - 22, 790 + index * 38, 18, 30, grain) + ellipse(x + 22, 790 + index * 38, 18, 30, grain),
  ) +
  repeat(5, (index) => stroke(`M${x} ${812 + index * 38} l-26 -30 M${x} ${812 + index * 38} l26 -30`, awn, 3))

/** What the person holds, or what lies before the person. Drawn last. */
export const HAND_TOOLS = {
  none: () => '',
  torch: (palette: Palette) =>
    [
      stroke('M150 1290 C220 1200 240 1160 300 1110', palette.ink, 26),
      turned(-38, 320, 1080, rect(240, 1058, 190, 40, palette.ink, 16) + rect(420, 1066, 70, 22, palette.mid, 6)),
      fist(290, 1110, palette),
    ].join(''),
  towel: ({ paper, light }: Palette) =>
    path('M300 846 C330 820 372 806 398 812 L380 1180 L268 1190 Z', paper) +
    stroke('M300 900 l80 -8 M292 1100 l90 -6 M290 1136 l92 -6', light, 8),
  caliper: (palette: Palette) =>
    [
      turned(
        -24,
        690,
        1080,
        rect(470, 1060, 420, 44, palette.paper, 4) +
          repeat(14, (index) => rect(490 + index * 28, 1060, 5, index % 2 ? 16 : 26, palette.ink)) +
          path('M490 1104 l60 0 l0 110 l-24 30 l-36 -40 Z M600 1104 l70 0 l-10 120 l-36 20 l-24 -40 Z', palette.light) +
          rect(594, 1050, 90, 66, palette.glow, 6),
      ),
      fist(790, 1070, palette),
    ].join(''),
  needle: (palette: Palette) =>
    [
      turned(30, 700, 900, rect(690, 640, 18, 420, palette.paper, 8) + circle(699, 636, 22, palette.glow)),
      fist(680, 1010, palette),
    ].join(''),
  rope: ({ paper, light, deep }: Palette) =>
    repeat(3, (index) => ring(200, 1140, 90 + index * 26, index % 2 ? light : paper, 16)) +
    stroke('M250 1040 L330 880', paper, 16) +
    circle(200, 1140, 18, deep),
  flask: (palette: Palette) =>
    [
      path('M640 830 l90 0 l0 130 l96 190 q14 50 -40 50 l-202 0 q-54 0 -40 -50 l96 -190 Z', `${palette.paper}d8`),
      path('M586 1080 l198 0 l42 74 q10 46 -40 46 l-202 0 q-50 0 -40 -46 Z', palette.glow),
      circle(660, 1120, 14, palette.paper),
      circle(720, 1150, 9, palette.paper),
      rect(628, 812, 114, 26, palette.ink, 8),
      fist(690, 1000, palette),
    ].join(''),
  tube: (palette: Palette) =>
    [
      turned(
        12,
        700,
        900,
        rect(676, 700, 56, 330, `${palette.paper}e0`, 28) + rect(676, 860, 56, 170, palette.glow, 28),
      ),
      fist(690, 980, palette),
    ].join(''),
  wheel: (palette: Palette) =>
    [
      ring(480, 1290, 330, palette.ink, 60),
      ring(480, 1290, 330, palette.light, 34),
      path('M170 1240 L790 1240 L760 1290 L200 1290 Z', palette.light),
      circle(480, 1270, 84, palette.light),
      circle(480, 1270, 46, palette.glow),
      fist(226, 1130, palette),
      fist(734, 1130, palette),
    ].join(''),
  radio: (palette: Palette) =>
    rect(620, 960, 84, 170, palette.ink, 12) +
    rect(634, 850, 14, 120, palette.ink) +
    rect(640, 990, 44, 40, palette.glow, 4) +
    fist(670, 1090, palette),
  hammer: (palette: Palette) =>
    [
      turned(24, 720, 800, rect(712, 520, 26, 640, palette.glow, 10) + rect(640, 490, 170, 70, palette.ink, 12)),
      fist(640, 1020, palette),
    ].join(''),
  mailbag: ({ glow, deep, ink, paper }: Palette) =>
    [
      stroke('M300 850 C420 980 560 1060 720 1080', deep, 36),
      path('M560 1040 L880 1040 L900 1290 L540 1290 Z', deep),
      path('M552 1030 L888 1030 L870 1150 Q720 1220 570 1150 Z', glow),
      rect(690, 1150, 60, 50, ink, 8),
      path('M600 1040 l40 -80 l120 20 l-10 60 Z', paper),
    ].join(''),
  headset: ({ ink, glow }: Palette) =>
    stroke('M340 470 C330 560 350 640 430 664', ink, 12) + circle(440, 664, 16, glow),
  scale: (palette: Palette) =>
    [
      stroke('M120 1010 L860 930', palette.ink, 20),
      circle(640, 954, 18, palette.glow),
      stroke('M640 940 L640 860', palette.ink, 8),
      stroke('M160 1010 L60 1180 M160 1010 L260 1180', palette.ink, 6),
      path('M40 1176 L280 1176 Q160 1270 40 1176 Z', palette.glow),
      repeat(6, (index) =>
        circle(100 + index * 24, 1160 - (index % 2) * 20, 20, index % 2 ? palette.paper : palette.mid),
      ),
      stroke('M790 936 L790 1060', palette.ink, 6),
      path('M760 1060 l60 0 l14 90 l-88 0 Z', palette.ink),
      fist(640, 850, palette),
    ].join(''),
  stethoscope: ({ paper, ink, glow }: Palette) =>
    stroke('M384 812 C360 980 430 1050 480 1050 C530 1050 600 980 576 812', paper, 16) +
    stroke('M480 1050 C480 1150 560 1180 604 1140', paper, 16) +
    circle(620, 1120, 42, paper) +
    circle(620, 1120, 26, ink) +
    circle(620, 1120, 10, glow),
  microscope: ({ ink, deep, glow, paper }: Palette) =>
    [
      rect(560, 1220, 330, 70, ink, 10),
      path('M800 1230 C900 1120 880 960 760 920 L740 980 C810 1010 820 1100 740 1220 Z', ink),
      turned(
        -24,
        700,
        980,
        rect(662, 820, 78, 240, deep, 12) + rect(674, 770, 54, 60, ink, 6) + rect(678, 1056, 46, 50, glow, 6),
      ),
      rect(590, 1150, 200, 26, deep, 6),
      rect(630, 1136, 120, 14, paper),
    ].join(''),
  book: (palette: Palette) =>
    [
      path('M520 1010 L740 960 L800 1220 L580 1280 Z', palette.glow),
      path('M540 1022 L752 974 L764 1010 L550 1062 Z', palette.paper),
      stroke('M840 920 L840 1240 L620 1240', palette.ink, 24),
      fist(720, 1180, palette),
    ].join(''),
  broom: (palette: Palette) =>
    [
      turned(
        10,
        740,
        900,
        rect(730, 520, 24, 800, palette.deep, 8) +
          path('M660 560 C640 420 640 330 690 240 L800 240 C840 330 840 420 822 560 Z', palette.glow) +
          stroke('M700 520 L716 270 M742 520 L742 260 M786 520 L770 270', palette.deep, 6) +
          rect(664, 540, 156, 34, palette.ink, 8),
      ),
      fist(720, 960, palette),
    ].join(''),
  bobbin: (palette: Palette) =>
    [
      path('M620 880 l120 0 l20 230 q-80 60 -160 0 Z', palette.paper),
      stroke('M612 930 l136 16 M606 990 l148 16 M602 1050 l156 16', palette.light, 8),
      rect(636, 850, 88, 34, palette.deep, 8),
      stroke('M740 930 C820 860 860 780 960 760', palette.paper, 5),
      fist(700, 1150, palette),
    ].join(''),
  wrench: (palette: Palette) =>
    [
      turned(
        28,
        770,
        980,
        rect(746, 800, 48, 420, palette.ink, 18) +
          path(
            'M706 830 C676 750 706 680 756 670 L756 750 L772 764 L788 750 L788 670 C838 680 868 750 838 830 L794 870 L746 870 Z',
            palette.ink,
          ) +
          rect(760, 900, 12, 260, palette.mid, 6),
      ),
      fist(716, 1120, palette),
    ].join(''),
  trowel: (palette: Palette) =>
    [
      turned(
        20,
        780,
        1000,
        path('M700 700 L860 700 L886 850 L780 960 L674 850 Z', palette.paper) +
          path('M780 700 L860 700 L886 850 L780 960 Z', palette.light) +
          rect(768, 950, 24, 60, palette.ink) +
          rect(756, 1004, 48, 190, palette.deep, 16),
      ),
      fist(746, 1100, palette),
    ].join(''),
  ears: ({ glow, deep, paper }: Palette) =>
    [70, 180, 290, 700, 800, 900]
      .map((x, index) =>
        turned(
          (x - 480) / 40,
          x,
          1290,
          stroke(`M${x} 1300 L${x} ${920 + (index % 2) * 70}`, deep, 9) +
            moved(0, (index % 2) * 70, ear(x, glow, paper)),
        ),
      )
      .join(''),
} as const satisfies Record<string, (palette: Palette) => Svg>

export type HandTool = keyof typeof HAND_TOOLS
