import fc from 'fast-check'
import { cell, head, heading, list, paragraph, quote, words } from 'shared/block-builders'
import { type Block, body, plainText } from 'shared/blocks'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { escapeXml } from 'shared/text'
import { describe, expect, test } from 'vitest'
import { cleanWords } from '../cleanLines.ts'
import { isPicture } from '../notice.ts'
import { htmlBody, htmlPage } from './htmlPage.ts'

const BASE = 'http://old.example.org/art/2019/1.html'
const read = (source: string, base = '') => htmlBody(source, base)
const written = (source: string): Block[] => read(source).blocks.filter((block): block is Block => !isPicture(block))

describe('old pages', () => {
  test.each<[string, string, unknown[]]>([
    ['paragraphs', '<p>　　第一段。</p><p>第二&nbsp;段。</p>', [paragraph('第一段。'), paragraph('第二 段。')]],
    [
      'lines parted by br',
      '<div>第一行<br/>第二行<BR>第三行</div>',
      ['第一行', '第二行', '第三行'].map((line) => paragraph(line)),
    ],
    ['paragraphs that nobody closed', '<p>甲<p>乙<p>丙', [paragraph('甲'), paragraph('乙'), paragraph('丙')]],
    ['headings', '<h1>甲</h1><h3>乙</h3><h6>丙</h6>', [heading(2, '甲'), heading(3, '乙'), heading(4, '丙')]],
    [
      'numbered headings that are paragraphs',
      '<p><b>一、时间</b></p><p>十二月。</p>',
      [heading(2, words('一、时间', 'bold')), paragraph('十二月。')],
    ],
    [
      'marks',
      '<p><strong><i>重</i>点</strong><u>线</u><strike>废</strike></p>',
      [
        paragraph(
          words('重', 'bold', 'italic'),
          words('点', 'bold'),
          words('线', 'underline'),
          words('废', 'strikethrough'),
        ),
      ],
    ],
    [
      'lists, and lists in lists',
      '<ol><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ol>',
      [
        {
          type: 'list',
          ordered: true,
          items: [[words('甲')], [words('乙')], [words('丙'), { type: 'break' }, words('丁')]],
        },
      ],
    ],
    ['quotes', '<blockquote><p>先站后看。</p></blockquote>', [quote('先站后看。')]],
    [
      'a table of facts',
      '<table><tr><th>类别<th>名额<tr><td>一线<td>7</table>',
      [
        {
          type: 'table',
          rows: [
            [head('类别'), head('名额')],
            [cell('一线'), cell('7')],
          ],
        },
      ],
    ],
    [
      'spans of a table, also one that says too much',
      '<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td colspan=2 rowspan=9>丁</td></tr></table>',
      [
        {
          type: 'table',
          rows: [[{ ...cell('甲'), rows: 2 }, cell('乙')], [cell('丙')], [{ ...cell('丁'), columns: 2 }]],
        },
      ],
    ],
  ])('%s', (_, source, blocks) => expect(written(source)).toEqual(blocks))

  test('tables that only arrange the page give what is in them', () => {
    const source =
      '<table><tr><td><table><tr><td><p>正文第一段。</p><p>第二段。</p></td></tr></table></td></tr></table>'
    expect(written(source)).toEqual([paragraph('正文第一段。'), paragraph('第二段。')])
  })

  test('a table that is no rectangle loses its lines and not a word, and the report says so', () => {
    const { blocks, report } = read('<table><tr><td>甲<td>乙<tr><td>丙</table>')
    expect(plainText(blocks as Block[])).toBe('甲　乙\n丙')
    expect(report.join('')).toContain('行列不整齐')
  })

  test('links are counted from the old address of the text', () => {
    const href = (source: string, base: string) => JSON.stringify(read(source, base).blocks)
    expect(href('<p><a href="../2.html">见此</a></p>', BASE)).toContain('"http://old.example.org/art/2.html"')
    expect(href('<p><a href="2.html">见此</a></p>', '')).not.toContain('href')
    expect(read('<p><a href="2.html">见此</a></p>').report).toEqual(['链接“2.html”不能使用，只保留了它的文字。'])
  })

  test('pictures are named with their words, where they stand', () => {
    const { blocks } = read(
      '<p>甲<img src="a.jpg" alt="车间">乙</p><figure><img src="b.jpg"><figcaption>图注</figcaption></figure>',
    )
    expect(blocks).toEqual([
      paragraph('甲'),
      { type: 'picture', src: 'a.jpg', alt: '车间', caption: '' },
      paragraph('乙'),
      { type: 'picture', src: 'b.jpg', alt: '', caption: '图注' },
    ])
  })
})

