import type { SampleProfile } from '../sample.ts'
import { apprentices } from './apprentices.ts'
import { careAndTeaching } from './careAndTeaching.ts'
import { fieldsLoomsAndBricks } from './fieldsLoomsAndBricks.ts'
import { minesAndRoads } from './minesAndRoads.ts'
import { powerAndChemistry } from './powerAndChemistry.ts'
import { railPostAndTelecom } from './railPostAndTelecom.ts'
import { steelAndMachines } from './steelAndMachines.ts'

export const sampleProfiles: readonly SampleProfile[] = [
  ...steelAndMachines,
  ...powerAndChemistry,
  ...minesAndRoads,
  ...railPostAndTelecom,
  ...careAndTeaching,
  ...fieldsLoomsAndBricks,
  ...apprentices,
]
