import { chance, circle, ellipse, path, polygon, rect, repeat, type Svg, stroke } from '../svg.ts'

/** Pieces that several scenes share. A scene is 1,280 × 853. */
export const WIDTH = 1280
export const HEIGHT = 853

export const ground = (y: number, fill: string): Svg => rect(0, y, WIDTH, HEIGHT - y, fill)

export const sky = (fill: string): Svg => rect(0, 0, WIDTH, HEIGHT, fill)

/** A line of hills, the same for the same seed. */
export function ridge(y: number, rise: number, seed: number, fill: string): Svg {
  const next = chance(seed)
  const steps = 7
  const tops = Array.from({ length: steps + 1 }, (_, index) => {
    const x = Math.round((index * WIDTH) / steps)
    return `${x} ${Math.round(y - next() * rise)}`
  })
  return path(`M0 ${HEIGHT} L${tops.join(' L')} L${WIDTH} ${HEIGHT} Z`, fill)
}

/** Soft hills: one wave after the other. */
export const waves = (y: number, rise: number, fill: string): Svg =>
  path(
    `M0 ${y} C200 ${y - rise} 380 ${y + rise * 0.6} 640 ${y - rise * 0.3} C880 ${y - rise} 1060 ${y + rise * 0.5} 1280 ${y - rise * 0.6} L1280 853 L0 853 Z`,
    fill,
  )

interface Worker {
  x: number
  /** Where the feet stand. */
  y: number
  height: number
  color: string
  hat?: string
  vest?: string
  isMirrored?: boolean
}

/** Somebody at work, small, with one arm to the front. */
export function worker({ x, y, height, color, hat, vest, isMirrored = false }: Worker): Svg {
  const side = isMirrored ? -1 : 1
  const figure = [
    rect(-16, -48, 13, 48, color, 4),
    rect(3, -48, 13, 48, color, 4),
    rect(-17, -56, 34, 16, color, 4),
    path('M-19 -46 L-17 -82 C-14 -94 14 -94 17 -82 L19 -46 Z', vest ?? color),
    stroke('M14 -80 L30 -58', vest ?? color, 9),
    circle(2, -102, 12, '#d9a67e'),
    hat
      ? path('M-12 -104 C-12 -122 16 -122 16 -104 L22 -102 L-14 -102 Z', hat)
      : path('M-11 -104 C-10 -118 14 -118 14 -104 Z', color),
  ].join('')
  return `<g transform="translate(${x} ${y}) scale(${(side * height) / 118} ${height / 118})">${figure}</g>`
}

/** A lattice tower with three arms. */
export function pylon(x: number, foot: number, height: number, color: string): Svg {
  const top = foot - height
  const half = height * 0.13
  const arms = [0.1, 0.22, 0.34].map((share, index) => {
    const y = top + height * share
    const reach = height * (0.16 + index * 0.03)
    return `M${x - reach} ${y} L${x + reach} ${y} M${x - reach} ${y} L${x} ${y - height * 0.05} L${x + reach} ${y}`
  })
  const braces = [0.42, 0.56, 0.7, 0.84].map((share, index) => {
    const y = top + height * share
    const next = top + height * (share + 0.14)
    const wide = half * share
    const wider = half * (share + 0.14)
    return `M${x - wide} ${y} L${x + (index % 2 ? wider : wider)} ${next} M${x + wide} ${y} L${x - wider} ${next}`
  })
  return stroke(
    `M${x - half} ${foot} L${x} ${top} L${x + half} ${foot} ${arms.join(' ')} ${braces.join(' ')}`,
    color,
    Math.max(3, height / 90),
  )
}

/** Panes of light or dark windows. */
export const windows = (x: number, y: number, columns: number, rows: number, color: (index: number) => string): Svg =>
  repeat(columns * rows, (index) =>
    rect(x + (index % columns) * 34, y + Math.floor(index / columns) * 44, 18, 26, color(index)),
  )

export const tree = (x: number, y: number, size: number, trunk: string, leaves: string): Svg =>
  rect(x - size * 0.05, y - size, size * 0.1, size, trunk) +
  circle(x, y - size * 1.15, size * 0.42, leaves) +
  circle(x - size * 0.28, y - size * 0.88, size * 0.3, leaves) +
  circle(x + size * 0.28, y - size * 0.9, size * 0.32, leaves)

export const streetLamp = (x: number, foot: number, height: number, post: string, light: string): Svg =>
  stroke(`M${x} ${foot} L${x} ${foot - height} q0 -30 40 -30`, post, 8) +
  ellipse(x + 46, foot - height - 26, 22, 9, light)

/** Snow, stars or rain of light: dots that fall where they fall every time. */
export function dots(count: number, seed: number, fill: string, box: readonly [number, number, number, number]): Svg {
  const next = chance(seed)
  const [x, y, width, height] = box
  return repeat(count, () =>
    circle(Math.round(x + next() * width), Math.round(y + next() * height), 2 + Math.round(next() * 4), fill),
  )
}

export function gear(x: number, y: number, radius: number, teeth: number, fill: string, hole: string): Svg {
  const tooth = (index: number) =>
    `<g transform="rotate(${(index * 360) / teeth} ${x} ${y})">${rect(x - radius * 0.11, y - radius * 1.18, radius * 0.22, radius * 0.4, fill, 4)}</g>`
  return circle(x, y, radius, fill) + repeat(teeth, tooth) + circle(x, y, radius * 0.42, hole)
}

export const factory = (x: number, foot: number, fill: string): Svg =>
  polygon(
    [
      [x, foot],
      [x, foot - 110],
      [x + 60, foot - 160],
      [x + 60, foot - 110],
      [x + 120, foot - 160],
      [x + 120, foot - 110],
      [x + 180, foot - 160],
      [x + 180, foot],
    ],
    fill,
  ) +
  rect(x + 200, foot - 290, 34, 290, fill) +
  rect(x + 256, foot - 240, 28, 240, fill)
