import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { heading, list, paragraph, quote, words } from 'shared/block-builders'
import { type Block, body, plainText } from 'shared/blocks'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { describe, expect, test } from 'vitest'
import { cleanLines } from './cleanLines.ts'
import { type FoundBlock, isPicture, NotImported, picturesIn } from './notice.ts'
import { parseNotice } from './parseNotice.ts'

const fixture = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../fixtures', name))

const written = (blocks: readonly FoundBlock[]): Block[] => blocks.filter((block): block is Block => !isPicture(block))

const headings = (blocks: readonly FoundBlock[]) =>
  written(blocks).flatMap((block) => (block.type === 'heading' ? [[block.level, plainText([block])]] : []))

const lines = (...text: string[]) => parseNotice(['示例标题', ...text].join('\n'), 'a.txt')

const INVISIBLE = [
  0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
]

const withoutWhite = (text: string): string => text.replace(/\s+/gu, '')

describe('a notice from a word processor', () => {
  const { title, blocks, report } = parseNotice(fixture('notice.txt'), 'notice.txt')

  test('its first line is the title', () => {
    expect(title).toBe('示例市总工会关于在全市工会系统开展“学劳模、讲技艺、传薪火”主题宣传活动的实施方案（示例）')
  })

  test('short numbered lines are headings, paragraphs that begin with a number are not', () => {
    expect(headings(blocks)).toEqual([
      [2, '一、统一认识，充分理解开展主题宣传活动的重要意义'],
      [2, '二、精心组织，迅速掀起学习宣传劳模工匠的热潮'],
      [2, '三、狠抓落实，推动技能人才工作再上新台阶'],
      [2, '4、活动要求'],
    ])
    expect(blocks).toHaveLength(17)
  })

  test('stray bookmarks and spaces are gone, and the report says so', () => {
    expect(plainText(written(blocks))).not.toMatch(/bookmark|^ | $|， |4、 /m)
    expect(report).toContainEqual('删去书签残留 1 处：[bookmark: _GoBack]。')
    expect(report).toContainEqual(expect.stringMatching(/^清理多余的空格 6 个/))
  })

  test('the slip in the numbering is kept and pointed out', () => {
    expect(report).toContainEqual(expect.stringContaining('“4、活动要求”接着上文的“三、”编号'))
  })

  test('nothing else is lost', () => {
    const source = fixture('notice.txt').toString('utf8').replace('[bookmark: _GoBack]', '')
    expect(withoutWhite(title + plainText(written(blocks)))).toBe(withoutWhite(source))
  })
})

describe('a notice in Markdown', () => {
  const { title, blocks, report } = parseNotice(fixture('notice.md'), 'notice.md')

  test('becomes the blocks that it means', () => {
    expect(title).toBe('关于举办职工冬季读书活动的通知（示例）')
    expect(blocks).toEqual([
      paragraph('各基层工会：'),
      paragraph('为丰富职工业余生活，', words('示例市总工会', 'bold'), '决定举办冬季读书活动，有关事项通知如下。'),
      heading(2, '活动安排'),
      list(true, ['十二月上旬，各职工书屋公布书目', '一月，举办读书分享会', '二月，展示优秀读书笔记']),
      quote('读一本书，讲给工友听。'),
      heading(3, '报名办法'),
      {
        type: 'list',
        ordered: false,
        items: [
          [
            words('网上报名：'),
            { type: 'link', to: { href: 'https://www.example.org/' }, content: [words('示例工会网')] },
          ],
          [words('旧的报名页'), words('已经停用')],
        ],
      },
      { type: 'picture', src: 'poster.png', alt: '活动海报', caption: '' },
      heading(2, '联系方式'),
      paragraph('电话：0000-0000000'),
    ])
    expect(picturesIn(blocks).map(({ src }) => src)).toEqual(['poster.png'])
  })

  test('what a body cannot hold is reported', () => {
    expect(report).toContainEqual('链接“javascript:void(0)”不能使用，只保留了它的文字。')
    expect(report).toContainEqual('删去了分隔线。')
  })

  test('HTML, tables, footnotes and link definitions stay as the words they are', () => {
    const text = '<b onclick="x">示例</b>\n\n| 甲 | 乙 |\n|---|---|\n\n[1]: 见附件\n\n    缩进的段落'
    const { blocks } = parseNotice(`# 示例标题\n\n${text}`, 'a.md')
    expect(withoutWhite(plainText(written(blocks)))).toBe(withoutWhite(text))
    expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['paragraph']))
  })

  test('numbers of a list that begins past 1 are kept', () => {
    expect(parseNotice('# 示例标题\n\n3. 第三\n4. 第四', 'a.md').blocks).toEqual([
      { ...list(true, ['第三', '第四']), start: 3 },
    ])
    expect(parseNotice('# 示例标题\n\n20261122. 编号', 'a.md').blocks).toEqual([paragraph('20261122. ', '编号')])
  })

  test('numbered lines are headings here, too', () => {
    const { blocks } = parseNotice('# 示例标题\n一、活动时间\n十二月。\n**二、活动地点**\n文化宫。', 'a.md')
    expect(headings(blocks)).toEqual([
      [2, '一、活动时间'],
      [2, '二、活动地点'],
    ])
  })

  test('code, nested lists and quotes lose no word', () => {
    const { blocks, report } = parseNotice(
      '# 示例\n\n```js x\n第一\n第二\n```\n\n- - 内层\n- > 引文\n\n> - 列表',
      'a.md',
    )
    expect(plainText(written(blocks)).split('\n')).toEqual(['第一', '第二', '内层', '引文', '列表'])
    expect(report).toContainEqual('代码块按普通文字保留，删去了它的标记“js x”。')
  })
})

