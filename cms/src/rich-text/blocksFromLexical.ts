import { type Block, type Inline, MAX_BLOCKS } from 'shared/blocks'
import type { Attachment, Image } from 'shared/parts'
import { inlineOf } from './inlineFromLexical.ts'
import { asNode, childrenOf, isNode, type LexicalNode, relationId } from './lexicalNode.ts'
import { RichTextError } from './richText.ts'

/** What a document of the media library is to a reader, or undefined when there is none with this id. */
export type ResolveMedia = (id: string) => Image | Attachment | undefined

/** The deepest that lists may stand in lists. */
const MAX_LIST_DEPTH = 10
const HEADING_LEVELS = new Map<unknown, 2 | 3 | 4>([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])

/**
 * The block list of a rich text, by allow-list: what the contract does not know is refused with a RichTextError that
 * names the paragraph. Nothing but lists may stand within itself, and they not deeply, so hostile depth is refused early.
 */
export function blocksFromLexical(text: unknown, resolve: ResolveMedia): Block[] {
  if (text === null || text === undefined) return []
  return blockNodes(text).flatMap((node, index) => {
    try {
      return blockOf(node, resolve)
    } catch (error) {
      if (error instanceof RichTextError) throw new RichTextError(`第 ${index + 1} 段：${error.message}`)
      throw error
    }
  })
}

/** The ids of all media that a rich text shows, once each. */
export function mediaIdsOf(text: unknown): string[] {
  if (text === null || text === undefined) return []
  const uploads = blockNodes(text)
    .filter((node) => isNode(node))
    .filter(({ type }) => type === 'upload')
  return [...new Set(uploads.map(uploadId))]
}

function blockNodes(text: unknown): unknown[] {
  const root = isNode(text) ? text.root : undefined
  if (!isNode(root) || !Array.isArray(root.children)) {
    throw new RichTextError('内容不是编辑器里的格式文本。请在编辑器中重新输入。')
  }
  if (root.children.length > MAX_BLOCKS) {
    throw new RichTextError(`一共 ${root.children.length} 段，超过 ${MAX_BLOCKS} 段。请分成几篇稿件。`)
  }
  return root.children
}

function blockOf(value: unknown, resolve: ResolveMedia): Block[] {
  const node = asNode(value)
  switch (node.type) {
    case 'paragraph':
    case 'quote':
      return withContent({ type: node.type, content: inlineOf(childrenOf(node)) })
    case 'heading':
      return withContent({ type: 'heading', level: levelOf(node), content: inlineOf(childrenOf(node)) })
    case 'list':
      return listOf(node)
    case 'upload':
      return [uploadOf(node, resolve)]
    default:
      throw new RichTextError(
        `含有网站不支持的内容（${nameOf(node.type)}）。请改用段落、标题、列表、引文、链接、图片或 PDF 附件。`,
      )
  }
}

const withContent = <B extends Extract<Block, { content: unknown[] }>>(block: B): B[] =>
  block.content.length ? [block] : []

function levelOf(node: LexicalNode): 2 | 3 | 4 {
  const level = HEADING_LEVELS.get(node.tag)
  if (!level) throw new RichTextError('标题的级别不对。请改用二级、三级或四级标题，一级标题就是稿件的标题。')
  return level
}

function listOf(node: LexicalNode): Block[] {
  const items = listItems(node)
  return items.length ? [{ type: 'list', ordered: node.listType === 'number', items }] : []
}

/** The items of a list. Lists within it, as word processors write them, become further items in their places. */
function listItems(node: LexicalNode, depth = 1): Inline[][] {
  if (node.listType !== 'bullet' && node.listType !== 'number') {
    throw new RichTextError('网站不支持这种列表。请改用项目符号或编号列表。')
  }
  if (depth > MAX_LIST_DEPTH) {
    throw new RichTextError(`列表一层套一层，超过 ${MAX_LIST_DEPTH} 层。请减少层数，或者改成一级列表。`)
  }
  return childrenOf(node).flatMap((item) => itemsOf(item, depth))
}

function itemsOf(node: unknown, depth: number): Inline[][] {
  if (!isNode(node) || node.type !== 'listitem') {
    throw new RichTextError('列表里夹有别的内容。请删去这个列表，重新输入。')
  }
  const children = childrenOf(node)
  const lists = children.filter((child) => isList(child))
  const words = inlineOf(children.filter((child) => !isList(child)))
  const nested = lists.flatMap((list) => listItems(list, depth + 1))
  return words.length ? [words, ...nested] : nested
}

const isList = (node: unknown): node is LexicalNode => isNode(node) && node.type === 'list'

function uploadOf(node: LexicalNode, resolve: ResolveMedia): Block {
  const medium = resolve(uploadId(node))
  if (!medium) throw new RichTextError('插入的图片或附件已经不在媒体库里。请删去，重新插入。')
  return 'renditions' in medium ? { type: 'image', image: medium } : { type: 'attachment', attachment: medium }
}

function uploadId({ relationTo, value }: LexicalNode): string {
  const id = relationId(value)
  if (relationTo === 'media' && typeof id === 'string') return id
  throw new RichTextError('插入的不是媒体库里的图片或附件。请删去，从媒体库重新插入。')
}

/** A node type from outside, shortened before it enters a sentence. */
const nameOf = (type: unknown): string => (typeof type === 'string' ? type.slice(0, 40) : '没有类型')
