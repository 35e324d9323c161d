import fc from 'fast-check'
import { type Block, body, type Inline, MAX_LIST_START } from 'shared/blocks'
import { describe, expect, test } from 'vitest'
import type { Medium } from '../pictures/medium.ts'
import { blocksFromLexical, mediaIdsOf } from './blocksFromLexical.ts'
import { lexicalFromBlocks } from './lexicalFromBlocks.ts'
import { RichTextError } from './richText.ts'
import {
  CAPTIONS,
  cell,
  FILE,
  FILM,
  inset,
  item,
  link,
  list,
  nested,
  PAGE,
  PICTURE,
  paragraph,
  rich,
  table,
  upload,
  words,
} from './testing/byHand.ts'
import { BOTTOMLESS_TEXTS, HOSTILE_TEXTS, MISPLACED_MEDIA } from './testing/hostileTexts.ts'

const image = {
  alt: '示例：检修班组在机坑',
  caption: '',
  credit: '',
  focal: { x: 50, y: 50 },
  colour: '#8a8f96',
  renditions: [{ hash: 'a'.repeat(64), type: 'image/webp' as const, width: 320, height: 200, bytes: 10 }],
}
const attachment = { name: '示例附件', hash: 'b'.repeat(64), type: 'application/pdf' as const, bytes: 10 }
const film = { hash: 'c'.repeat(64), type: 'video/mp4' as const, bytes: 10 }
const captions = { hash: 'd'.repeat(64), type: 'text/vtt' as const, bytes: 10 }

const LIBRARY = new Map<string, Medium>([
  [PICTURE, image],
  [FILE, attachment],
  [FILM, film],
  [CAPTIONS, captions],
])
const mediaId = (medium: Medium): string =>
  'renditions' in medium ? PICTURE : { 'application/pdf': FILE, 'video/mp4': FILM, 'text/vtt': CAPTIONS }[medium.type]

const blocksOf = (text: unknown) => blocksFromLexical(text, (id) => LIBRARY.get(id))
const text = (text: string) => ({ type: 'text', text, marks: [] })

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
    fc.constantFrom('profiles' as const, 'studios' as const).map((kind) => ({ kind, id: PAGE })),
  )
  const inline: fc.Arbitrary<Inline[]> = fc.array(
    fc.oneof(plain, fc.record({ type: fc.constant('link' as const), to: target, content })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  const trimmed = fc.constantFrom('示例', '</script>', '“引语”')
  const anyCell = fc.record({ header: fc.boolean(), content: fc.oneof(inline, fc.constant<Inline[]>([])) })
  /** Rectangles: each free place takes a cell that spans as much of what is free as the numbers say. */
  const anyTable = fc
    .record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }), words: inline })
    .chain(({ height, width, words }) =>
      fc
        .array(fc.tuple(anyCell, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
          minLength: height * width,
          maxLength: height * width,
        })
        .map((cells) => {
          const taken = Array.from({ length: height }, () => Array<boolean>(width).fill(false))
          const isFree = (row: number, column: number) => taken[row]?.[column] === false
          const rows = taken.map((_, top) =>
            taken[top]?.flatMap((_, left) => {
              const next = cells[top * width + left]
              if (!next || !isFree(top, left)) return []
              const [{ header, content }, wide, high] = next
              let columns = 1
              while (columns < wide && isFree(top, left + columns)) columns += 1
              const rows = Math.min(high, height - top)
              for (let row = top; row < top + rows; row += 1) taken[row]?.fill(true, left, left + columns)
              return [{ header, columns, rows, content: top + left ? content : words }]
            }),
          )
          return { type: 'table' as const, rows: rows.map((row) => row ?? []) }
        }),
    )
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
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.constant(true),
      start: fc.integer({ min: 2, max: MAX_LIST_START }),
      items: fc.array(inline, { minLength: 1, maxLength: 3 }),
    }),
    anyTable,
    fc.record({
      type: fc.constant('pullQuote' as const),
      text: trimmed,
      attribution: fc.oneof(trimmed, fc.constant('')),
    }),
    fc.record({
      type: fc.constant('gallery' as const),
      images: fc.array(fc.constant(image), { minLength: 2, maxLength: 30 }),
    }),
    trimmed.map((name) => ({ type: 'video' as const, video: { name, ...film, captions, poster: image } })),
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
      { numRuns: 300 },
    )
  })

  test('empty paragraphs, list items, tables and links without words leave nothing behind', () => {
    const empty = { type: 'link', fields: { linkType: 'custom', url: 'https://example.org' }, children: [] }
    expect(
      blocksOf(rich(paragraph(), paragraph(words(''), empty), list(item(words(''))), table([cell(''), cell('')]))),
    ).toEqual([])
    expect(blocksOf(null)).toEqual([])
    expect(blocksOf(undefined)).toEqual([])
  })

  test('lists within lists, as Word writes them, become further items of the one list', () => {
    const deepest = { ...list(item(words('深处'))), listType: 'number' }
    const two = item(list(item(words('一之一')), item(words('一之二'), deepest)))
    const items = ['一', '一之一', '一之二', '深处', '二'].map((word) => [text(word)])
    expect(blocksOf(rich(list(item(words('一')), two, item(words('二')))))).toEqual([
      { type: 'list', ordered: false, items },
    ])
    expect(blocksOf(rich(nested(10, (node) => list(item(node)))))).toMatchObject([{ items: [[{ text: '底' }]] }])
    expect(blocksOf(rich(list(item(list(item())))))).toEqual([])
  })

  test('several paragraphs in a cell, as Word writes them, become its lines', () => {
    const lines = { ...cell(), headerState: 3, children: [paragraph(words('甲')), paragraph(), paragraph(words('乙'))] }
    expect(blocksOf(rich(table([lines])))).toEqual([
      {
        type: 'table',
        rows: [[{ header: true, columns: 1, rows: 1, content: [text('甲'), { type: 'break' }, text('乙')] }]],
      },
    ])
  })

  test('the paragraphs of a quote, as web pages write them, become its lines', () => {
    const quote = { type: 'quote', children: [paragraph(words('甲')), paragraph(words('乙'))] }
    expect(blocksOf(rich(quote))).toEqual([{ type: 'quote', content: [text('甲'), { type: 'break' }, text('乙')] }])
  })

  test('control characters and lone surrogates are cleaned from words', () => {
    const dirty = '甲\u0000\u0008\ud800乙'
    expect(blocksOf(rich(paragraph(words(dirty)), inset('pullQuote', { text: ` ${dirty} ` })))).toEqual([
      { type: 'paragraph', content: [text('甲\ufffd乙')] },
      { type: 'pullQuote', text: '甲\ufffd乙', attribution: '' },
    ])
  })

  test('presentation that the house style decides is left out: alignment, colours, indents, widths', () => {
    const styled = { ...paragraph(words('示例', { style: 'color: red' })), format: 'center', indent: 2 }
    expect(blocksOf(rich(styled))).toEqual(blocksOf(rich(paragraph(words('示例')))))
    const wide = { ...table([cell('格', { width: 92, backgroundColor: 'red', verticalAlign: 'middle' })]) }
    expect(blocksOf(rich({ ...wide, colWidths: [92], rowStriping: true }))).toEqual(blocksOf(rich(table([cell('格')]))))
  })

  test('names every medium that is shown, once', () => {
    const shown = rich(
      upload(FILE),
      paragraph(),
      inset('gallery', { images: [PICTURE, PICTURE] }),
      inset('video', { film: FILM, captions: CAPTIONS, poster: PICTURE }),
      inset('video', {}),
      upload(FILE),
    )
    expect(mediaIdsOf(shown)).toEqual([FILE, PICTURE, FILM, CAPTIONS])
    expect(mediaIdsOf(null)).toEqual([])
  })
})