describe('headings by numbering', () => {
  test.each([
    ['一、总体要求', 2],
    ['十二、附则', 2],
    ['（三）评选条件', 3],
    ['(三)评选条件', 3],
    ['1. 基本条件', 4],
    ['2．其他条件', 4],
    ['3、材料清单：', 4],
    ['（4）材料清单', 4],
  ])('%s is a heading of level %i', (line, level) => {
    expect(headings(lines(line, '下文。').blocks)).toEqual([[level, line]])
  })

  test.each([
    '一是认真传达学习。要坚持原原本本学。',
    '一、时间：十二月五日上午九点',
    '1、加强领导、精心组织。',
    '1.5米以下的货架',
    '2026年工作要点',
    '（示例）',
    '一、',
    '一、各单位要高度重视，切实加强组织领导，明确专人负责，确保各项工作落到实处并取得预期的良好成效经验',
  ])('%s is a paragraph', (line) => expect(lines(line, '下文。').blocks[0]?.type).toBe('paragraph'))

  test('numbered lines in a row are an enumeration, not headings', () => {
    expect(headings(lines('一、报送材料', '1. 推荐表', '2. 事迹材料', '3. 公示证明', '请按时报送。').blocks)).toEqual([
      [2, '一、报送材料'],
    ])
  })

  test('a numbered line with nothing below it is no heading', () => {
    expect(headings(lines('正文。', '一、报送').blocks)).toEqual([])
  })

  test('three levels follow one another', () => {
    expect(headings(lines('一、甲', '（一）乙', '1. 丙', '正文。', '2. 丁', '正文。').blocks)).toEqual([
      [2, '一、甲'],
      [3, '（一）乙'],
      [4, '1. 丙'],
      [4, '2. 丁'],
    ])
  })

  test('4、 within an enumeration of its own is not taken for a slip', () => {
    const { blocks, report } = lines('三、要求', '1、第一条。', '2、第二条。', '3、第三条。', '4、附则', '正文。')
    expect(headings(blocks)).toEqual([
      [2, '三、要求'],
      [4, '4、附则'],
    ])
    expect(report.join('')).not.toContain('编号')
  })
})

