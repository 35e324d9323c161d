import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { ServerBlockNode } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { expect, test } from 'vitest'
import { blocksFromLexical } from '../blocksFromLexical.ts'
import { cell, inset, item, list, paragraph, rich, table, words } from '../testing/byHand.ts'
import { $standAlone, $tidyCell } from './tidying.ts'

/** What the editor makes of a text as it comes in. */
function tidied(text: object) {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, ListItemNode, ListNode, QuoteNode, ServerBlockNode, TableCellNode, TableNode, TableRowNode],
    onError: (error) => {
      throw error
    },
  })
  editor.registerNodeTransform(TableCellNode, $tidyCell)
  editor.registerNodeTransform(ServerBlockNode, $standAlone)
  editor.setEditorState(
    editor.parseEditorState(JSON.stringify(text, (_, node) => (node?.type ? { indent: 0, ...node } : node))),
  )
  return editor.getEditorState().toJSON()
}

const cellWith = (...children: object[]) => ({ ...cell(), children })
const line = (text: string) => [{ type: 'text', text, marks: [] }]
const quotation = (text: string) => inset('pullQuote', { text })

test('headings, quotes and lists in a cell become its paragraphs, each item one', () => {
  const inner = list(item(words('项一')), item(list(item(words('项一之一')))), item(words('项二')))
  const text = tidied(
    rich(
      table([
        cellWith({ type: 'heading', tag: 'h3', children: [words('题')] }, inner, {
          type: 'quote',
          children: [words('引')],
        }),
      ]),
    ),
  )
  const lines = ['题', '项一', '项一之一', '项二', '引'].map(line)
  expect(blocksFromLexical(text, () => undefined)).toMatchObject([
    { rows: [[{ content: lines.flatMap((each, index) => (index ? [{ type: 'break' }, ...each] : each)) }]] },
  ])
})

test('what stands alone moves behind the paragraph or the table into which it was put, in its order', () => {
  const text = tidied(
    rich(
      paragraph(quotation('甲'), quotation('乙')),
      paragraph(words('前'), quotation('丙'), words('后')),
      table([cellWith(paragraph(words('格')), quotation('丁'))]),
      paragraph(words('末')),
    ),
  )
  expect(blocksFromLexical(text, () => undefined)).toMatchObject([
    { type: 'pullQuote', text: '甲' },
    { type: 'pullQuote', text: '乙' },
    { type: 'paragraph', content: [...line('前'), ...line('后')] },
    { type: 'pullQuote', text: '丙' },
    { type: 'table' },
    { type: 'pullQuote', text: '丁' },
    { type: 'paragraph', content: line('末') },
  ])
})
