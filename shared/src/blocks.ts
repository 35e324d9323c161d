import { z } from 'zod'
import { attachment, image, MAX_NAME, reference, video } from './parts.ts'

/**
 * The neutral block list: what a body may hold on its way from the editor to the page. Everything else is refused
 * where it is saved. Links are http(s), mailto or tel, or point to another publication by id.
 */
export const MAX_TABLE_ROWS = 200
export const MAX_TABLE_COLUMNS = 20
export const MIN_GALLERY = 2
export const MAX_GALLERY = 30
export const MAX_QUOTE = 500

const MARKS = ['bold', 'italic', 'underline', 'strikethrough'] as const

const textNode = z.strictObject({ type: z.literal('text'), text: z.string(), marks: z.array(z.enum(MARKS)) })
const breakNode = z.strictObject({ type: z.literal('break') })

/** An address that a link may carry. */
export function isSafeHref(href: string): boolean {
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href) || /[\p{Cc}\s]/u.test(href)) return false
  return URL.canParse(href)
}

const linkNode = z.strictObject({
  type: z.literal('link'),
  to: z.union([z.strictObject({ href: z.string().max(2000).refine(isSafeHref) }), reference]),
  content: z.array(z.union([textNode, breakNode])),
})

const inline = z.union([textNode, breakNode, linkNode])
export type Inline = z.infer<typeof inline>

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline) })
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  content: z.array(inline),
})
export const MAX_LIST_START = 9999
const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  /** The number of the first item, where it is not 1. */
  start: z.int().min(0).max(MAX_LIST_START).optional(),
  items: z.array(z.array(inline)),
})
const quote = z.strictObject({ type: z.literal('quote'), content: z.array(inline) })
const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  text: z.string().trim().min(1).max(MAX_QUOTE),
  attribution: z.string().max(MAX_NAME),
})
const picture = z.strictObject({ type: z.literal('image'), image })
const gallery = z.strictObject({ type: z.literal('gallery'), images: z.array(image).min(MIN_GALLERY).max(MAX_GALLERY) })
const film = z.strictObject({ type: z.literal('video'), video })
const file = z.strictObject({ type: z.literal('attachment'), attachment })

/** A table is a rectangle once the spans of its cells are counted. */
const span = z.int().min(1).max(MAX_TABLE_ROWS)
const cell = z.strictObject({ header: z.boolean(), columns: span, rows: span, content: z.array(inline) })
const table = z
  .strictObject({
    type: z.literal('table'),
    rows: z.array(z.array(cell)).min(1).max(MAX_TABLE_ROWS),
  })
  .refine(isRectangle)

export const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  quote,
  pullQuote,
  picture,
  gallery,
  table,
  film,
  file,
])
export type Block = z.infer<typeof block>
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>
export type TableRows = BlockOf<'table'>['rows']

/** A body has at most so many blocks. */
export const MAX_BLOCKS = 2000

export const body = z.array(block).max(MAX_BLOCKS)

/** The words of a body as plain text, a line for each block; a break starts a new line, too. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n')
}

function blockText(item: Block): string {
  switch (item.type) {
    case 'list':
      return item.items.map(inlineText).join('\n')
    case 'table':
      return item.rows.map((row) => row.map(({ content }) => inlineText(content)).join('\t')).join('\n')
    case 'pullQuote':
      return item.text
    case 'image':
      return item.image.caption
    case 'gallery':
      return item.images
        .map(({ caption }) => caption)
        .filter(Boolean)
        .join('\n')
    case 'video':
      return item.video.name
    case 'attachment':
      return item.attachment.name
    default:
      return inlineText(item.content)
  }
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join('')
}

function nodeText(node: Inline): string {
  if (node.type === 'break') return '\n'
  return node.type === 'text' ? node.text : inlineText(node.content)
}

/** Whether every row is equally wide, at most 20 columns, and no cell reaches over an edge or another cell. */
export function isRectangle({ rows }: { rows: readonly (readonly { columns: number; rows: number }[])[] }): boolean {
  const taken = rows.map((): boolean[] => [])
  for (const [top, row] of rows.entries()) {
    for (const { columns, rows: height } of row) {
      const left = firstFree(taken[top] ?? [])
      if (top + height > rows.length || left + columns > MAX_TABLE_COLUMNS) return false
      for (const line of taken.slice(top, top + height)) {
        for (let column = left; column < left + columns; column += 1) {
          if (line[column]) return false
          line[column] = true
        }
      }
    }
  }
  const width = taken[0]?.length ?? 0
  return width > 0 && taken.every((line) => line.length === width && firstFree(line) === width)
}

function firstFree(line: readonly boolean[]): number {
  const gap = Array.from(line).findIndex((isTaken) => !isTaken)
  return gap === -1 ? line.length : gap
}
