/** Rich text as the editor stores it: Lexical's JSON. Nothing in it is trusted before `blocksFromLexical` has read it. */
export interface RichText {
  [key: string]: unknown
  root: {
    type: string
    children: RichTextNode[]
    direction: 'ltr' | 'rtl' | null
    format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
    indent: number
    version: number
  }
}

export interface RichTextNode {
  [key: string]: unknown
  type: string
  version: number
}

/** Lexical's bits of a text's format, in the order in which the contract lists the marks. */
export const MARK_BITS = { bold: 1, italic: 2, underline: 8, strikethrough: 4 } as const

/** A text that cannot become public: the message says where, what, and what to do about it. */
export class RichTextError extends Error {}
