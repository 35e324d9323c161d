import type { Block } from 'shared/blocks'

/** A picture that a text shows, by the address that the text knows it by. */
export interface FoundPicture {
  type: 'picture'
  src: string
  alt: string
  caption: string
}

/** A block of a text from outside: its pictures are still to be found. */
export type FoundBlock = Block | FoundPicture

/** What a body from outside comes to. `report` tells the editor, in Chinese, what was recognised, cleaned and removed. */
export interface Reading {
  blocks: FoundBlock[]
  report: string[]
}

/** A text from outside as a draft. */
export interface Notice extends Reading {
  title: string
}

/** A file or a row that cannot be imported; the message says what is wrong with it and what to do. */
export class NotImported extends Error {}

export const isPicture = (block: FoundBlock): block is FoundPicture => block.type === 'picture'

/** The pictures that a text shows, once each. */
export const picturesIn = (blocks: readonly FoundBlock[]): FoundPicture[] => [
  ...new Map(blocks.filter(isPicture).map((picture) => [picture.src, picture])).values(),
]
