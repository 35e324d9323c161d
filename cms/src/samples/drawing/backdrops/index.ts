import { bench } from './bench.ts'
import { blackboard } from './blackboard.ts'
import { bricks } from './bricks.ts'
import { busFront } from './busFront.ts'
import { chuck } from './chuck.ts'
import { crane } from './crane.ts'
import { flasks } from './flasks.ts'
import { furnace } from './furnace.ts'
import { gallery } from './gallery.ts'
import { insulators } from './insulators.ts'
import { jars } from './jars.ts'
import { lens } from './lens.ts'
import { loom } from './loom.ts'
import { mast } from './mast.ts'
import { postRoad } from './postRoad.ts'
import { pylons } from './pylons.ts'
import { rescue } from './rescue.ts'
import { sparks } from './sparks.ts'
import { spindles } from './spindles.ts'
import { street } from './street.ts'
import { tubes } from './tubes.ts'
import { wagon } from './wagon.ts'
import { ward } from './ward.ts'
import { wheat } from './wheat.ts'

/** What stands behind a person: the place or the great tool of the trade, in the light half of the palette. */
export const BACKDROPS = {
  bench,
  blackboard,
  bricks,
  busFront,
  chuck,
  crane,
  flasks,
  furnace,
  gallery,
  insulators,
  jars,
  lens,
  loom,
  mast,
  postRoad,
  pylons,
  rescue,
  sparks,
  spindles,
  street,
  tubes,
  wagon,
  ward,
  wheat,
}
export type Backdrop = keyof typeof BACKDROPS
