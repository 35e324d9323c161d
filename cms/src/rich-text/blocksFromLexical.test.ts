import fc from 'fast-check'
import { type Block, body } from 'shared/blocks'
import { describe, expect, test } from 'vitest'
import { blocksFromLexical, mediaIdsOf } from './blocksFromLexical.ts'
import { lexicalFromBlocks } from './lexicalFromBlocks.ts'
import { RichTextError } from './richText.ts'

const ID = '5f0c3a52-6d1e-4c8e-9a55-0d8f9f4f1f10'
const image = {
  alt: '示例：检修班组在机坑',
  caption: '',
  credit: '',
  focal: { x: 50, y: 50 },
  renditions: [{ hash: 'a'.repeat(64), type: 'image/webp' as const, width: 320, height: 200, bytes: 10 }],
}
const attachment = { name: '示例附件', hash: 'b'.repeat(64), type: 'application/pdf' as const, bytes: 10 }

const media = (id: string) => (id === 'picture' ? image : id === 'file' ? attachment : undefined)
const mediaId = ({ type }: Block) => (type === 'image' ? 'picture' : 'file')

const rich = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const words = (text: string, more = {}) => ({ type: 'text', text, format: 0, ...more })
const link = (fields: object) => ({ type: 'link', fields, children: [words('这里')] })

const list = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children })
const item = (...children: unknown[]) => ({ type: 'listitem', children })

/** Lists within each other. */
function lists(levels: number) {
  let node: unknown = words('底')
  for (let level = 0; level < levels; level += 1) node = list(item(node))
  return node
}

const blocksOf = (text: unknown) => blocksFromLexical(text, media)

describe('a rich text becomes the neutral block list', () => {
  const inlineText = fc.record({
    type: fc.constant('text' as const),
    text: fc.constantFrom('示例', '</script><b>', '第一行\t第二', '👷‍♀️', '"&<', ' '),
    marks: fc.subarray(['bold', 'italic', 'underline', 'strikethrough'] as const).map((marks) => [...marks]),
  })
  const plain = fc.oneof(inlineText, fc.constant({ type: 'break' as const }))
  const content = fc.array(plain, { minLength: 1, maxLength: 4 })
  const target = fc.oneof(
    fc
      .constantFrom('https://example.org/?a=1&b=2', 'mailto:a@example.org', 'tel:+861012345678')
      .map((href) => ({ href })),
    fc.constantFrom('profiles' as const, 'columns' as const).map((kind) => ({ kind, id: ID })),
  )
  const inline = fc.array(fc.oneof(plain, fc.record({ type: fc.constant('link' as const), to: target, content })), {
    minLength: 1,
    maxLength: 4,
  })
  const anyBlock: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), content: inline }),
    fc.record({ type: fc.constant('quote' as const), content: inline }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const),
      content: inline,
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(inline, { minLength: 1, maxLength: 3 }),
    }),
    fc.constant({ type: 'image' as const, image }),
    fc.constant({ type: 'attachment' as const, attachment }),
  )

  test('every block list survives the way into the editor and back', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
        const back = blocksOf(JSON.parse(JSON.stringify(lexicalFromBlocks(blocks, mediaId))))
        expect(back).toEqual(blocks)
        expect(body.safeParse(back).success).toBe(true)
      }),
    )
  })

  test('empty paragraphs, empty list items and links without words leave nothing behind', () => {
    const empty = { type: 'link', fields: { linkType: 'custom', url: 'https://example.org' }, children: [] }
    expect(blocksOf(rich(paragraph(), paragraph(words(''), empty), list(item(words('')))))).toEqual([])
    expect(blocksOf(null)).toEqual([])
    expect(blocksOf(undefined)).toEqual([])
  })

  test('lists within lists, as Word writes them, become further items of the one list', () => {
    const nested = list(
      item(words('一')),
      item(list(item(words('一之一')), item(words('一之二'), { ...list(item(words('深处'))), listType: 'number' }))),
      item(words('二')),
    )
    const items = ['一', '一之一', '一之二', '深处', '二'].map((text) => [{ type: 'text', text, marks: [] }])
    expect(blocksOf(rich(nested))).toEqual([{ type: 'list', ordered: false, items }])
    expect(blocksOf(rich(lists(10)))).toMatchObject([{ items: [[{ text: '底' }]] }])
    expect(blocksOf(rich(list(item(list(item())))))).toEqual([])
  })

  test('control characters and lone surrogates are cleaned from words', () => {
    expect(blocksOf(rich(paragraph(words('甲\u0000\u0008\ud800乙'))))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '甲\ufffd乙', marks: [] }] },
    ])
  })

  test('presentation that the house style decides is left out: alignment, colours, indents', () => {
    const styled = { ...paragraph(words('示例', { style: 'color: red' })), format: 'center', indent: 2 }
    expect(blocksOf(rich(styled))).toEqual(blocksOf(rich(paragraph(words('示例')))))
  })

  test('names every picture and attachment that is shown', () => {
    const upload = (value: unknown) => ({ type: 'upload', relationTo: 'media', value })
    expect(mediaIdsOf(rich(upload('picture'), paragraph(), upload({ id: 'file' }), upload('picture')))).toEqual([
      'picture',
      'file',
    ])
  })
})

