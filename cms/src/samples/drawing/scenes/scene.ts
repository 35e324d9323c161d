import type { Palette, PaletteName } from '../palettes.ts'
import type { Svg } from '../svg.ts'

/** One place at one hour. */
export interface Scene {
  palette: PaletteName
  draw: (palette: Palette) => Svg
}
