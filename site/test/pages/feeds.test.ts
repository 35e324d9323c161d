import { XmlDocument } from 'libxml2-wasm'
import Parser from 'rss-parser'
import { video } from 'shared/examples/blobs'
import { hostileExamples } from 'shared/examples/hostile'
import { scheduledLecture } from 'shared/examples/lectures'
import { news } from 'shared/examples/news'
import { fullProfile } from 'shared/examples/profiles'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import { expect, test } from 'vitest'
import { named, parseDocument, textOf } from '../support/documents.ts'
import { renderSite } from '../support/rendered-site.ts'
import { exampleSite } from './example-site.ts'

const ORIGIN = 'https://www.example.org'
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
}

const feedsOf = (pages: Map<string, string>) => [...pages].filter(([path]) => path.startsWith('/feeds/'))

/** The texts at an XPath; libxml2 throws on a feed that is not well-formed. */
function at(feed: string, path: string): string[] {
  using document = XmlDocument.fromString(feed)
  return document.find(path, NAMESPACES).map((node) => node.content)
}

test('every feed is well-formed XML that a reader understands, whatever words it holds', async () => {
  const { pages } = await exampleSite()
  const feeds = feedsOf(pages)
  expect(feeds.map(([path]) => path)).toEqual(
    expect.arrayContaining([
      '/feeds/site.xml',
      '/feeds/profiles.xml',
      '/feeds/stories.xml',
      '/feeds/lectures.xml',
      '/feeds/columns/tong-zhi-gong-gao.xml',
    ]),
  )
  for (const [path, feed] of feeds) {
    expect(at(feed, '/rss/channel/item').length, path).toBeGreaterThan(0)
    expect((await new Parser().parseString(feed)).items.length, path).toBe(at(feed, '/rss/channel/item').length)
  }
})

test('a feed names its own address, its language and no time of building', async () => {
  const { pages } = await exampleSite()
  for (const [path, feed] of feedsOf(pages)) {
    expect(at(feed, '/rss/channel/atom:link[@rel="self"]/@href'), path).toEqual([ORIGIN + path])
    expect(at(feed, '/rss/channel/language'), path).toEqual(['zh-CN'])
    expect(at(feed, '/rss/channel/lastBuildDate | /rss/channel/pubDate'), path).toEqual([])
  }
})

test('an item is known by its publication’s id, so that a new address makes no new item', async () => {
  const moved = examples.map((each) => (each.id === story.id ? { ...story, slug: 'shi-li-xin-di-zhi' } : each))
  const guids = async (publications: typeof examples) =>
    at((await renderSite(publications)).page('/feeds/stories.xml'), '//guid[@isPermaLink="false"]')
  expect(await guids(examples)).toEqual([`urn:uuid:${story.id}`])
  expect(await guids(moved)).toEqual([`urn:uuid:${story.id}`])
})

test('a feed carries the newest fifty, newest first', async () => {
  const { page } = await exampleSite()
  const links = at(page('/feeds/site.xml'), '//item/link')
  expect(links).toHaveLength(50)
  expect(links[0]).toBe(`${ORIGIN}/lectures/shi-li-wo-de-shi-fu-zheng-wen/`)
})

test('an item brings summary, full text, credit of its pictures, and absolute addresses only', async () => {
  const { page } = await renderSite(examples)
  const feed = page('/feeds/profiles.xml')
  const item = `//item[guid="urn:uuid:${fullProfile.id}"]`
  expect(at(feed, `${item}/title`)).toEqual(['示例好'])
  expect(at(feed, `${item}/description`)).toEqual([fullProfile.summary])
  expect(at(feed, `${item}/media:content/media:credit`)).toEqual(['示例摄影', '示例摄影', '示例摄影'])
  const [full = ''] = at(feed, `${item}/content:encoded`)
  for (const words of ['焊缝骗不了人。', '2020　全国劳动模范　示例授予机关', '图纸写“不大于一毫米”，他按半毫米干。'])
    expect(full).toContain(words)
  for (const [path, text] of feedsOf(await renderSite(examples).then(({ pages }) => pages))) {
    const addresses = [...text.matchAll(/(?:href|src|url)=(?:"|&quot;)(.*?)(?:"|&quot;)/g)].map(
      ([, address = '']) => address,
    )
    expect(
      addresses.filter((address) => !/^(?:https?:|mailto:|tel:)/.test(address)),
      path,
    ).toEqual([])
  }
})

