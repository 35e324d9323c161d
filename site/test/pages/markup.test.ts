import { head } from 'shared/block-builders'
import { video } from 'shared/examples/blobs'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import { expect, test } from 'vitest'
import {
  attribute,
  type Document,
  descendants,
  type Element,
  named,
  parseDocument,
  textOf,
} from '../support/documents.ts'
import { renderSite } from '../support/rendered-site.ts'
import { globals } from '../support/samples.ts'
import { exampleSite } from './example-site.ts'

const ACTIVE_TAGS = /^(?:script|iframe|object|embed|form|input|style|base|svg)$/

/** Checks every page of the example site; a fault names its page. */
async function onEveryPage(faultsOf: (document: Document, path: string) => unknown[]): Promise<void> {
  const { html } = await exampleSite()
  const faults = html.flatMap(([path, text]) => faultsOf(parseDocument(text), path).map((fault) => `${path}: ${fault}`))
  expect(faults).toEqual([])
}

/** What a screen reader calls a link: its words, and those of its pictures. */
const nameOf = (link: Element): string =>
  [textOf(link), ...named({ elements: descendants(link) }, 'img').map((image) => attribute(image, 'alt'))].join('')

const describe = ({ tagName, attrs }: Element): string =>
  `<${tagName}${attrs.map(({ name, value }) => ` ${name}="${value}"`).join('')}>`

test('every page is HTML without a parse error, whatever words it holds', async () => {
  await onEveryPage(({ errors }) => errors)
})

