import { type Correction, MAX_CORRECTION, MAX_CORRECTIONS } from 'shared/publications/fields'
import { text } from './projection/source.ts'
import type { PublicationRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'

/** What readers are told was corrected: what they have been told, and what they are told with this publishing. */
export function correctionsOf(before: PublicationRow | null, { correction, at }: Correcting): Correction[] {
  const told = before?.data && 'corrections' in before.data ? before.data.corrections : []
  const what = text(correction)
  if (!what) return told
  if ([...what].length > MAX_CORRECTION)
    throw new Refusal(`更正说明超过 ${MAX_CORRECTION} 个字。请只写改正了什么，再送审。`)
  if (told.length >= MAX_CORRECTIONS)
    throw new Refusal(`这份稿件已有 ${MAX_CORRECTIONS} 条更正，不能再加。请撤稿，核对全文以后重新送审。`, 409)
  return [...told, { at, what }]
}

interface Correcting {
  /** What is corrected, in one sentence for readers; nothing where readers need not be told. */
  correction?: string
  at: string
}
