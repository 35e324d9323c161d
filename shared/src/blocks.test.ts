import { expect, test } from 'vitest'
import { cell, head, heading, list, paragraph, quote, words } from './block-builders.ts'
import { block, isSafeHref, plainText } from './blocks.ts'
import { attachment, cover, video } from './examples/blobs.ts'
import { IDS } from './examples/ids.ts'

test.each([
  'https://www.example.org/',
  'HTTP://www.example.org/?a=1&b=2#c',
  'mailto:shili@example.org',
  'tel:+8600000000',
  'https://示例.example.org/路径',
])('%s may stand in a link', (href) => expect(isSafeHref(href)).toBe(true))

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://www.example.org/1',
  '//www.example.org/',
  '/profiles/',
  'www.example.org',
  'https:',
  'https://',
  'https://exa mple.org/',
  'https://www.example.org/\u0000',
  'https://www.example.org/\njavascript:alert(1)',
  '',
])('promise 9: %j is refused as a link', (href) => {
  expect(isSafeHref(href)).toBe(false)
  const linked = paragraph({ type: 'link', to: { href }, content: [words('示例')] })
  expect(block.safeParse(linked).success).toBe(false)
})

test.each([
  { type: 'html', html: '<b>' },
  { ...heading(2, '示例'), level: 1 },
  { ...paragraph('示例'), style: 'color:red' },
  { type: 'paragraph', content: [{ type: 'text', text: '示例', marks: ['code'] }] },
  { type: 'paragraph', content: [{ type: 'link', to: { kind: 'users', id: IDS.story }, content: [] }] },
  { type: 'pullQuote', text: ' ', attribution: '' },
  { type: 'gallery', images: [cover] },
  { type: 'gallery', images: Array.from({ length: 31 }, () => cover) },
  { type: 'table', rows: [] },
  { type: 'table', rows: [[{ ...cell('示例'), width: 3 }]] },
  { type: 'table', rows: [[cell('甲'), cell('乙')], [cell('丙')]] },
  { type: 'table', rows: Array.from({ length: 201 }, () => [cell('示例')]) },
  { type: 'video', video: { ...video, captions: null } },
  { type: 'video', video: { ...video, type: 'video/webm' } },
  { type: 'image', image: { ...cover, people: ['示例人物'] } },
])('a body refuses %j', (stray) => expect(block.safeParse(stray).success).toBe(false))

test('the plain words of a body stand a line for each block, links with their words', () => {
  const linked = { type: 'link' as const, to: { kind: 'stories' as const, id: IDS.story }, content: [words('铁水')] }
  const blocks = [
    heading(2, '一、标题'),
    paragraph('见《', linked, '》', words('。', 'bold')),
    paragraph(),
    list(false, ['甲', '乙']),
    quote('引文'),
    { type: 'image' as const, image: cover },
    { type: 'attachment' as const, attachment },
  ]
  expect(plainText(blocks)).toBe('一、标题\n见《铁水》。\n甲\n乙\n引文\n清晨的示例厂区。\n示例推荐表.pdf')
  expect(plainText([])).toBe('')
})

test('of films, galleries, tables and pull quotes stand the words that a reader reads', () => {
  const silent = { ...cover, caption: '' }
  const blocks = [
    { type: 'gallery' as const, images: [cover, silent, { ...cover, caption: '第二张。' }] },
    { type: 'gallery' as const, images: [silent, silent] },
    {
      type: 'table' as const,
      rows: [
        [head('类别'), head('名额')],
        [cell('一线', { type: 'break' }, '职工'), cell('7')],
      ],
    },
    { type: 'pullQuote' as const, text: '要让大家看得见。', attribution: '示例班组长' },
    { type: 'video' as const, video },
  ]
  expect(plainText(blocks)).toBe(
    '清晨的示例厂区。\n第二张。\n类别\t名额\n一线\n职工\t7\n要让大家看得见。\n示例短片：交接班',
  )
})

test('a line break parts two words', () => {
  expect(plainText([paragraph('上一行', { type: 'break' }, '下一行')])).toBe('上一行\n下一行')
})
