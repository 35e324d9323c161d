import type { BlockOf, Inline } from 'shared/blocks'
import { inlineOf } from './inlineFromLexical.ts'
import { asNode, childrenOf, isNode, type LexicalNode } from './lexicalNode.ts'
import { RichTextError } from './richText.ts'

/** The deepest that lists may stand in lists. */
const MAX_DEPTH = 10

/** A list; the lists within it, as word processors write them, become further items in their places. */
export function listOf(node: LexicalNode): BlockOf<'list'> | null {
  const items = listItems(node, 1)
  return items.length ? { type: 'list', ordered: node.listType === 'number', items } : null
}

function listItems(node: LexicalNode, depth: number): Inline[][] {
  if (node.listType !== 'bullet' && node.listType !== 'number') {
    throw new RichTextError('网站不支持这种列表。请改用项目符号或编号列表。')
  }
  if (node.listType === 'number' && (node.start ?? 1) !== 1) {
    throw new RichTextError('编号列表要从 1 开始。请取消编号再重新编号，或者把编号写成文字，例如“（三）”。')
  }
  if (depth > MAX_DEPTH) {
    throw new RichTextError(`列表一层套一层，超过 ${MAX_DEPTH} 层。请减少层数，或者改成一级列表。`)
  }
  return childrenOf(node).flatMap((item) => itemsOf(item, depth))
}

function itemsOf(value: unknown, depth: number): Inline[][] {
  const node = asNode(value)
  if (node.type !== 'listitem') throw new RichTextError('列表里夹有别的内容。请删去这个列表，重新输入。')
  const children = childrenOf(node)
  const words = inlineOf(children.filter((child) => !isList(child)))
  const nested = children.filter(isList).flatMap((list) => listItems(asNode(list), depth + 1))
  return words.length ? [words, ...nested] : nested
}

const isList = (node: unknown): boolean => isNode(node) && node.type === 'list'
