import { XmlDocument } from 'libxml2-wasm'
import Parser from 'rss-parser'
import type { Change } from 'shared/change-feed'
import { video } from 'shared/examples/blobs'
import { numbered } from 'shared/examples/changes'
import { HOSTILE_STRINGS, hostileExamples } from 'shared/examples/hostile'
import { IDS } from 'shared/examples/ids'
import { scheduledLecture } from 'shared/examples/lectures'
import { news } from 'shared/examples/news'
import { fullProfile } from 'shared/examples/profiles'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import { fullDate } from 'shared/shanghai'
import { oneLine } from 'shared/text'
import { expect, test } from 'vitest'
import { named, parseDocument, textOf } from '../support/documents.ts'
import { renderChanges, renderSite } from '../support/rendered-site.ts'
import { globals, instantOf, makeColumn, makeNews } from '../support/samples.ts'
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
  const links = at(page('/feeds/stories.xml'), '//item/link')
  expect(links).toHaveLength(50)
  expect(links[0]).toBe(`${ORIGIN}/stories/shi-li-yi-lu-tie-shui/`)
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

/** The site of the examples with a story that was withdrawn twenty days before `NOW`. */
function withdrawn(title: string | null): Change[] {
  const sequence = examples.length + 1
  const addresses = ['/art/shi_li.html?a=1&b=2', '/stories/shi-li-che-xia/']
  const gone = { kind: 'stories' as const, id: IDS.withdrawnStory, addresses, title, column: IDS.storyColumn }
  return [...numbered(examples), { type: 'withdrawn', sequence, ...gone, withdrawnAt: '2026-11-01T16:00:00.000Z' }]
}

test('promise 7: a withdrawal is an update of the item, at its old address, in each feed that had it, for thirty days', async () => {
  const { page } = await renderChanges(withdrawn('【示例】撤下的故事'))
  const item = `//item[guid="urn:uuid:${IDS.withdrawnStory}"]`
  for (const path of ['/feeds/site.xml', '/feeds/stories.xml', '/feeds/columns/che-jian-gu-shi.xml']) {
    expect(at(page(path), `${item}/title`), path).toEqual(['该稿件已撤回：《【示例】撤下的故事》'])
    expect(at(page(path), `${item}/dc:identifier`)).toEqual([`${ORIGIN}/stories/shi-li-che-xia/`])
    expect(at(page(path), `${item}/link`), 'promise 6').toEqual([])
    expect(at(page(path), `${item}/description`)[0]).toContain('2026年11月2日')
    expect(at(page(path), `${item}/content:encoded`)[0]).toContain(`原网址：${ORIGIN}/stories/shi-li-che-xia/`)
    expect(at(page(path), `${item}/atom:updated`)).toEqual(['2026-11-01T16:00:00.000Z'])
  }
  for (const path of ['/feeds/profiles.xml', '/feeds/lectures.xml']) expect(at(page(path), item), path).toEqual([])
  const later = await renderChanges(withdrawn('【示例】撤下的故事'), '2026-12-01T16:00:00.000Z')
  expect(JSON.stringify([...later.pages])).not.toContain('撤下的故事')
})

test('promise 7: where consent was withdrawn the notice names nobody', async () => {
  const { pages, page } = await renderChanges(withdrawn(null))
  expect(at(page('/feeds/stories.xml'), `//item[guid="urn:uuid:${IDS.withdrawnStory}"]/title`)).toEqual([
    '该稿件已撤回',
  ])
  expect(JSON.stringify([...pages])).not.toContain('该稿件已撤回：')
})

test('a withdrawn title harms no feed, whatever words it holds', async () => {
  for (const words of HOSTILE_STRINGS) {
    const { page } = await renderChanges(withdrawn(words.trim()))
    const [title = ''] = at(page('/feeds/stories.xml'), `//item[guid="urn:uuid:${IDS.withdrawnStory}"]/title`)
    expect(title).toBe(`该稿件已撤回：《${oneLine(words)}》`)
  }
})

test('a correction stands in front of the text of the same item, the latest first', async () => {
  const { page } = await renderSite(examples)
  const item = `//item[guid="urn:uuid:${news.id}"]`
  const [full = ''] = at(page('/feeds/site.xml'), `${item}/content:encoded`)
  const lines = news.corrections.map(({ at: since, what }) => `<p>【更正】${fullDate(since)}：${what}</p>`).toReversed()
  expect(full.startsWith(lines.join(''))).toBe(true)
  expect(at(page('/feeds/site.xml'), `${item}/atom:updated`)).toEqual([news.updatedAt])
  expect(at(page('/feeds/stories.xml'), '//content:encoded').join()).not.toContain('更正')
})

test('a feed brings what was corrected of late, however many items are newer, once', async () => {
  const column = makeColumn(1, 'news')
  const corrections = [{ at: instantOf(-1), what: '示例更正' }]
  const old = makeNews(1, { column: column.id, corrections })
  const newer = Array.from({ length: 60 }, (_, index) => makeNews(index + 2, { column: column.id }))
  const fresh = makeNews(99, { column: column.id, corrections })
  const { page } = await renderSite([...globals, column, old, ...newer, fresh])
  for (const path of ['/feeds/site.xml', `/feeds/columns/${column.slug}.xml`]) {
    const guids = at(page(path), '//item/guid')
    expect(guids).toHaveLength(51)
    expect([guids[0], guids[50]]).toEqual([`urn:uuid:${fresh.id}`, `urn:uuid:${old.id}`])
  }
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
