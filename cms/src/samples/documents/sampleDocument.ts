import { paragraph } from 'shared/block-builders'
import type { Kind, ManuscriptKind, PageKind } from 'shared/kinds'
import { lexicalFromBlocks } from '../../rich-text/lexicalFromBlocks.ts'
import type { RichText } from '../../rich-text/richText.ts'
import type { SampleBody } from '../content/sample.ts'
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
  /** What it shows: stored in the media library before it. */
  media: readonly SampleMedium[]
}

export interface SampleMedium {
  id: string
  filename: string
  mimetype: 'image/png' | 'application/pdf'
  data: { alt: string; caption: string; credit: string; focalX: number; focalY: number }
  /** Draws the picture or writes the file. */
  bytes: () => Promise<Buffer>
}

/** When the newsroom of the samples opened: what all else stands on is of that day. */
export const OPENING = new Date('2026-05-06T09:00:00+08:00').toISOString()

/** After the last manuscript: what shows all else. */
export const LATEST = new Date('2026-11-21T18:00:00+08:00').toISOString()

export const relationTo = (kind: PageKind, key: string) => ({ relationTo: kind, value: sampleId(kind, key) })

export const richText = (body: SampleBody): RichText =>
  lexicalFromBlocks(body.map((part) => (typeof part === 'string' ? paragraph(part) : part)))

/** Manuscripts of one day become public within its working hours, each at its own minute. */
export function publishedOn(date: string, kind: ManuscriptKind, index: number): string {
  const minutes = { profiles: 40, stories: 95, lectures: 150, news: 215 }[kind] + ((index * 37) % 180)
  return new Date(Date.parse(`${date}T08:00:00+08:00`) + minutes * 60_000).toISOString()
}
