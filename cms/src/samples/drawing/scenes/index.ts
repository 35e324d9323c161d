import { autumnAvenue } from './autumnAvenue.ts'
import { blastFurnace } from './blastFurnace.ts'
import { breakfastStall } from './breakfastStall.ts'
import { brickWall } from './brickWall.ts'
import { contestHall } from './contestHall.ts'
import { departmentStore } from './departmentStore.ts'
import { fitterBench } from './fitterBench.ts'
import { harbourCranes } from './harbourCranes.ts'
import { hospitalCorridor } from './hospitalCorridor.ts'
import { laboratory } from './laboratory.ts'
import { latheWorkshop } from './latheWorkshop.ts'
import { microscopeNight } from './microscopeNight.ts'
import { mineGallery } from './mineGallery.ts'
import { mountainPostRoad } from './mountainPostRoad.ts'
import { oldLoom } from './oldLoom.ts'
import { pylonsAtDusk } from './pylonsAtDusk.ts'
import { railYardSnow } from './railYardSnow.ts'
import { readingRoom } from './readingRoom.ts'
import { rescueGarage } from './rescueGarage.ts'
import { reservoirDawn } from './reservoirDawn.ts'
import { ridersAtCrossing } from './ridersAtCrossing.ts'
import type { Scene } from './scene.ts'
import { seedDrill } from './seedDrill.ts'
import { serviceStation } from './serviceStation.ts'
import { snowMast } from './snowMast.ts'
import { spinningMill } from './spinningMill.ts'
import { streetAtDawn } from './streetAtDawn.ts'
import { substationNight } from './substationNight.ts'
import { topicBooks } from './topicBooks.ts'
import { topicGears } from './topicGears.ts'
import { topicHands } from './topicHands.ts'
import { topicNight } from './topicNight.ts'
import { trainingClassroom } from './trainingClassroom.ts'
import { villageSchool } from './villageSchool.ts'
import { weldingHall } from './weldingHall.ts'
import { wheatFields } from './wheatFields.ts'

/** Every scene by the key under which the samples ask for it. */
export const SCENES: Record<string, Scene> = {
  'autumn-avenue': autumnAvenue,
  'blast-furnace': blastFurnace,
  'breakfast-stall': breakfastStall,
  'brick-wall': brickWall,
  'contest-hall': contestHall,
  'department-store': departmentStore,
  'fitter-bench': fitterBench,
  'harbour-cranes': harbourCranes,
  'hospital-corridor': hospitalCorridor,
  laboratory: laboratory,
  'lathe-workshop': latheWorkshop,
  'microscope-night': microscopeNight,
  'mine-gallery': mineGallery,
  'mountain-post-road': mountainPostRoad,
  'old-loom': oldLoom,
  'pylons-at-dusk': pylonsAtDusk,
  'rail-yard-snow': railYardSnow,
  'reading-room': readingRoom,
  'rescue-garage': rescueGarage,
  'reservoir-dawn': reservoirDawn,
  'riders-at-crossing': ridersAtCrossing,
  'seed-drill': seedDrill,
  'service-station': serviceStation,
  'snow-mast': snowMast,
  'spinning-mill': spinningMill,
  'street-at-dawn': streetAtDawn,
  'substation-night': substationNight,
  'topic-books': topicBooks,
  'topic-gears': topicGears,
  'topic-hands': topicHands,
  'topic-night': topicNight,
  'training-classroom': trainingClassroom,
  'village-school': villageSchool,
  'welding-hall': weldingHall,
  'wheat-fields': wheatFields,
}
