import type { Kind, ManuscriptKind, PageKind } from 'shared/kinds'
import { sampleId } from './sampleId.ts'

/** A document of the samples as the CMS stores it. */
export interface SampleDocument {
  kind: Kind
  id: string
  /** The words by which progress is reported. */
  name: string
  /** When it became public. */
  at: string
  data: Record<string, unknown>
  /** Fields that lead to documents which may be stored after this one. */
  links?: Record<string, unknown>
  /** What it shows: stored in the media library before it. */
  media: readonly SampleMedium[]
}

export interface SampleMedium {
  id: string
  filename: string
  data: {
    alt: string
    credit: string
    caption?: string
    people?: string[]
    nobodyShown?: boolean
    focalX?: number
    focalY?: number
  }
  /** Draws the picture, or writes or reads the file. */
  bytes: () => Promise<Buffer>
}

/** When the newsroom of the samples opened: what all else stands on is of that day. */
export const OPENING = new Date('2026-05-06T09:00:00+08:00').toISOString()

/** After the last manuscript: what shows all else. */
export const LATEST = new Date('2026-11-21T18:00:00+08:00').toISOString()

export const relationTo = (kind: PageKind, key: string) => ({ relationTo: kind, value: sampleId(kind, key) })

export const idsOf = (kind: PageKind, keys: readonly string[] = []): string[] => keys.map((key) => sampleId(kind, key))

/** Manuscripts of one day become public within its working hours, each at its own minute. */
export function publishedOn(date: string, kind: ManuscriptKind, index: number): string {
  const minutes = { profiles: 40, stories: 95, lectures: 150, news: 215 }[kind] + ((index * 37) % 180)
  return new Date(Date.parse(`${date}T08:00:00+08:00`) + minutes * 60_000).toISOString()
}
