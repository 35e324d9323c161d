import { type Inline, isSafeHref } from 'shared/blocks'
import { isPageKind } from 'shared/kinds'
import { id as uuid } from 'shared/parts'
import { cleanText, shorten } from 'shared/text'
import { asNode, childrenOf, isNode, isPlain, type LexicalNode, refuseUnknown } from './lexicalNode.ts'
import { MARK_BITS, RichTextError } from './richText.ts'

type Link = Extract<Inline, { type: 'link' }>
type Mark = keyof typeof MARK_BITS

/** What the editor writes for a link whose address is still being typed: a draft may hold it. */
export const NEW_HREF = 'https://'

const ALL_BITS = Object.values(MARK_BITS).reduce((sum, bit) => sum | bit, 0)

/** The inline content of a block, by allow-list. Empty texts and links without words are left out. */
export function inlineOf(nodes: unknown[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (isNode(node) && (node.type === 'link' || node.type === 'autolink')) return linkOf(asNode(node))
    return plainInline(node)
  })
}

function plainInline(value: unknown): Link['content'] {
  const node = asNode(value)
  switch (node.type) {
    case 'linebreak':
      return [{ type: 'break' }]
    case 'text':
    case 'tab':
      return textOf(node)
    case 'upload':
      throw new RichTextError(
        '文字里夹着图片或附件。刚粘贴的图片请先在弹出的窗口里完成上传，或者删去它；图片和附件要单独成段。',
      )
    default:
      throw new RichTextError('文字里夹有网站不支持的内容。请删去，只留文字、换行和链接。')
  }
}

function textOf(node: LexicalNode): Link['content'] {
  if (typeof node.text !== 'string') throw new RichTextError('有一处文字残缺，无法识别。请删去这一段，重新输入。')
  const text = cleanText(node.text)
  return text ? [{ type: 'text', text, marks: marksOf(node) }] : []
}

function marksOf({ format = 0, text }: LexicalNode): Mark[] {
  if (typeof format === 'number' && (format & ~ALL_BITS) === 0) {
    return (Object.keys(MARK_BITS) as Mark[]).filter((mark) => format & MARK_BITS[mark])
  }
  throw new RichTextError(
    `“${shorten(String(text), 20)}”用了网站不支持的字形（如上标、下标、代码）。请改用加粗、斜体、下划线或删除线。`,
  )
}

function linkOf({ fields, ...node }: LexicalNode): Link[] {
  if (!isNode(fields) || !isPlain(fields.newTab)) throw new RichTextError('有一处链接残缺。请删去链接，重新添加。')
  refuseUnknown(fields, ['linkType', 'newTab', 'url', 'doc'])
  const to = fields.linkType === 'internal' ? internal(fields) : { href: external(fields) }
  const content = childrenOf(node).flatMap(plainInline)
  return content.length ? [{ type: 'link', to, content }] : []
}

/** What the other choice of the link's form has left behind must not be stored unread. */
function external({ url, doc }: LexicalNode): string {
  const isUsable = typeof url === 'string' && url.length <= 2000 && (isSafeHref(url) || url === NEW_HREF)
  if (isUsable && isPlain(doc)) return url
  const shown = typeof url === 'string' ? shorten(url, 60) : ''
  throw new RichTextError(
    `链接“${shown}”不能使用。请填写以 http://、https://、mailto: 或 tel: 开头的完整地址，中间没有空格。`,
  )
}

function internal({ url, doc }: LexicalNode): Link['to'] {
  const { relationTo, value, ...rest } = isNode(doc) ? doc : {}
  if (typeof relationTo === 'string' && isPageKind(relationTo) && uuid.safeParse(value).success) {
    refuseUnknown(rest, [])
    if (isPlain(url)) return { kind: relationTo, id: String(value) }
  }
  throw new RichTextError('有一处站内链接没有指向网站上的页面。请删去链接，重新选择。')
}
