import type { Publication } from '../publication.ts'
import { contest, postponedLecture, scheduledLecture } from './lectures.ts'
import { news, shortNews } from './news.ts'
import { fullProfile, sparseProfile } from './profiles.ts'
import { home, navigation, settings } from './site.ts'
import { story } from './stories.ts'
import { countyUnion, guestSpeaker, newsColumn, speaker, storyColumn, studio, topic, unit } from './structure.ts'

/**
 * Curated publications that newsroom and site both test against: each kind at its fullest and at its least, every
 * reference leading to another of them. In the order in which a newsroom would publish them.
 */
export const examples: readonly Publication[] = [
  settings,
  countyUnion,
  unit,
  newsColumn,
  storyColumn,
  topic,
  studio,
  speaker,
  guestSpeaker,
  sparseProfile,
  fullProfile,
  story,
  news,
  shortNews,
  scheduledLecture,
  postponedLecture,
  contest,
  navigation,
  home,
]
