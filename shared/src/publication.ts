import { z } from 'zod'
import { newsItem, story } from './publications/articles.ts'
import { lecture } from './publications/lecture.ts'
import { profile } from './publications/profile.ts'
import { home, navigation, settings } from './publications/site.ts'
import { column, speaker, studio, topic, unit } from './publications/structure.ts'

/** The contract between newsroom and site: what a publication of each kind holds, and nothing else ever becomes public. */
export const SCHEMA_VERSION = 1

/**
 * No publication is larger, as JSON: its page, at most five times as large, and its item in a feed stay within what the
 * site takes for sound.
 */
export const MAX_PUBLICATION_BYTES = 1_000_000

export const publication = z
  .discriminatedUnion('kind', [
    profile,
    story,
    lecture,
    newsItem,
    unit,
    column,
    topic,
    studio,
    speaker,
    settings,
    navigation,
    home,
  ])
  .refine((publication) => isOfSoundSize(publication))
export type Publication = z.infer<typeof publication>
export type PublicationOf<K extends Publication['kind']> = Extract<Publication, { kind: K }>
export type Profile = PublicationOf<'profiles'>
export type Article = PublicationOf<'stories' | 'news'>
export type Lecture = PublicationOf<'lectures'>
export type PagePublication = Extract<Publication, { slug: string }>

/** Whether a publication is small enough to become a page. */
export const isOfSoundSize = (publication: unknown): boolean =>
  new TextEncoder().encode(JSON.stringify(publication)).length <= MAX_PUBLICATION_BYTES
