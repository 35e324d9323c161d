import { type BlockOf, type Inline, MAX_LIST_START } from 'shared/blocks'
import { inlineOf } from './inlineFromLexical.ts'
import { asNode, childrenOf, isNode, type LexicalNode } from './lexicalNode.ts'
import { RichTextError } from './richText.ts'

/** The deepest that lists may stand in lists. */
const MAX_DEPTH = 10

/**
 * A list, counted from where it begins; the lists within it, as word processors write them, become further items in their
 * places.
 */
export function listOf(node: LexicalNode): BlockOf<'list'> | null {
  const items = listItems(node, 1)
  const ordered = node.listType === 'number'
  return items.length ? { type: 'list', ordered, ...(ordered && startOf(node)), items } : null
}

function startOf({ start = 1 }: LexicalNode): { start?: number } {
  if (!isNumber(start) || start < 0 || start > MAX_LIST_START) {
    throw new RichTextError(`编号列表的起始编号不能超过 ${MAX_LIST_START}。请取消编号再重新编号，或者把编号写成文字。`)
  }
  return start === 1 ? {} : { start }
}

const isNumber = (value: unknown): value is number => Number.isInteger(value)

function listItems(node: LexicalNode, depth: number): Inline[][] {
  if (node.listType !== 'bullet' && node.listType !== 'number') {
    throw new RichTextError('网站不支持这种列表。请改用项目符号或编号列表。')
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
