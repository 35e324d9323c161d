import type { Block, BlockOf, Inline, TableRows } from './blocks.ts'

type Text = Extract<Inline, { type: 'text' }>

/** Plain or marked words of a body. */
export const words = (text: string, ...marks: Text['marks']): Text => ({ type: 'text', text, marks })

const inlines = (content: readonly (string | Inline)[]): Inline[] =>
  content.map((part) => (typeof part === 'string' ? words(part) : part))

/** Blocks written by hand: strings are plain words. */
export const paragraph = (...content: (string | Inline)[]): Block => ({ type: 'paragraph', content: inlines(content) })
export const quote = (...content: (string | Inline)[]): Block => ({ type: 'quote', content: inlines(content) })
export const heading = (level: 2 | 3 | 4, ...content: (string | Inline)[]): Block => ({
  type: 'heading',
  level,
  content: inlines(content),
})
export const list = (ordered: boolean, items: readonly string[]): BlockOf<'list'> => ({
  type: 'list',
  ordered,
  items: items.map((item) => [words(item)]),
})

type Cell = TableRows[number][number]
export const cell = (...content: (string | Inline)[]): Cell => ({
  header: false,
  columns: 1,
  rows: 1,
  content: inlines(content),
})
export const head = (...content: (string | Inline)[]): Cell => ({ ...cell(...content), header: true })
