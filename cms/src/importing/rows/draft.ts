import type { FoundBlock } from '../reading/notice.ts'
import type { Pictures } from './bodyOf.ts'
import type { Fields } from './entry.ts'

/** An entry that has been read. */
export interface DraftOrder {
  title: string
  fields: Fields
  blocks: readonly FoundBlock[]
  pictures: Pictures
}

/** What is stored of it, and what the editor should know. */
export interface Draft {
  kind: 'news' | 'stories' | 'profiles'
  data: Record<string, unknown>
  notes: string[]
}
