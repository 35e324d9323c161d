import sharp from 'sharp'

/** Pieces of SVG. A drawing is a string of them; numbers are pixels of the finished picture. */
export type Svg = string

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): Svg =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`

export const circle = (x: number, y: number, radius: number, fill: string): Svg =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): Svg =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`

export const path = (d: string, fill: string): Svg => `<path d="${d}" fill="${fill}"/>`

export const polygon = (points: readonly (readonly [number, number])[], fill: string): Svg =>
  `<polygon points="${points.map((point) => point.join(',')).join(' ')}" fill="${fill}"/>`

export const stroke = (d: string, color: string, width: number): Svg =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const ring = (x: number, y: number, radius: number, color: string, width: number): Svg =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${color}" stroke-width="${width}"/>`

/** A flat lighter or darker layer over what lies below it. */
export const veil = (opacity: number, ...content: Svg[]): Svg => `<g opacity="${opacity}">${content.join('')}</g>`

export const moved = (x: number, y: number, content: Svg): Svg => `<g transform="translate(${x} ${y})">${content}</g>`

export const turned = (degrees: number, x: number, y: number, content: Svg): Svg =>
  `<g transform="rotate(${degrees} ${x} ${y})">${content}</g>`

/** As in a mirror, about the vertical line through `x`. */
export const mirrored = (x: number, content: Svg): Svg =>
  `<g transform="translate(${2 * x} 0) scale(-1 1)">${content}</g>`

/** So many pieces, each made from its index. */
export const repeat = (count: number, piece: (index: number) => Svg): Svg =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')

/** The same numbers from 0 to 1 for the same seed, on any machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export function toPng(width: number, height: number, content: Svg): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 64 }).toBuffer()
}
