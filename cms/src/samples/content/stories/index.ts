import type { SampleArticle } from '../sample.ts'
import { clothWheatAndWalls } from './clothWheatAndWalls.ts'
import { fireAndSteel } from './fireAndSteel.ts'
import { lightAndWater } from './lightAndWater.ts'
import { minesPortsAndRoads } from './minesPortsAndRoads.ts'
import { wardsAndClassrooms } from './wardsAndClassrooms.ts'
import { wheelsLettersAndSignals } from './wheelsLettersAndSignals.ts'

/** The last one published is the newest on the site, so the home page's lead stands last. */
export const sampleStories: readonly SampleArticle[] = [
  ...clothWheatAndWalls,
  ...wardsAndClassrooms,
  ...wheelsLettersAndSignals,
  ...minesPortsAndRoads,
  ...lightAndWater,
  ...fireAndSteel.toReversed(),
]
