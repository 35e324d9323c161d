import type { Inline } from 'shared/blocks'
import type { Reference } from 'shared/parts'
import { escapeXml } from 'shared/text'

/** The address of a publication that a link points to, or null once it has been withdrawn. */
export type AddressOf = (reference: Reference) => string | null

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's' } as const

/** Inline nodes as HTML, for pages and feeds alike. A link to what was withdrawn becomes plain text. */
export function inlineHtml(nodes: readonly Inline[], addressOf: AddressOf): string {
  return nodes.map((node) => nodeHtml(node, addressOf)).join('')
}

function nodeHtml(node: Inline, addressOf: AddressOf): string {
  if (node.type === 'break') return '<br>'
  if (node.type === 'link') return linkHtml(node, addressOf)
  return node.marks.reduce<string>((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escapeXml(node.text))
}

function linkHtml({ to, content }: Extract<Inline, { type: 'link' }>, addressOf: AddressOf): string {
  const inner = inlineHtml(content, addressOf)
  const href = 'href' in to ? to.href : addressOf(to)
  return href ? `<a href="${escapeXml(href)}">${inner}</a>` : inner
}
