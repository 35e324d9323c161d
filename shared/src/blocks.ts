import { z } from 'zod'
import { attachment, image, reference } from './parts.ts'

/**
 * The neutral block list: what a body may hold on its way from the editor to the page. Everything else is refused
 * where it is saved. Links are http(s), mailto or tel, or point to another publication by id.
 */
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
const list = z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) })
const quote = z.strictObject({ type: z.literal('quote'), content: z.array(inline) })
const picture = z.strictObject({ type: z.literal('image'), image })
const file = z.strictObject({ type: z.literal('attachment'), attachment })

export const block = z.discriminatedUnion('type', [paragraph, heading, list, quote, picture, file])
export type Block = z.infer<typeof block>

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
    case 'image':
      return item.image.caption
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