describe('promise 9: what the contract does not know is refused with a sentence, never dropped in silence', () => {
  test.each([...HOSTILE_TEXTS, ...MISPLACED_MEDIA])('refuses a %s', (_, hostile, sentence) => {
    expect(() => blocksOf(hostile)).toThrow(RichTextError)
    expect(() => blocksOf(hostile)).toThrow(sentence)
  })

  test.each(BOTTOMLESS_TEXTS)('refuses 100,000 %s within each other', (_, json, sentence) => {
    expect(() => blocksOf(JSON.parse(json(100_000)))).toThrow(sentence)
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

describe('a draft may be unfinished; publishing says what is missing', () => {
  const elsewhere = '66666666-6666-4666-8666-666666666666'
  const whole = { name: '示例视频', film: FILM, captions: CAPTIONS, poster: PICTURE }
  const unfinished: [string, unknown, RegExp][] = [
    ['a link without an address', paragraph(link({ url: 'https://' })), /有一处链接还没有填写网址/],
    ['a link without an address in a list', list(item(link({ url: 'https://' }))), /链接还没有填写网址/],
    [
      'a link without an address in a table',
      table([{ ...cell(), children: [paragraph(link({ url: 'https://' }))] }]),
      /链接还没有填写网址/,
    ],
    ['an empty gallery', inset('gallery'), /^第 1 段：图集里有 0 张图片，至少要 2 张/],
    ['a gallery of one picture', inset('gallery', { images: [PICTURE] }), /有 1 张图片/],
    [
      'a gallery whose picture was deleted',
      inset('gallery', { images: [PICTURE, elsewhere] }),
      /图集的第 2 张已经不在/,
    ],
    ['an empty video', inset('video'), /还缺标题、视频文件、字幕、封面/],
    ['a video without captions', inset('video', { ...whole, captions: null }), /还缺字幕。/],
    ['a video without a poster', inset('video', { ...whole, poster: null }), /还缺封面。/],
    ['a video without a name', inset('video', { ...whole, name: ' ' }), /还缺标题。/],
    ['a video whose captions were deleted', inset('video', { ...whole, captions: elsewhere }), /字幕已经不在/],
    ['an empty pull quote', inset('pullQuote', { attribution: '示例' }), /重点引语还没有填写/],
    ['a picture that was deleted', upload(elsewhere), /插入的文件已经不在媒体库里/],
  ]

  test.each(unfinished)('%s', (_, node, sentence) => {
    expect(() => blocksOf(rich(node))).toThrow(sentence)
    expect(() => mediaIdsOf(rich(node))).not.toThrow()
  })
})
