import { RichTextError } from './richText.ts'

/** A node as it comes from outside: an object whose properties may be anything. */
export type LexicalNode = Record<string, unknown>

export const isNode = (value: unknown): value is LexicalNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function asNode(value: unknown): LexicalNode {
  if (isNode(value)) return value
  throw broken()
}

export function childrenOf({ children = [] }: LexicalNode): unknown[] {
  if (Array.isArray(children)) return children
  throw broken()
}

/** The id in a relation: bare, or inside the document where Payload has filled it in. */
export const relationId = (value: unknown): unknown => (isNode(value) ? value.id : value)

const broken = () => new RichTextError('内容残缺，无法识别。请删去这一段，重新输入。')
