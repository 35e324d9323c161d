import type { fromMarkdown } from 'mdast-util-from-markdown'
import { heading, paragraph, words } from 'shared/block-builders'
import { type Block, type Inline, MAX_LIST_START } from 'shared/blocks'
import type { FoundPicture, Reading } from '../notice.ts'
import { inlinesFromMarkdown, linesFromMarkdown, type MarkdownInline } from './markdownInlines.ts'

type MarkdownBlock = ReturnType<typeof fromMarkdown>['children'][number]
type Node<Type extends MarkdownBlock['type']> = Extract<MarkdownBlock, { type: Type }>

/**
 * The blocks of a Markdown text, nested ones flattened in their order, pictures after the block that they stand in;
 * `report` names what a body cannot hold.
 */
export function blocksFromMarkdown(nodes: readonly MarkdownBlock[]): Reading {
  const report: string[] = []
  const blocks = nodes.flatMap((node) => [...blocksOf(node, report), ...picturesOf(node)])
  return { blocks, report: [...new Set(report)] }
}

function picturesOf(node: MarkdownBlock | MarkdownInline): FoundPicture[] {
  if (node.type === 'image') return [{ type: 'picture', src: node.url, alt: node.alt ?? '', caption: node.title ?? '' }]
  return 'children' in node ? node.children.flatMap(picturesOf) : []
}

function blocksOf(node: MarkdownBlock, report: string[]): Block[] {
  switch (node.type) {
    case 'paragraph':
      return linesFromMarkdown(node.children, report).map((line) => paragraph(...line))
    case 'heading':
      return headingOf(node, report)
    case 'list':
      return listOf(node, report)
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, report)).map(asQuote)
    case 'code':
      return codeOf(node, report)
    case 'thematicBreak':
      report.push('删去了分隔线。')
      return []
    default:
      throw new Error(`The Markdown parser made a ${node.type}, which is switched off.`)
  }
}

function headingOf({ depth, children }: Node<'heading'>, report: string[]): Block[] {
  const content = inlinesFromMarkdown(children, report)
  const level = depth <= 2 ? 2 : depth === 3 ? 3 : 4
  return content.length ? [heading(level, ...content)] : []
}

/** A list that begins past what a body can count from becomes paragraphs with their numbers. */
function listOf({ ordered, start, children }: Node<'list'>, report: string[]): Block[] {
  const items = children.flatMap((item) => item.children.flatMap((child) => itemsOf(child, report)))
  const first = start ?? 1
  if (!ordered || first === 1) return items.length ? [{ type: 'list', ordered: ordered === true, items }] : []
  if (first > MAX_LIST_START) return items.map((item, index) => paragraph(`${first + index}. `, ...item))
  return items.length ? [{ type: 'list', ordered, start: first, items }] : []
}

function itemsOf(node: MarkdownBlock, report: string[]): Inline[][] {
  if (node.type === 'paragraph') return [inlinesFromMarkdown(node.children, report)].filter((item) => item.length)
  report.push('列表项里套有别的内容，已拆成同级的列表项。')
  return blocksOf(node, report).flatMap(contentsOf)
}

const asQuote = (block: Block): Block =>
  block.type === 'paragraph' || block.type === 'heading' ? { type: 'quote', content: block.content } : block

const contentsOf = (block: Block): Inline[][] =>
  block.type === 'list' ? block.items : 'content' in block ? [block.content] : []

function codeOf({ lang, meta, value }: Node<'code'>, report: string[]): Block[] {
  const label = [lang, meta].filter(Boolean).join(' ')
  report.push(`代码块按普通文字保留${label && `，删去了它的标记“${label}”`}。`)
  return value
    .split('\n')
    .filter(Boolean)
    .map((line) => paragraph(words(line)))
}