describe('promise 9: what the contract does not know is refused with a sentence, never dropped in silence', () => {
  const deep = (levels: number) => {
    let node: unknown = words('底')
    for (let level = 0; level < levels; level += 1) node = paragraph(node)
    return rich(node)
  }
  const refused: [string, unknown, RegExp][] = [
    [
      'javascript: link',
      rich(paragraph(link({ linkType: 'custom', url: 'javascript:alert(1)' }))),
      /^第 1 段：链接“javascript/,
    ],
    ['javascript: link in disguise', rich(paragraph(link({ url: ' \u0001JaVaScRiPt:alert(1)' }))), /不能使用/],
    ['data: link', rich(paragraph(link({ linkType: 'custom', url: 'data:text/html,<script>' }))), /不能使用/],
    ['relative link', rich(paragraph(link({ linkType: 'custom', url: '/admin' }))), /完整地址/],
    [
      'link that breaks out of its attribute',
      rich(paragraph(link({ url: 'https://a.example/" onclick="x' }))),
      /没有空格/,
    ],
    ['link without an address', rich(paragraph(link({ linkType: 'custom' }))), /链接“”不能使用/],
    ['link within a link', rich(paragraph({ ...link({ url: 'https://a.example' }), children: [link({})] })), /夹有/],
    [
      'internal link to an account',
      rich(paragraph(link({ linkType: 'internal', doc: { relationTo: 'users', value: ID } }))),
      /站内链接/,
    ],
    [
      'internal link without an id',
      rich(paragraph(link({ linkType: 'internal', doc: { relationTo: 'news', value: 7 } }))),
      /站内链接/,
    ],
    [
      'unknown block',
      rich(paragraph(), { type: 'horizontalrule' }),
      /^第 2 段：含有网站不支持的内容（horizontalrule）/,
    ],
    ['embedded block of the editor', rich({ type: 'block', fields: { html: '<script>' } }), /不支持的内容（block）/],
    ['table', rich({ type: 'table', children: [] }), /不支持的内容（table）/],
    ['block without a type', rich({}), /没有类型/],
    ['block that is no object', rich('文字'), /残缺/],
    ['first-level heading', rich({ type: 'heading', tag: 'h1', children: [] }), /一级标题/],
    ['heading of an invented level', rich({ type: 'heading', tag: 'constructor', children: [] }), /级别/],
    ['check list', rich({ type: 'list', listType: 'check', children: [] }), /这种列表/],
    ['check list in a list', rich(list(item({ type: 'list', listType: 'check' }))), /^第 1 段：网站不支持这种列表/],
    ['unsafe link in a list in a list', rich(list(item(list(item(link({ url: 'javascript:x' })))))), /不能使用/],
    ['table in a list', rich(list(item({ type: 'table' }))), /夹有网站不支持/],
    ['11 lists within each other', rich(lists(11)), /超过 10 层/],
    ['100,000 lists within each other', rich(lists(100_000)), /超过 10 层/],
    ['list of anything but items', rich({ type: 'list', listType: 'bullet', children: [paragraph()] }), /夹有别的内容/],
    ['superscript', rich(paragraph(words('H₂O', { format: 64 }))), /“H₂O”.*字形/],
    ['format that is no number', rich(paragraph(words('示例', { format: '1' }))), /字形/],
    ['text that is no text', rich(paragraph({ type: 'text', text: { a: 1 } })), /残缺/],
    ['children that are no list', rich({ type: 'paragraph', children: { length: 3 } }), /残缺/],
    ['picture from another collection', rich({ type: 'upload', relationTo: 'users', value: ID }), /媒体库/],
    ['picture that was deleted', rich({ type: 'upload', relationTo: 'media', value: ID }), /已经不在媒体库/],
    [
      'picture within a paragraph',
      rich(paragraph({ type: 'upload', relationTo: 'media', value: 'picture' })),
      /单独成段/,
    ],
    ['2,001 paragraphs', rich(...Array.from({ length: 2001 }, () => paragraph())), /2001 段，超过 2000 段/],
    ['nesting of 51 levels', deep(51), /夹有网站不支持/],
    ['nesting of 100,000 levels', deep(100_000), /夹有网站不支持/],
    ['HTML instead of rich text', '<p>示例</p>', /不是编辑器里的格式文本/],
    ['array instead of rich text', [], /不是编辑器里的格式文本/],
    ['text without children', { root: {} }, /不是编辑器里的格式文本/],
  ]

  test.each(refused)('refuses %s', (_, text, sentence) => {
    expect(() => blocksOf(text)).toThrow(RichTextError)
    expect(() => blocksOf(text)).toThrow(sentence)
  })

  test('whatever JSON comes in, the answer is a valid body or a sentence', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        try {
          expect(body.safeParse(blocksOf(rich(...[JSON.parse(json)].flat()))).success).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RichTextError)
        }
      }),
    )
  })
})
