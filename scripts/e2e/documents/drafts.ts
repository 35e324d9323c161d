import type { Editor } from '../../newsroom/editor.mjs'
import { everyKind } from './every-kind.ts'
import type { Filled } from './filled.ts'
import { type Media, uploadMedia } from './media.ts'
import type { Words } from './words.ts'

interface Drafting {
  words: Words
  /** The accounts that may write in the columns. */
  writers: string[]
  /** The fields to store; the others are left to be filled in by hand. */
  fieldsOf: (document: Filled) => Record<string, unknown>
}

/** Stores a draft of each kind, first by their names alone, so that each can refer to each. */
export async function draftEveryKind(
  administrator: Editor,
  { words, writers, fieldsOf }: Drafting,
): Promise<{ media: Media; documents: Filled[] }> {
  const media = await uploadMedia(administrator, words)
  const documents = everyKind({ words, media, writers })
  for (const { kind, id, fields } of documents) {
    const { name, title, type } = fields
    await administrator.call('POST', `/${kind}?draft=true`, { id, name, title, type })
  }
  for (const document of documents) await administrator.edit(`/${document.kind}/${document.id}`, fieldsOf(document))
  return { media, documents }
}
