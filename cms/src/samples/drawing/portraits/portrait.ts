import type { Backdrop } from '../backdrops/index.ts'
import type { HandTool } from '../handTools.ts'
import type { Extra, Hair } from '../head.ts'
import type { Headgear } from '../headgear.ts'
import type { PaletteName } from '../palettes.ts'
import type { Clothes } from '../torso.ts'

/** How one person is drawn: no two share a place, and what they wear and hold is their trade's. */
export interface Portrait {
  palette: PaletteName
  backdrop: Backdrop
  clothes: Clothes
  hair: Hair
  headgear: Headgear
  tool: HandTool
  extras?: readonly Extra[]
  /** White hair, and the lines that come with it. */
  isOld?: boolean
  breadth?: number
  isMirrored?: boolean
  /** Degrees by which the head leans. */
  lean?: number
}
