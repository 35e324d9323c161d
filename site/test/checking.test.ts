import fc from 'fast-check'
import { type Change, feedPage } from 'shared/change-feed'
import { numbered } from 'shared/examples/changes'
import { examples } from 'shared/examples/publications'
import { SCHEMA_VERSION } from 'shared/publication'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkFile } from '../publisher/checking/check-file.ts'
import { blobPathsOf } from '../src/content/blob-paths.ts'
import { exampleSite, publications } from './pages/example-site.ts'
import { compiledRenderer } from './support/workplace.ts'

const ORIGIN = 'https://www.example.org'

let pages: Map<string, string>
let there: Set<string>

beforeAll(async () => {
  ;({ pages } = await exampleSite())
  there = new Set([...pages.keys(), ...publications.flatMap(blobPathsOf), ...(await compiledRenderer()).files])
})

const check = (path: string, text: string | Buffer, missing = ''): void =>
  checkFile(path, Buffer.from(text), {
    origin: ORIGIN,
    resolves: (address) => address !== missing && there.has(address),
  })

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>示例</title></head><body>${body}</body></html>`

const feed = (content: string): string =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>${ORIGIN}/</link><item><content:encoded><![CDATA[${content}]]></content:encoded></item></channel></rss>`

describe('promise 6: what was rendered passes', () => {
  test('every page, feed and sitemap of the example site, words that mean harm included', () => {
    expect(pages.size).toBeGreaterThan(300)
    for (const [path, text] of pages) check(path, text)
  })

  test.each([
    ['a link of an editor’s own that leads nowhere', page(`<a href="${ORIGIN}/news/mei-you/">示例</a>`)],
    ['a link of an editor’s own to anywhere', page('<a href="https://elsewhere.example/?a=1&amp;b=2">示例</a>')],
    ['a letter, a call', page('<a href="mailto:a@example.org">示例</a><a href="tel:12345">示例</a>')],
    ['a place on the page', page('<a href="#shi-li">示例</a><p id="shi-li">示例</p>')],
    ['words that look like markup', page('<p title="</p><a href=/x/>">&lt;/div&gt;</p>')],
    ['words that look like an address of the CMS', page('<p>接口是 /api/media/file/1.jpg</p>')],
  ])('%s', (_, text) => check('/news/shi-li/', text))
})