describe('the file itself', () => {
  const text = '示例标题\n\n各基层工会：请按时报送。'
  const gb18030 = new Uint8Array([0xca, 0xbe, 0xc0, 0xfd, 0x0a, 0xc7, 0xeb, 0xb1, 0xa8, 0xcb, 0xcd, 0xa1, 0xa3])
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

  test.each([
    ['UTF-8', new TextEncoder().encode(text), text],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`), text],
    ['CRLF', new TextEncoder().encode(text.replaceAll('\n', '\r\n')), text],
    ['GB18030', gb18030, '示例\n请报送。'],
    ['UTF-16', utf16, text],
  ])('%s is read', (_, bytes, expected) => {
    const { title, blocks } = parseNotice(bytes, 'a.txt')
    expect(withoutWhite(title + plainText(written(blocks)))).toBe(withoutWhite(expected))
  })

  test('an encoding other than UTF-8 is reported', () => {
    expect(parseNotice(gb18030, 'a.txt').report).toContainEqual('文件编码是 GB18030，已自动转换。')
  })

  test.each([
    ['Word', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0xff, 0xff])],
    ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00])],
  ])('promise 9: a %s file is refused with a sentence', (_, bytes) => {
    expect(() => parseNotice(bytes, 'a.txt')).toThrow(/不是纯文本/)
  })

  test.each(['', ' \n　\n', '\ufeff'])('promise 9: %j is refused as empty', (empty) => {
    expect(() => parseNotice(empty, 'a.txt')).toThrow(NotImported)
  })

  test('a first line that is a paragraph stays one; the title is the name of the file', () => {
    const { title, blocks, report } = parseNotice('这是正文的第一段。\n第二段。', '/tmp/示例通知.txt')
    expect(title).toBe('示例通知')
    expect(plainText(written(blocks))).toBe('这是正文的第一段。\n第二段。')
    expect(report.join('')).toContain('标题暂用文件名')
  })

  test('more paragraphs than a manuscript holds are refused with a sentence', () => {
    expect(() => parseNotice('示例\n'.repeat(2002), 'a.txt')).toThrow(/超过一篇稿件最多的 2000 段/)
  })
})

describe('whatever the file holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('[bookmark: _GoBack]', '　　', '\r\n', '\n', '一、', '（二）', '3. ', '4、 ', '，  ', '：', '。'),
    fc.constantFrom(...HOSTILE_STRINGS),
    fc.constantFrom('劳模', '工会 网', 'a b', '- ', '# ', '> ', '**', '[甲](javascript:1)', '```'),
  )
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

  test('every character of a text file stands in title and body, in order, but what the report names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(
          withoutWhite(cleanLines(text).lines.join('')) !== '' &&
            !/^#{1,6} /.test(cleanLines(text).lines.find(Boolean) ?? ''),
        )
        const { title, blocks, report } = parseNotice(text, '文件.txt')
        const isFromText = !report.join('').includes('标题暂用文件名')
        const kept = withoutWhite((isFromText ? title : '') + plainText(written(blocks)))
        expect(kept).toBe(withoutWhite(reportedAway(text)))
      }),
      { numRuns: 1000 },
    )
  })

  test('the body is one that the contract admits, from text and Markdown alike', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('a.txt', 'a.md'), (text, filename) => {
        fc.pre(cleanLines(text).lines.some(Boolean))
        const { title, blocks } = parseNotice(text, filename)
        expect(title.trim()).not.toBe('')
        expect(body.parse(written(blocks))).toEqual(written(blocks))
      }),
      { numRuns: 500 },
    )
  })

  test('cleaning a cleaned text changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines } = cleanLines(text)
        expect(cleanLines(lines.join('\n'))).toEqual({ lines, report: [] })
      }),
    )
  })

  test.each(['> ', '>', '- ', '1. ', '> - '])('promise 9: 300,000 nested “%s” are refused with a sentence', (sign) => {
    expect(() => parseNotice(`# 示例\n\n${sign.repeat(300_000)}示例`, 'a.md')).toThrow(/套得太深/)
  })

  test('promise 9: words marked a thousand times over are refused with a sentence', () => {
    expect(() => parseNotice(`# 示例\n\n${'*甲 **乙 '.repeat(500)}${'丙** 丁*'.repeat(500)}`, 'a.md')).toThrow(
      /套得太深/,
    )
  })

  test.each(['**', '[', '_a ', '![', '<'])('3,000 unclosed “%s” stay the words they are', (sign) => {
    expect(parseNotice(`# 示例\n\n${sign.repeat(3000)}示例`, 'a.md').title).toBe('示例')
  })

  /** What remains when the removals are made that the report speaks of, by a second, plainer description of them. */
  function reportedAway(text: string): string {
    const isInvisible = (character: string) =>
      /[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(character) || INVISIBLE.includes(character.codePointAt(0) ?? 0)
    return [...text.toWellFormed().replace(/\[bookmark:[^\]\r\n]*\]/gi, '')]
      .filter((character) => /\s/.test(character) || !isInvisible(character))
      .join('')
  }
})

const realInputs = path.resolve(import.meta.dirname, '../../../../../shared/inputs')

test.runIf(process.env.CI === 'true' || existsSync(realInputs))('the real notice is read whole', () => {
  const file = readdirSync(realInputs).find((name) => name.endsWith('.txt')) ?? ''
  const bytes = readFileSync(path.join(realInputs, file))
  const { title, blocks } = parseNotice(bytes, file)
  expect(title).toMatch(/实施方案$/)
  expect(headings(blocks).map(([level]) => level)).toEqual([2, 2, 2, 2])
  const source = bytes.toString('utf8').replace('[bookmark: _GoBack]', '')
  expect(withoutWhite(title + plainText(written(blocks)))).toBe(withoutWhite(source))
})
