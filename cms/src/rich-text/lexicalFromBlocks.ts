import type { Block, Inline } from 'shared/blocks'
import { MARK_BITS, type RichText, type RichTextNode } from './richText.ts'

type MediaBlock = Extract<Block, { type: 'image' | 'attachment' }>

/** The id of the media document behind a picture or an attachment. */
type MediaId = (block: MediaBlock) => string

/**
 * Rich text for the editor from a block list; `blocksFromLexical` gives the same list back. Texts without pictures and
 * attachments need no `mediaId`.
 */
export function lexicalFromBlocks(blocks: readonly Block[], mediaId: MediaId = refuseMedia): RichText {
  const children = blocks.map((block) => nodeOf(block, mediaId))
  return { root: { type: 'root', children, direction: 'ltr', format: '', indent: 0, version: 1 } }
}

const refuseMedia: MediaId = ({ type }) => {
  throw new Error(`A block of type ${type} needs the id of its media document.`)
}

function nodeOf(block: Block, mediaId: MediaId): RichTextNode {
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', block.content.map(inlineNode), { textFormat: 0, textStyle: '' })
    case 'quote':
      return element('quote', block.content.map(inlineNode))
    case 'heading':
      return element('heading', block.content.map(inlineNode), { tag: `h${block.level}` })
    case 'list':
      return listNode(block)
    default:
      return { type: 'upload', version: 3, format: '', fields: {}, relationTo: 'media', value: mediaId(block) }
  }
}

function listNode({ ordered, items }: Extract<Block, { type: 'list' }>): RichTextNode {
  const children = items.map((item, index) => element('listitem', item.map(inlineNode), { value: index + 1 }))
  return element('list', children, {
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start: 1,
  })
}

function inlineNode(inline: Inline): RichTextNode {
  switch (inline.type) {
    case 'break':
      return { type: 'linebreak', version: 1 }
    case 'text':
      return textNode(inline)
    case 'link':
      return element('link', inline.content.map(inlineNode), { fields: linkFields(inline.to), version: 2 })
  }
}

function textNode({ text, marks }: Extract<Inline, { type: 'text' }>): RichTextNode {
  const format = marks.reduce((bits, mark) => bits | MARK_BITS[mark], 0)
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' }
}

function linkFields(to: Extract<Inline, { type: 'link' }>['to']) {
  if ('href' in to) return { linkType: 'custom', newTab: false, url: to.href }
  return { linkType: 'internal', newTab: false, doc: { relationTo: to.kind, value: to.id } }
}

const element = (type: string, children: RichTextNode[], more: Record<string, unknown> = {}): RichTextNode => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
  children,
})
