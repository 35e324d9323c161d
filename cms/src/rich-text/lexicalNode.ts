import { shorten } from 'shared/text'
import { RichTextError } from './richText.ts'

/** A node as it comes from outside: an object whose properties may be anything. */
export type LexicalNode = Record<string, unknown>

/** What the editor writes on every node about its looks, which the house style decides: never read. */
const LOOKS = ['type', 'version', 'direction', 'format', 'indent', 'style', 'textFormat', 'textStyle']

/** What the editor writes on a node of each type besides. */
const ATTRIBUTES = new Map<unknown, readonly string[]>([
  ['root', ['children']],
  ['paragraph', ['children']],
  ['quote', ['children']],
  ['heading', ['children', 'tag']],
  ['list', ['children', 'listType', 'tag', 'start']],
  ['listitem', ['children', 'value', 'checked']],
  ['link', ['children', 'fields', 'id']],
  ['autolink', ['children', 'fields', 'id']],
  ['linebreak', []],
  ['text', ['text', 'detail', 'mode']],
  ['tab', ['text', 'detail', 'mode']],
  ['upload', ['relationTo', 'value', 'fields', 'id', 'pending']],
  ['block', ['fields']],
  ['table', ['children', 'colWidths', 'rowStriping', 'frozenRowCount', 'frozenColumnCount']],
  ['tablerow', ['children', 'height']],
  ['tablecell', ['children', 'colSpan', 'rowSpan', 'headerState', 'width', 'backgroundColor', 'verticalAlign']],
])

export const isNode = (value: unknown): value is LexicalNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The attributes that whoever reads the node looks into. */
const READ = ['children', 'fields', 'pending']

/**
 * A node whose attributes are all known. Those that nobody reads are plain values, so that nothing rides along below
 * them. What its type is worth is the caller's question.
 */
export function asNode(value: unknown): LexicalNode {
  if (!isNode(value)) throw broken()
  const known = ATTRIBUTES.get(value.type)
  if (known) refuseUnknown(value, [...LOOKS, ...known])
  for (const [name, each] of Object.entries(value)) {
    if (READ.includes(name) || isPlain(each)) continue
    if (name !== 'colWidths' || !Array.isArray(each) || !each.every(isPlain)) throw broken()
  }
  return value
}

/** Refuses properties that nobody has named: what they say could not be shown. */
export function refuseUnknown(object: LexicalNode, names: readonly string[]): void {
  const unknown = Object.keys(object).find((name) => !names.includes(name))
  if (unknown === undefined) return
  throw new RichTextError(`带有网站不认识的属性“${shorten(unknown, 40)}”。请删去这一段，重新输入，或者只粘贴文字。`)
}

export function childrenOf({ children = [] }: LexicalNode): unknown[] {
  if (Array.isArray(children)) return children
  throw broken()
}

export const broken = () => new RichTextError('内容残缺，无法识别。请删去这一段，重新输入。')

export const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object'