describe('promise 9: nothing but words, links and pictures comes out of markup', () => {
  test.each([
    ['<script>alert(1)</script><p>示例</p>', '示例'],
    ['<p onclick="alert(1)" style="color:red">示例</p>', '示例'],
    ['<p><a href="javascript:alert(1)">示例</a></p>', '示例'],
    ['<p><a href=" java&#10;script:alert(1)">示例</a></p>', '示例'],
    ['<p><a href="data:text/html,<script>alert(1)</script>">示例</a></p>', '示例'],
    ['<img src="data:image/svg+xml,<svg onload=alert(1)>"><p>示例</p>', '示例'],
    ['<iframe src="https://www.example.org/">里面</iframe><p>示例</p>', '示例'],
    ['<style>p{color:red}</style><svg><text>示</text></svg><p>示例</p>', '示例'],
    ['<form action="/x"><input value="1"><button>发送</button><p>示例</p></form>', '示例'],
    ['<!--[if gte mso 9]><xml>x</xml><![endif]--><p class=MsoNormal>示例<o:p></o:p></p>', '示例'],
    ['<p>示例</p><!-- <p>注释</p> --><nav>首页</nav><footer>版权</footer>', '示例'],
    ['<p>示例&lt;script&gt;</p>', '示例<script>'],
  ])('%s', (source, left) => {
    const { blocks } = read(source, BASE)
    expect(plainText(blocks as Block[])).toBe(left)
    expect(JSON.stringify(blocks)).not.toMatch(/href|onclick|style|picture/)
  })

  test.each(['<div>', '<b>', '<table><tr><td>', '<ul><li>', '<blockquote>'])(
    '300,000 nested %s are refused with a sentence',
    (tag) => {
      expect(() => read(tag.repeat(300_000))).toThrow(/一层套一层/)
    },
  )
})

describe('whatever the page holds', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'span',
    'td',
    'li',
    'h2',
    'blockquote',
    'ul',
    'table',
    'tr',
    'a',
    'font',
    'center',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...HOSTILE_STRINGS, '劳模', '工会 网'),
  )
  const { page } = fc.letrec<{ page: string }>((tie) => ({
    page: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text.map(escapeXml),
      fc
        .tuple(tag, fc.array(tie('page'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      fc.array(tie('page'), { maxLength: 4 }).map((parts) => parts.join('<br>')),
    ),
  }))
  const bare = (source: string) => cleanWords(source).replace(/\s+/gu, '')

  test('every word of it stands in the body, which is one that the contract admits', () => {
    fc.assert(
      fc.property(page, (source) => {
        const blocks = written(source)
        expect(body.parse(blocks)).toEqual(blocks)
        const kept = [...bare(plainText(blocks))].toSorted().join('')
        const sent = [...bare(wordsOf(source))].toSorted().join('')
        expect(kept).toBe(sent)
      }),
      { numRuns: 500 },
    )
  })

  test('any bytes at all are read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        expect(body.safeParse(written(`<${source}`)).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  /** The words of well-formed markup by a plainer description: without its tags, its names resolved. */
  const wordsOf = (source: string): string =>
    source
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
})

describe('a saved page', () => {
  const page = `<!DOCTYPE html><html><head><title>示例标题_示例市总工会</title>
    <meta name="ArticleTitle" content="示例标题"><meta name="PubDate" content="2019-03-12 08:30">
    <meta name="ContentSource" content="示例日报"><meta name="Keywords" content="劳模;工匠">
    <link rel="canonical" href="http://old.example.org/a.html?id=7"></head>
    <body><div>首页 &gt; 要闻</div><div class="nav TRS_Editor"><h1>示例标题</h1><p>正文。</p></div><p>版权所有</p></body></html>`

  test('is its text and what it says of itself, without what stands around', () => {
    expect(htmlPage(page, 'a.html')).toEqual({
      title: '示例标题',
      blocks: [paragraph('正文。')],
      report: [],
      facts: {
        原文日期: '2019-03-12 08:30',
        来源: '示例日报',
        关键词: '劳模;工匠',
        原网址: 'http://old.example.org/a.html?id=7',
      },
    })
  })

  test('is named by its first heading, its title element or its file', () => {
    expect(htmlPage('<h1>甲</h1><p>乙</p>', 'a.html').title).toBe('甲')
    expect(htmlPage('<title>甲</title><p>乙</p>', 'a.html').title).toBe('甲')
    expect(htmlPage('<p>乙</p>', 'x/示例.html').title).toBe('示例')
  })

  test('lists survive', () =>
    expect(htmlPage('<h1>甲</h1><ul><li>乙</ul>', 'a.html').blocks).toEqual([list(false, ['乙'])]))
})
