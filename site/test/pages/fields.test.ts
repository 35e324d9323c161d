import { addressOf, publicAddress } from 'shared/addresses'
import { news, shortNews } from 'shared/examples/news'
import { examples } from 'shared/examples/publications'
import type { Publication } from 'shared/publication'
import { fullDate } from 'shared/shanghai'
import { oneLine } from 'shared/text'
import { expect, test } from 'vitest'
import { attribute, descendants, type Element, named, parseDocument, textOf } from '../support/documents.ts'
import { renderSite } from '../support/rendered-site.ts'
import { globals, instantOf, makeColumn, makeNews } from '../support/samples.ts'
import { publicFields } from './public-fields.ts'

/** Where the globals, which have no page of their own, are shown. */
const GLOBAL_PAGES: Partial<Record<Publication['kind'], string>> = { settings: '/about/', navigation: '/', home: '/' }

/** What stands around every page. Only the globals are looked for there. */
const AROUND = ['header', 'footer', 'nav']
const isAround = (part: Element) => AROUND.includes(part.tagName) && attribute(part, 'class') !== 'trail sheet'

/** All that a page says of its subject, to readers or to programs: words and the values of attributes. */
function wordsOn(text: string, isGlobal: boolean): string {
  const [head, body] = named(parseDocument(text), 'head', 'body')
  if (!head || !body) throw new Error('the page has no head or no body')
  const parts = [head, ...children(body)].filter((part) => isGlobal || !isAround(part))
  const elements = parts.flatMap((part) => [part, ...descendants(part)])
  const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`))
  return oneLine([...attributes, ...parts.map(textOf)].join('\n'))
}

const children = (parent: Element): Element[] => parent.childNodes.filter((child) => 'tagName' in child)

test.each(examples.map((each) => [`${each.kind} ${each.id}`, each] as const))(
  'every public field stands on the page of %s',
  async (_, publication) => {
    const { page } = await renderSite(examples)
    const globalPage = GLOBAL_PAGES[publication.kind]
    const words = wordsOn(page(publicAddress(publication) ?? globalPage ?? ''), globalPage !== undefined)
    const forgotten = publicFields(publication).filter(
      ({ anyOf }) => !anyOf.some((word) => words.includes(oneLine(word))),
    )
    expect(forgotten).toEqual([])
  },
)

test('what was corrected stands below the text with its day, the latest first', async () => {
  const { page } = await renderSite(examples)
  const [section] = named(parseDocument(page(addressOf(news))), 'section').filter(
    (part) => attribute(part, 'aria-labelledby') === 'corrections',
  )
  const shown =
    section && named({ elements: descendants(section) }, 'h2', 'dt', 'dd').map((part) => oneLine(textOf(part)))
  const lines = news.corrections.toReversed().flatMap(({ at, what }) => [fullDate(at), what])
  expect(shown).toEqual(['更正', ...lines])
  expect(page(addressOf(shortNews))).not.toContain('更正')
})

test('an article that is pinned is marked in words on the front page of its column alone', async () => {
  const { pages } = await renderSite(examples)
  const marked = [...pages].filter(([, text]) => text.includes('置顶')).map(([path]) => path)
  expect(marked).toEqual(['/columns/tong-zhi-gong-gao/'])
})

test('an article that is pinned stands first in its column on the home page, however many came after it', async () => {
  const column = makeColumn(1, 'news')
  const item = (number: number, pinnedUntil: string | null = null) =>
    makeNews(number, { column: column.id, pinnedUntil })
  const news = [item(1, instantOf(1)), ...Array.from({ length: 12 }, (_, index) => item(index + 2))]
  const withColumn = globals.map((each) => (each.kind === 'home' ? { ...each, columns: [column.id] } : each))
  const { page } = await renderSite([column, ...news, ...withColumn])
  const section = page('/').slice(page('/').indexOf(`id="column-${column.slug}"`))
  const shown = [...section.matchAll(/\/news\/shi-li-news-(\d+)\//g)].map(([, number]) => number)
  expect(shown.slice(0, 3)).toEqual(['1', '12', '11'])
})

const SECRET = '不公开的示例'
const PRIVATE_FIELDS = ['birthMonth', 'consent', 'originalUrl', 'writers', 'notes', '_status', 'createdBy', 'email']

/** As if the newsroom had let slip what the contract does not name, at every depth. */
function withSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSecrets)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).map(([key, inner]) => [key, withSecrets(inner)])
  const unknown = PRIVATE_FIELDS.filter((name) => !(name in value)).map((name) => [name, SECRET])
  return Object.fromEntries([...unknown, ...own])
}

test('promise 1: no page and no feed shows what the contract does not name', async () => {
  const { pages } = await renderSite(withSecrets(examples) as typeof examples)
  expect([...pages].filter(([, text]) => text.includes(SECRET)).map(([path]) => path)).toEqual([])
})
