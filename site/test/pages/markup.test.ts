import { expect, test } from 'vitest'
import { attribute, type Document, type Element, named, parseDocument, textOf } from '../support/documents.ts'
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
        .filter((link) => !textOf(link).trim())
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
    const bare = images.filter(
      (image) => !['alt', 'width', 'height', 'srcset', 'sizes'].every((name) => attribute(image, name)),
    )
    const eager = images.filter((image) => attribute(image, 'loading') !== 'lazy')
    return [...bare.map(describe), ...eager.slice(1).map((image) => `eager: ${describe(image)}`)]
  })
  const { page } = await exampleSite()
  const [first] = named(parseDocument(page('/stories/shi-li-yi-lu-tie-shui/')), 'img')
  expect(first && attribute(first, 'fetchpriority')).toBe('high')
})

test('a portrait keeps its focal point without a style attribute', async () => {
  const { page } = await exampleSite()
  const [portrait] = named(parseDocument(page('/profiles/shi-li-hao/')), 'img')
  expect(portrait && attribute(portrait, 'class')).toBe('cropped upright y4')
})

test('a site on which nothing has been published yet says so in words', async () => {
  const { page } = await renderSite(globals)
  expect(page('/')).toContain('近期暂无宣讲安排。')
  expect(page('/lectures/')).toContain('近期暂无宣讲安排。')
  expect(page('/lectures/past/')).toContain('还没有已经结束的宣讲。')
  expect(page('/profiles/')).toContain('人物稿件正在采写，敬请期待。')
  expect(page('/stories/')).toContain('这里暂时还没有稿件。')
})