describe('promise 6: what is not whole is refused before a reader sees it', () => {
  test.each([
    ['', '内容是空的'],
    [Buffer.from(page('示例')).subarray(0, -15), '不是完整的 UTF-8'],
    [page('<p>示例').replace('</body></html>', ''), '没有结束标签'],
    [page('<p>示例'), '<p> 没有结束标签'],
    [page('<ul><li>示例<li>示例</li></ul>'), '<li> 没有结束标签'],
    [page('<b><i>示例</b></i>'), '没有结束标签'],
    [page('<a href="/" href="/about/">示例</a>'), 'duplicate-attribute'],
    [page('<p>&#x0;</p>'), 'null-character-reference'],
    [page('示例').replace('<!DOCTYPE html>', ''), 'missing-doctype'],
    [page('<a href="/news/mei-you/">示例</a>'), '它指向的 /news/mei-you/ 不存在'],
    [page('<a href="/art/show.php?id=7">示例</a>'), '/art/show.php?id=7 不存在'],
    [page('<a href="#mei-you">示例</a>'), '#mei-you'],
    [page('<a href="/about/#mei-you">示例</a>'), '#mei-you'],
    [page('<a href="undefined">示例</a>'), '不是完整的网址'],
    [page('<a href="//elsewhere.example/">示例</a>'), '不是完整的网址'],
    [page(`<img src="/media/${'0'.repeat(64)}.webp" alt="">`), '不存在'],
    [page(`<img srcset="/media/${'0'.repeat(64)}.webp 320w" alt="">`), '不存在'],
    [page('<video poster="/mei-you.jpg"></video>'), '/mei-you.jpg 不存在'],
    [page('<video><track src="/mei-you.vtt"></video>'), '/mei-you.vtt 不存在'],
    [page(`<link rel="canonical" href="${ORIGIN}/mei-you/">`), '/mei-you/ 不存在'],
    [page(`<meta property="og:image" content="${ORIGIN}/mei-you.jpg">`), '/mei-you.jpg 不存在'],
    [page('<img src="http://127.0.0.1:3000/api/media/file/1.jpg" alt="">'), '站外的文件'],
    [page('<img src="/api/media/file/1.jpg" alt="">'), '/api/media/file/1.jpg 不存在'],
    [page('<p>示例</p>'.repeat(500_000)), '超过了 6 MB 的上限'],
  ])('fault %#', (text, fault) => {
    const sentence = (() => {
      try {
        check('/about/', text)
        return ''
      } catch (error) {
        return String(error)
      }
    })()
    expect(sentence).toContain('页面 /about/ 没有通过检查：')
    expect(sentence).toContain('请在采编系统里修改对应的稿件')
    expect(sentence).toContain(fault)
    expect(sentence).toContain('本次发布没有生效，网站保持原样。')
  })

  test.each([
    ['/feeds/site.xml', '<rss><channel>', 'XML 有误'],
    ['/feeds/site.xml', '<rss>&nbsp;</rss>', 'XML 有误'],
    ['/feeds/site.xml', '<rss>\u0001</rss>', 'XML 有误'],
    ['/feeds/site.xml', feed('<p>示例'), '<p> 没有结束标签'],
    ['/feeds/site.xml', feed('<img src="https://cms.example/api/media/file/1.jpg">'), '站外的文件'],
    ['/feeds/site.xml', `<rss><channel><item><link>${ORIGIN}/mei-you/</link></item></channel></rss>`, '不存在'],
    ['/feeds/site.xml', `<rss><enclosure url="${ORIGIN}/media/mei-you.mp4"/></rss>`, '不存在'],
    ['/sitemap-1.xml', `<urlset><url><loc>${ORIGIN}/mei-you/</loc></url></urlset>`, '不存在'],
    ['/sitemap-1.xml', `<urlset>${`<url><loc>${ORIGIN}/</loc></url>`.repeat(50_001)}</urlset>`, '50000 个的上限'],
    ['/sitemap-1.xml', '<urlset></urlset', 'XML 有误'],
  ])('%s, fault %#', (path, text, fault) => expect(() => check(path, text)).toThrow(fault))

  const anyPage = () => fc.constantFrom(...pages.keys()).filter((path) => /\/$|\.(?:html|xml)$/.test(path))

  test('any page, feed or sitemap of the site that was cut anywhere', () => {
    const cut = fc.tuple(anyPage(), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(cut, ([path, part]) => {
        const bytes = Buffer.from((pages.get(path) ?? '').trimEnd())
        expect(() => check(path, bytes.subarray(0, Math.floor(part * (bytes.length - 1))))).toThrow(path)
      }),
      { numRuns: 300 },
    )
  })

  test('any page, feed or sitemap of the site that lost any one end tag', () => {
    fc.assert(fc.property(anyPage(), fc.nat(), lose), { numRuns: 300 })
  })

  test('any page of the site of which any one link, picture or style sheet is not there', () => {
    fc.assert(
      fc.property(anyPage(), fc.nat(), (path, number) => {
        const text = pages.get(path) ?? ''
        const used = [...there].filter((address) => namesAddress(text, address))
        const missing = used[number % used.length] ?? ''
        expect(() => check(path, text, missing)).toThrow(`${missing} 不存在`)
      }),
      { numRuns: 200 },
    )
  })
})

/** Whether a page has this very address in an attribute or an element. */
const namesAddress = (text: string, address: string): boolean =>
  text.includes(`"${address}"`) ||
  text.includes(`<loc>${ORIGIN}${address}<`) ||
  text.includes(`<link>${ORIGIN}${address}<`)

/** Hostile attributes hold what looks like an end tag and is none. */
function lose(path: string, number: number): void {
  const text = pages.get(path) ?? ''
  const withoutAttributes = text.replace(/="[^"]*"/g, (attribute) => ' '.repeat(attribute.length))
  const tags = [...withoutAttributes.matchAll(/<\/[a-z:]+>/gi)]
  const { 0: tag = '', index = 0 } = tags[number % tags.length] ?? {}
  expect(() => check(path, text.slice(0, index) + text.slice(index + tag.length))).toThrow(path)
}

describe('promise 1: a private field is refused at the door, and with it everything that came along', () => {
  const [changes] = [numbered(examples)]
  const pageOf = (spoilt: readonly unknown[]) => ({
    schemaVersion: SCHEMA_VERSION,
    changes: spoilt,
    cursor: changes.at(-1)?.sequence,
    more: false,
  })

  test('the examples themselves are let in', () => expect(feedPage.safeParse(pageOf(changes)).success).toBe(true))

  const withField = (change: Change, field: string) =>
    change.type === 'put'
      ? { ...change, publication: { ...change.publication, [field]: '示例' } }
      : { ...change, [field]: '示例' }

  const PRIVATE = [
    'birthMonth',
    'consent',
    'people',
    'nobodyShown',
    'writers',
    'originalUrl',
    'note',
    '_status',
    'createdBy',
  ]

  test.each(PRIVATE)('%s, in whatever publication it comes', (field) => {
    for (const [index, change] of changes.entries()) {
      const spoilt = changes.with(index, withField(change, field) as Change)
      expect(feedPage.safeParse(pageOf(spoilt)).success, `${field} of change ${index}`).toBe(false)
    }
  })
})
