import type { Block } from 'shared/blocks'
import type { ConsentMethod } from 'shared/consent'
import type { HonourTitle } from 'shared/honours'
import type { LectureArrangement, LectureForm, LectureType } from 'shared/lectures'
import type { AchievementType, Ethnicity, Gender, PoliticalStatus, StudioLevel } from 'shared/people'
import type { Trade } from 'shared/trades'

/** Pictures and films in a body, by the keys of scenes and films. */
type SampleInset = { picture: string } | { gallery: readonly string[] } | { film: string }

/** A body written by hand: strings are paragraphs. */
export type SampleBody = readonly (string | Block | SampleInset)[]

export interface SampleUnit {
  key: string
  name: string
  parent?: string
  introduction: string
}

/** In all samples `key` is a name within the kind, and `date` the day on which it became public. */
export interface SampleProfile {
  key: string
  date: string
  name: string
  shortTitle: string
  gender: Gender
  /** Of the largest group unless said. */
  ethnicity?: Ethnicity
  politicalStatus: PoliticalStatus
  /** The month, such as 1975-11. */
  born: string
  /** Keys lead to other samples. */
  unit: string
  trade: Trade
  position: string
  rank: string
  honours: readonly SampleHonour[]
  summary: string
  quote: string
  deeds: SampleBody
  achievements?: readonly { type: AchievementType; name: string; detail: string }[]
  studio?: string
  masters?: readonly string[]
  /** Keys of scenes. */
  gallery?: readonly string[]
  /** Given in writing, for everything and without end, unless said; `days` are counted from the filling of the newsroom. */
  consent?: { method?: ConsentMethod; days?: number }
  /** What the portrait of that key shows. */
  alt: string
}

export interface SampleHonour {
  title: HonourTitle
  year: number
  session?: string
  documentNumber?: string
}

export interface SampleStudio {
  key: string
  name: string
  leader: string
  unit: string
  level: StudioLevel
  year: number
  introduction: string
}

export interface SampleSpeaker {
  key: string
  name: string
  identity: string
  unit: string
  profile?: string
  subjects: readonly string[]
}

/** A story or a news item; `picture` is the key of a drawn scene, `file` the name of a PDF made for it. */
export interface SampleArticle {
  key: string
  date: string
  title: string
  shortTitle?: string
  subtitle?: string
  lead: string
  column: string
  topics?: readonly string[]
  profiles?: readonly string[]
  keywords?: readonly string[]
  body: SampleBody
  picture?: ScenePicture
  file?: string
  /** Where it first appeared, if it was not written here. */
  reprint?: { source: string; sourceUrl: string }
  /** Until when it stands first in its column. */
  pinnedUntil?: string
  /** When and where it had stood on the old site. */
  former?: { originalDate: string; originalUrl: string }
}

export interface ScenePicture {
  key: string
  alt: string
  caption: string
}

export interface SampleLecture {
  key: string
  date: string
  title: string
  type: LectureType
  form: LectureForm
  startAt: string
  /** Absent where a contest ends with its deadline. */
  endAt?: string
  deadline?: string
  venue?: { name: string; address: string }
  unit: string
  speakers: readonly string[]
  audience: string
  capacity?: number
  registration?: string
  points: readonly string[]
  body: SampleBody
  file?: string
  recaps?: readonly string[]
  results?: readonly { award: string; work: string; author: string }[]
  arrangement?: LectureArrangement
  arrangementReason?: string
}
