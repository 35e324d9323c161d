import type { fromMarkdown } from 'mdast-util-from-markdown'
import { words } from 'shared/block-builders'
import { type Inline, isSafeHref } from 'shared/blocks'

type MarkdownBlock = ReturnType<typeof fromMarkdown>['children'][number]
export type MarkdownInline = Extract<MarkdownBlock, { type: 'paragraph' }>['children'][number]
type MarkdownLink = Extract<MarkdownInline, { type: 'link' }>
type Link = Extract<Inline, { type: 'link' }>
type Mark = 'bold' | 'italic'

const MAX_HREF = 2000

/** The words of a Markdown block; line ends become breaks, unsafe links are reported, pictures stand for themselves. */
export const inlinesFromMarkdown = (nodes: readonly MarkdownInline[], report: string[]): Inline[] =>
  nodes.flatMap((node) => (node.type === 'link' ? linkOf(node, [], report) : inlineOf(node, [], report)))

/** The same, each line for itself: in a Chinese manuscript a line is a paragraph. */
export function linesFromMarkdown(nodes: readonly MarkdownInline[], report: string[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlinesFromMarkdown(nodes, report)) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.filter((line) => line.some(hasWords))
}

const hasWords = (inline: Inline): boolean =>
  inline.type === 'link' || (inline.type === 'text' && inline.text.trim() !== '')

function inlineOf(node: MarkdownInline, marks: Mark[], report: string[]): Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return textOf(node.value, marks)
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
      return node.children.flatMap((child) => inlineOf(child, withMark(marks, 'bold'), report))
    case 'emphasis':
      return node.children.flatMap((child) => inlineOf(child, withMark(marks, 'italic'), report))
    case 'link':
      return linkOf(node, marks, report)
    case 'image':
      return []
    default:
      throw new Error(`The Markdown parser made a ${node.type}, which is switched off.`)
  }
}

function textOf(value: string, marks: Mark[]): Link['content'] {
  return value
    .split('\n')
    .flatMap((line, index): Link['content'] => [
      ...(index ? [{ type: 'break' as const }] : []),
      ...(line ? [words(line, ...marks)] : []),
    ])
}

/** Marks in the order in which the contract lists them. */
const withMark = (marks: Mark[], mark: Mark): Mark[] =>
  (['bold', 'italic'] as const).filter((each) => each === mark || marks.includes(each))

function linkOf({ url, title, children }: MarkdownLink, marks: Mark[], report: string[]): Inline[] {
  const inner = children.flatMap((child) => inlineOf(child, marks, report))
  const content = inner.filter((inline): inline is Link['content'][number] => inline.type !== 'link')
  if (title) report.push(`删去了链接的提示文字“${title}”。`)
  if (content.length && url.length <= MAX_HREF && isSafeHref(url)) return [{ type: 'link', to: { href: url }, content }]
  report.push(`链接“${url}”不能使用，只保留了它的文字。`)
  return content
}
