import type { Block, BlockOf, Inline, TableRows } from 'shared/blocks'
import type { Medium } from '../pictures/medium.ts'
import { MARK_BITS, type RichText, type RichTextNode } from './richText.ts'

/** The id of the media document behind a picture, an attachment, a film or its captions. */
type MediaId = (medium: Medium) => string

/**
 * Rich text for the editor from a block list; `blocksFromLexical` gives the same list back. Texts without media need no
 * `mediaId`.
 */
export function lexicalFromBlocks(blocks: readonly Block[], mediaId: MediaId = refuseMedia): RichText {
  const children = blocks.map((block, index) => nodeOf(block, mediaId, `block-${index + 1}`))
  return { root: { type: 'root', children, direction: 'ltr', format: '', indent: 0, version: 1 } }
}

const refuseMedia: MediaId = () => {
  throw new Error('A block that shows media needs the ids of their documents.')
}

function nodeOf(block: Block, mediaId: MediaId, id: string): RichTextNode {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content)
    case 'quote':
      return element('quote', block.content.map(inlineNode))
    case 'heading':
      return element('heading', block.content.map(inlineNode), { tag: `h${block.level}` })
    case 'list':
      return listNode(block)
    case 'table':
      return element('table', block.rows.map(rowNode))
    case 'image':
      return uploadNode(mediaId(block.image))
    case 'attachment':
      return uploadNode(mediaId(block.attachment))
    default:
      return { type: 'block', version: 2, format: '', fields: { id, blockName: '', ...fieldsOf(block, mediaId) } }
  }
}

const paragraph = (content: readonly Inline[]): RichTextNode =>
  element('paragraph', content.map(inlineNode), { textFormat: 0, textStyle: '' })

const uploadNode = (value: string): RichTextNode => ({
  type: 'upload',
  version: 3,
  format: '',
  fields: {},
  relationTo: 'media',
  value,
})

function fieldsOf(block: BlockOf<'gallery' | 'video' | 'pullQuote'>, mediaId: MediaId) {
  switch (block.type) {
    case 'gallery':
      return { blockType: block.type, images: block.images.map(mediaId) }
    case 'pullQuote':
      return { blockType: block.type, text: block.text, attribution: block.attribution }
    case 'video': {
      const { name, captions, poster, ...film } = block.video
      return {
        blockType: block.type,
        name,
        film: mediaId(film),
        captions: mediaId(captions),
        poster: mediaId(poster),
      }
    }
  }
}

/** In the first row a header speaks of its column, elsewhere of its row. */
const rowNode = (cells: TableRows[number], row: number): RichTextNode =>
  element(
    'tablerow',
    cells.map(({ header, columns, rows, content }) =>
      element('tablecell', [paragraph(content)], {
        colSpan: columns,
        rowSpan: rows,
        headerState: header ? (row === 0 ? 1 : 2) : 0,
        backgroundColor: null,
      }),
    ),
  )

function listNode({ ordered, start = 1, items }: BlockOf<'list'>): RichTextNode {
  const children = items.map((item, index) => element('listitem', item.map(inlineNode), { value: start + index }))
  return element('list', children, {
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start,
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
