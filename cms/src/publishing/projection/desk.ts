import type { Block } from 'shared/blocks'
import type { Attachment, Image } from 'shared/parts'
import { blocksFromLexical, type StandIn } from '../../rich-text/blocksFromLexical.ts'
import { RichTextError } from '../../rich-text/richText.ts'
import { Refusal } from '../refusal.ts'
import type { NameField } from './fieldLabels.ts'
import { attachmentsOf, type Media, pictureOf } from './media.ts'
import { relations, type Source } from './source.ts'

/** What a projection has at hand beside the document itself. */
export interface Desk {
  media: Media
  nameOf: NameField
  /** The units to which the people of a story belong, as readers see them now. */
  units: readonly string[]
  /** What stands in a preview for a part of a text that cannot be public; else such a part is refused. */
  standIn?: StandIn
}

export const picture = (source: Source, field: string, { media, nameOf }: Desk): Image | null =>
  pictureOf(media, source[field], nameOf([field]))

export const pictures = (source: Source, field: string, { media, nameOf }: Desk): Image[] =>
  relations(source[field]).flatMap((id) => pictureOf(media, id, nameOf([field])) ?? [])

export const files = (source: Source, { media, nameOf }: Desk): Attachment[] =>
  attachmentsOf(media, source.attachments, nameOf(['attachments']))

/** The blocks of a rich text. */
export function paragraphs(source: Source, field: string, { media, nameOf, standIn }: Desk): Block[] {
  try {
    return blocksFromLexical(source[field], (id) => media.get(id), standIn)
  } catch (error) {
    if (error instanceof RichTextError) throw new Refusal(`${nameOf([field])}${error.message}`)
    throw error
  }
}
