import type { Block } from 'shared/blocks'
import type { HonourTitle } from 'shared/honours'
import type { LectureArrangement, LectureForm, LectureType } from 'shared/lectures'
import type { Trade } from 'shared/trades'

/** A body written by hand: strings are paragraphs. */
export type SampleBody = readonly (string | Block)[]

export interface SampleUnit {
  key: string
  name: string
  introduction: string
}

/** In all samples `key` is a name within the kind, and `date` the day on which it became public. */
export interface SampleProfile {
  key: string
  date: string
  name: string
  /** Keys lead to other samples. */
  unit: string
  trade: Trade
  position: string
  rank: string
  honours: readonly SampleHonour[]
  summary: string
  quote: string
  deeds: SampleBody
  /** What the portrait of that key shows. */
  alt: string
}

export interface SampleHonour {
  title: HonourTitle
  year: number
  documentNumber?: string
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
  profiles?: readonly string[]
  body: SampleBody
  picture?: { key: string; alt: string; caption: string }
  file?: string
}

export interface SampleLecture {
  key: string
  date: string
  title: string
  type: LectureType
  form: LectureForm
  startAt: string
  endAt: string
  venue: { name: string; address: string }
  unit: string
  speakers: readonly { name: string; profile?: string }[]
  audience: string
  points: readonly string[]
  body: SampleBody
  arrangement?: LectureArrangement
  arrangementReason?: string
}
