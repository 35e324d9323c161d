import type { Block } from 'shared/blocks'

/** A text from outside as a news draft. `report` tells the editor, in Chinese, what was recognised, cleaned and removed. */
export interface Notice {
  title: string
  blocks: Block[]
  report: string[]
}

/** A file that cannot be imported; the message says what is wrong with it and what to do. */
export class UnreadableNotice extends Error {}