test('promise 10: no page needs JavaScript, and no word of an editor becomes markup', async () => {
  await onEveryPage(({ elements }) =>
    elements
      .filter(({ tagName, attrs }) => {
        const inline = attrs.some(
          ({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
        )
        return ACTIVE_TAGS.test(tagName) || inline
      })
      .map(describe),
  )
})

test('a page names its language, its title, what it is about and its one address', async () => {
  await onEveryPage((document, path) => {
    const [html, title] = [named(document, 'html')[0], named(document, 'title')[0]]
    const metas = new Map(
      named(document, 'meta').map((meta) => [
        attribute(meta, 'name') ?? attribute(meta, 'property'),
        attribute(meta, 'content'),
      ]),
    )
    const canonical = named(document, 'link').find((link) => attribute(link, 'rel') === 'canonical')
    const expected = path.endsWith('/410/') || path === '/404.html' ? undefined : `https://www.example.org${path}`
    return [
      html && attribute(html, 'lang') === 'zh-CN' ? [] : ['lang'],
      title && textOf(title).trim() ? [] : ['title'],
      metas.get('description') ? [] : ['description'],
      (canonical && attribute(canonical, 'href')) === expected ? [] : ['canonical'],
      metas.get('og:url') === expected ? [] : ['og:url'],
    ].flat()
  })
})

test('a page has its landmarks, a way past them, and one heading of each step', async () => {
  await onEveryPage((document) => {
    const levels = named(document, 'h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName.slice(1)))
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    const ids = document.elements.flatMap((element) => attribute(element, 'id') ?? [])
    const unnamed = named(document, 'nav', 'aside').filter((element) => !attribute(element, 'aria-label'))
    return [
      levels.filter((level) => level === 1).length === 1 ? [] : ['h1'],
      skipped.map((level) => `heading ${level} follows too deep`),
      named(document, 'main').length === 1 ? [] : ['main'],
      attribute(named(document, 'a')[0] as Element, 'href') === '#content' ? [] : ['skip link'],
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
      unnamed.map(describe),
      named(document, 'a')
        .filter((link) => !nameOf(link).trim())
        .map(describe),
    ].flat()
  })
})

test('a page marks where the reader is in the main navigation and in the breadcrumbs', async () => {
  const { page } = await exampleSite()
  const current = (path: string) =>
    named(parseDocument(page(path)), 'a', 'span')
      .filter((element) => attribute(element, 'aria-current'))
      .map((element) => [textOf(element), attribute(element, 'aria-current')])
  expect(current('/')).toEqual([['首页', 'page']])
  expect(current('/profiles/')).toEqual([
    ['劳模风采', 'page'],
    ['劳模风采', 'page'],
  ])
  expect(current('/profiles/shi-li-hao/')).toEqual([['劳模风采', 'true']])
})

test('the addresses above news and columns lead to both', async () => {
  const { page } = await exampleSite()
  const leadsTo = (path: string) => named(parseDocument(page(path)), 'a').map((link) => attribute(link, 'href') ?? '')
  expect(leadsTo('/sitemap/')).toEqual(expect.arrayContaining(['/news/', '/columns/']))
  expect(leadsTo('/columns/')).toContain('/columns/tong-zhi-gong-gao/')
  expect(leadsTo('/news/').filter((href) => /^\/news\/(?!page\/).+/.test(href)).length).toBeGreaterThanOrEqual(20)
  expect(leadsTo('/columns/tong-zhi-gong-gao/')).toContain('/news/')
})

test('pictures say what they show and keep their place; the first comes at once and the others when needed', async () => {
  await onEveryPage((document) => {
    const images = named(document, 'img')
    const bare = images.filter((image) => !['alt', 'width', 'height', 'src'].every((name) => attribute(image, name)))
    const eager = images.filter((image) => attribute(image, 'loading') !== 'lazy')
    return [...bare.map(describe), ...eager.slice(1).map((image) => `eager: ${describe(image)}`)]
  })
  const { page } = await exampleSite()
  const [first] = named(parseDocument(page('/stories/shi-li-yi-lu-tie-shui/')), 'img')
  expect(first && attribute(first, 'fetchpriority')).toBe('high')
})

test('a portrait keeps its focal point and its colour without a style attribute', async () => {
  const { page } = await exampleSite()
  const [portrait] = named(parseDocument(page('/profiles/shi-li-hao/')), 'img')
  expect(portrait && attribute(portrait, 'class')).toBe('cropped upright y4 r5 g2 b1 dim')
})

test('a picture comes as WebP, and as JPEG for programs that know no other', async () => {
  await onEveryPage((document) =>
    named(document, 'picture').flatMap((picture) => {
      const [source, image] = descendants(picture)
      const webp =
        source && attribute(source, 'type') === 'image/webp' && attribute(source, 'srcset')?.includes('.webp')
      return webp && image && attribute(image, 'src')?.endsWith('.jpg') ? [] : [describe(picture)]
    }),
  )
})

test('header cells of tables head columns or rows, spans are kept, and a wide table is reached by keyboard', async () => {
  const wide = { type: 'table' as const, rows: [[1, 2, 3, 4].map((number) => head(`第${number}列`))] }
  const { page } = await renderSite(examples.map((each) => (each.id === story.id ? { ...story, body: [wide] } : each)))
  const tablesOf = (path: string) => named(parseDocument(page(path)), 'table')
  const [table] = tablesOf('/news/guan-yu-tui-jian-shi-li-lao-mo-de-tong-zhi/')
  const cells = table ? named({ elements: descendants(table) }, 'th', 'td') : []
  expect(cells.slice(0, 3).map((cell) => attribute(cell, 'scope'))).toEqual(['col', 'col', 'col'])
  expect(cells.flatMap((cell) => attribute(cell, 'rowspan') ?? [])).toEqual(['2'])
  expect(cells.flatMap((cell) => attribute(cell, 'colspan') ?? [])).toEqual(['3'])
  const [region] = named(parseDocument(page('/stories/shi-li-yi-lu-tie-shui/')), 'div').filter(
    (element) => attribute(element, 'class') === 'table',
  )
  expect(['role', 'tabindex', 'aria-label'].map((name) => region && attribute(region, name))).toEqual([
    'region',
    '0',
    '表格：第1列、第2列、第3列、第4列',
  ])
})

test('a film waits until it is wanted, has captions, says what it shows and can be taken along', async () => {
  const { page } = await exampleSite()
  const document = parseDocument(page('/news/guan-yu-tui-jian-shi-li-lao-mo-de-tong-zhi/'))
  const [film] = named(document, 'video')
  const [track] = named(document, 'track')
  const address = `/media/${video.hash}.mp4`
  expect(film && Object.fromEntries(film.attrs.map(({ name, value }) => [name, value]))).toMatchObject({
    controls: '',
    playsinline: '',
    preload: 'none',
    src: address,
    'aria-label': `视频：${video.name}。封面：${video.poster.alt}`,
  })
  expect(track && Object.fromEntries(track.attrs.map(({ name, value }) => [name, value]))).toEqual({
    kind: 'captions',
    srclang: 'zh',
    label: '字幕',
    src: `/media/${video.captions.hash}.vtt`,
    default: '',
  })
  const download = named(document, 'a').find((link) => attribute(link, 'download'))
  expect(download && attribute(download, 'href')).toBe(address)
})

test('a site on which nothing has been published yet says so in words', async () => {
  const { page } = await renderSite(globals)
  expect(page('/')).toContain('近期暂无宣讲安排。')
  expect(page('/lectures/')).toContain('近期暂无宣讲安排。')
  expect(page('/lectures/past/')).toContain('还没有已经结束的宣讲。')
  expect(page('/profiles/')).toContain('人物稿件正在采写，敬请期待。')
  expect(page('/stories/')).toContain('这里暂时还没有稿件。')
})
