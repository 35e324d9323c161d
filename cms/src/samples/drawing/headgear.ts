import type { Palette } from './palettes.ts'
import { circle, ellipse, path, rect, type Svg, stroke, veil } from './svg.ts'

export type Headgear =
  | 'none'
  | 'helmet'
  | 'welding'
  | 'lamp'
  | 'cap'
  | 'driver'
  | 'nurse'
  | 'straw'
  | 'mill'
  | 'winter'
  | 'sun'
  | 'scarf'

interface Colors {
  main: string
  dark: string
}

const dome = (main: string): Svg => path('M326 462 C318 296 642 296 634 462 Z', main)
const brim = (dark: string): Svg =>
  path(
    'M306 458 C300 448 306 442 320 442 L640 442 C654 442 660 448 654 458 C652 476 640 480 622 480 L338 480 C320 480 308 476 306 458 Z',
    dark,
  )

function helmet({ main, dark }: Colors, { paper }: Palette): Svg {
  return [
    dome(main),
    path('M520 346 C600 352 640 400 634 462 L560 462 C572 420 558 374 520 346 Z', dark),
    path('M456 330 L504 330 L512 446 L448 446 Z', dark),
    veil(0.5, stroke('M372 420 C380 380 400 362 424 352', paper, 14)),
    brim(dark),
  ].join('')
}

const DRAW: Record<Exclude<Headgear, 'none'>, (colors: Colors, palette: Palette) => Svg> = {
  helmet,
  welding: (colors, palette) =>
    [
      path(
        'M302 430 C280 250 390 196 480 196 C570 196 680 250 658 430 L610 404 C570 372 390 372 350 404 Z',
        colors.main,
      ),
      path(
        'M500 198 C590 206 676 260 658 430 L610 404 C590 390 560 382 530 380 C570 320 560 240 500 198 Z',
        colors.dark,
      ),
      rect(386, 256, 188, 72, palette.ink, 14),
      rect(400, 268, 160, 46, palette.glow, 8),
      path('M330 452 C330 404 630 404 630 452 L630 484 C600 456 360 456 330 484 Z', palette.ink),
    ].join(''),
  lamp: (colors, palette) =>
    [
      veil(0.3, path('M480 376 L-60 130 L-60 560 Z', palette.paper)),
      helmet(colors, palette),
      rect(438, 346, 84, 76, palette.ink, 16),
      circle(480, 384, 30, palette.glow),
      circle(472, 376, 12, palette.paper),
    ].join(''),
  cap: ({ main, dark }) =>
    [
      path('M334 456 C310 300 420 304 490 304 C600 304 656 372 632 456 Z', main),
      path('M520 308 C610 318 652 380 632 456 L560 456 C584 410 570 340 520 308 Z', dark),
      path(
        'M322 462 C380 430 540 430 620 452 C600 486 560 494 470 484 C410 478 350 486 300 512 C292 492 302 474 322 462 Z',
        dark,
      ),
    ].join(''),
  driver: ({ main, dark }, { glow, ink }) =>
    [
      path('M330 400 C290 360 330 296 480 290 C630 296 670 360 630 400 Z', main),
      path('M330 396 L630 396 L634 452 L326 452 Z', dark),
      path('M316 452 C360 438 600 438 644 452 C630 494 560 500 480 486 C400 500 330 494 316 452 Z', ink),
      circle(480, 412, 24, glow),
      path('M480 396 l6 11 12 2 -9 9 2 12 -11 -6 -11 6 2 -12 -9 -9 12 -2 Z', dark),
    ].join(''),
  nurse: ({ dark }, { paper, mid }) =>
    [
      path('M366 400 C360 316 600 316 594 400 L620 352 C600 286 360 286 340 352 Z', paper),
      path('M344 362 C400 320 560 320 616 362 L600 408 C560 376 400 376 360 408 Z', paper),
      stroke('M358 396 C410 366 550 366 602 396', mid, 12),
      rect(468, 314, 24, 46, dark, 4),
      rect(457, 325, 46, 24, dark, 4),
    ].join(''),
  straw: ({ main, dark }, { glow }) =>
    [
      ellipse(480, 446, 290, 66, dark),
      ellipse(480, 434, 290, 60, main),
      path('M352 430 C346 268 614 268 608 430 Z', main),
      path('M530 300 C596 320 612 370 608 430 L548 434 C572 390 570 340 530 300 Z', dark),
      path('M352 418 C420 446 540 446 608 418 L606 384 C540 410 420 410 354 384 Z', glow),
      stroke(
        'M232 446 C300 470 380 478 440 480 M520 482 C600 480 680 466 740 440 M392 322 C400 316 420 304 440 300',
        dark,
        6,
      ),
    ].join(''),
  mill: (_, { paper, light }) =>
    [
      path('M330 470 C290 300 400 268 480 268 C560 268 670 300 630 470 C600 430 360 430 330 470 Z', paper),
      path('M540 280 C630 304 656 360 630 470 C616 450 590 442 560 438 C600 380 590 320 540 280 Z', light),
      path('M326 474 C380 424 580 424 634 474 L634 446 C580 398 380 398 326 446 Z', light),
      stroke('M420 300 C410 330 404 360 404 396 M480 292 L480 390 M540 300 C552 330 556 360 556 396', light, 6),
    ].join(''),
  winter: ({ main, dark }, { light, paper }) =>
    [
      path('M324 440 C316 276 644 276 636 440 Z', main),
      path('M308 400 C360 360 600 360 652 400 L652 468 C600 440 360 440 308 468 Z', light),
      path('M312 440 C286 520 296 620 338 640 C366 620 364 520 352 450 Z', light),
      path('M648 440 C674 520 664 620 622 640 C594 620 596 520 608 450 Z', dark),
      veil(
        0.6,
        stroke(
          'M330 410 l12 30 M380 394 l6 32 M430 386 l2 34 M480 384 l0 34 M530 386 l-4 34 M580 394 l-8 32 M626 408 l-12 30',
          paper,
          8,
        ),
      ),
    ].join(''),
  sun: ({ main, dark }, { paper }) =>
    [
      path('M346 440 C330 300 630 300 614 440 Z', main),
      path('M540 322 C606 344 622 390 614 440 L560 440 C580 400 572 352 540 322 Z', dark),
      path('M230 486 C280 420 680 420 730 486 C640 462 320 462 230 486 Z', dark),
      path('M240 470 C300 410 660 410 720 470 C640 446 320 446 240 470 Z', main),
      stroke('M352 410 C420 390 540 390 608 410', paper, 12),
    ].join(''),
  scarf: ({ main, dark }) =>
    [
      path('M326 520 C300 300 660 300 634 520 C610 440 560 410 480 410 C400 410 350 440 326 520 Z', main),
      path('M560 336 C640 380 652 440 634 520 C620 470 600 440 566 424 C590 400 586 366 560 336 Z', dark),
    ].join(''),
}

/** What the person wears on the head, over the hair. */
export const headgear = (kind: Headgear, colors: Colors, palette: Palette): Svg =>
  kind === 'none' ? '' : DRAW[kind](colors, palette)
