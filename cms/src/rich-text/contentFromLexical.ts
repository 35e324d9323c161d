import { type BlockOf, type Inline, MAX_BLOCKS } from 'shared/blocks'
import { shorten } from 'shared/text'
import { inlineOf } from './inlineFromLexical.ts'
import { type Inset, insetOf, uploadOf } from './insets.ts'
import { asNode, childrenOf, isNode, type LexicalNode, refuseUnknown } from './lexicalNode.ts'
import { isParagraph, linesOf } from './lines.ts'
import { listOf } from './listItems.ts'
import { RichTextError } from './richText.ts'
import { tableOf } from './tables.ts'

/** One paragraph, as the contract knows it, or as far as it is known before its media are. */
export type Content = BlockOf<'paragraph' | 'heading' | 'list' | 'quote' | 'table'> | Inset

const HEADING_LEVELS = new Map<unknown, 2 | 3 | 4>([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])

/**
 * What a rich text says, by allow-list, one entry for each paragraph; null where a paragraph is empty. What the contract
 * does not know is refused with a RichTextError that names the paragraph. No node may stand within its like but lists,
 * and they not deeply, so hostile depth is refused early.
 */
export function contentFromLexical(text: unknown): (Content | null)[] {
  if (text === null || text === undefined) return []
  return paragraphsOf(text).map((node, index) => inParagraph(index, () => contentOf(asNode(node))))
}

/** Lets a refusal say which paragraph it speaks of. */
export function inParagraph<Result>(index: number, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RichTextError) throw new RichTextError(`第 ${index + 1} 段：${error.message}`)
    throw error
  }
}

function paragraphsOf(text: unknown): unknown[] {
  if (!isNode(text) || !isNode(text.root) || text.root.type !== 'root' || !Array.isArray(text.root.children)) {
    throw new RichTextError('内容不是编辑器里的格式文本。请在编辑器中重新输入。')
  }
  refuseUnknown(text, ['root'])
  const { children } = text.root
  if (children.length > MAX_BLOCKS) {
    throw new RichTextError(`一共 ${children.length} 段，超过 ${MAX_BLOCKS} 段。请分成几篇稿件。`)
  }
  return childrenOf(asNode(text.root))
}

function contentOf(node: LexicalNode): Content | null {
  switch (node.type) {
    case 'paragraph':
      return worded({ type: 'paragraph', content: inlineOf(childrenOf(node)) })
    case 'quote':
      return worded({ type: 'quote', content: quoted(childrenOf(node)) })
    case 'heading':
      return worded({ type: 'heading', level: levelOf(node), content: inlineOf(childrenOf(node)) })
    case 'list':
      return listOf(node)
    case 'table':
      return tableOf(node)
    case 'upload':
      return uploadOf(node)
    case 'block':
      return insetOf(node)
    default:
      throw new RichTextError(`含有网站不支持的内容（${nameOf(node.type)}）。请删去，改用工具栏里的格式重新输入。`)
  }
}

/** A quote from a web page holds paragraphs, one of the editor's own plain words. */
const quoted = (children: unknown[]): Inline[] =>
  children.some(isParagraph) ? linesOf(children, (child) => inlineOf([child])) : inlineOf(children)

const worded = <B extends Extract<Content, { content: unknown[] }>>(block: B): B | null =>
  block.content.length ? block : null

function levelOf(node: LexicalNode): 2 | 3 | 4 {
  const level = HEADING_LEVELS.get(node.tag)
  if (!level) throw new RichTextError('标题的级别不对。请改用二级、三级或四级标题，一级标题就是稿件的标题。')
  return level
}

/** A node type from outside, shortened before it enters a sentence. */
const nameOf = (type: unknown): string => (typeof type === 'string' ? shorten(type, 40) : '没有类型')