test('an item brings tables, galleries and films, its keywords, and the link to where a reprint first stood', async () => {
  const { page } = await renderSite(examples)
  const feed = page('/feeds/columns/tong-zhi-gong-gao.xml')
  const item = `//item[guid="urn:uuid:${news.id}"]`
  expect(at(feed, `${item}/category`)).toEqual(['通知公告', '劳模推荐', '评选'])
  expect(at(feed, `${item}/dc:source`)).toEqual([news.sourceUrl])
  const film = `${item}/media:content[@medium="video"]`
  expect(at(feed, `${film}/@url`)).toEqual([`${ORIGIN}/media/${video.hash}.mp4`])
  expect(at(feed, `${film}/media:subTitle/@href`)).toEqual([`${ORIGIN}/media/${video.captions.hash}.vtt`])
  const [full = ''] = at(feed, `${item}/content:encoded`)
  const { elements } = parseDocument(full)
  const texts = (...names: string[]) => named({ elements }, ...names).map(textOf)
  expect(texts('th')).toEqual(['类别', '名额', '备注'])
  expect(texts('td')).toContain('含农民工 2 名')
  expect(named({ elements }, 'figure', 'img').map(({ tagName }) => tagName)).toEqual([
    'figure',
    'img',
    'figure',
    'img',
    'figure',
    'img',
    'figure',
    'img',
    'figure',
  ])
  expect(texts('a')).toEqual(expect.arrayContaining(['视频：示例短片：交接班', '示例市总工会']))
})

test('an item says who holds a lecture, what was written of it, and whose work a text is', async () => {
  const [host] = examples.filter((each) => each.kind === 'units')
  const told = { ...scheduledLecture, unit: host?.id ?? null, recaps: [news.id], editor: '示例责编' }
  const people = { ...fullProfile, author: '示例记者', photographer: '示例摄影' }
  const { page } = await renderSite(examples.map((each) => [told, people].find(({ id }) => id === each.id) ?? each))
  const fullOf = (path: string, id: string) => at(page(path), `//item[guid="urn:uuid:${id}"]/content:encoded`).join()
  const lecture = fullOf('/feeds/lectures.xml', told.id)
  for (const words of [`主办：${host?.name}`, `报道：${news.title}`, '责任编辑：示例责编']) {
    expect(lecture).toContain(words)
  }
  expect(fullOf('/feeds/profiles.xml', people.id)).toContain('作者：示例记者　摄影：示例摄影')
})

test('no word of an editor becomes markup in a feed reader', async () => {
  const { page } = await renderSite([...hostileExamples, ...examples])
  for (const path of ['/feeds/site.xml', '/feeds/profiles.xml', '/feeds/columns/tong-zhi-gong-gao.xml']) {
    for (const full of at(page(path), '//item/content:encoded')) {
      const { elements } = parseDocument(full)
      expect(elements.map(({ tagName }) => tagName).filter((name) => /script|svg/.test(name))).toEqual([])
      expect(
        elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => /^on|style/.test(name)),
      ).toEqual([])
    }
  }
})

test.each(['007', '+1.50', '-0x1F', '1e5', '.5', '20'])(
  'words that look like the number %s stay words',
  async (author) => {
    const { page } = await renderSite(examples.map((each) => (each.id === story.id ? { ...story, author } : each)))
    expect(at(page('/feeds/stories.xml'), '//dc:creator').map((words) => words.replace('\u2060', ''))).toEqual([author])
  },
)

test.each(['2026年10月，示例', '-示例', '.示例', '3 & 4', '1.2.3'])(
  'other words get nothing invisible: %s',
  async (author) => {
    const { page } = await renderSite(examples.map((each) => (each.id === story.id ? { ...story, author } : each)))
    expect(at(page('/feeds/stories.xml'), '//dc:creator')).toEqual([author])
  },
)
