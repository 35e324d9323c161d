import fc from 'fast-check'
import type { Publication } from 'shared/publication'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { ask as askAt } from './support/ask.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { Newsroom } from './support/newsroom.ts'
import { globals, makeColumn, makeNews } from './support/samples.ts'
import { serveSite } from './support/site.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'

const column = makeColumn(1, 'news')
const alias = (number: number, ...aliases: string[]): Publication => makeNews(number, { column: column.id, aliases })
const [first, second, third, withdrawn] = [
  alias(1, '/art/2019/3/12/art_12_345.html?id=7', '/art/show.php?a=1&b=2', '/old/page.html', '/old/index.html'),
  alias(2, '/art/show.php?id=8', '/xw/%CA%BE%C0%FD.html', '/xw/%E7%A4%BA%e4%be%8b.html', '/old/page.html?id=2'),
  alias(3, '/?id=9', '/robots.txt', '/health', '/about', '/404.html', '/sitemap/?id=1', '/columns/?id=1'),
  alias(4, '/art/show.php?id=13', '/old/gone.html'),
]
const at = (number: number) => `/news/${makeNews(number, { column: column.id }).slug}/`

let feed: FeedServer
let work: TestPlace
let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  const newsroom = new Newsroom()
  for (const publication of [...globals, column, first, second, third, withdrawn]) {
    if (publication) newsroom.publish(publication)
  }
  if (withdrawn) newsroom.withdraw(withdrawn)
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  site = await serveSite(work)
})

afterAll(async () => {
  await site[Symbol.asyncDispose]()
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

const ask = (target: string) => askAt(site.port, target)

describe('an address of the old site', () => {
  test.each([
    ['/art/2019/3/12/art_12_345.html?id=7', at(1)],
    ['/art/show.php?a=1&b=2', at(1)],
    ['/art/show.php?id=8', at(2)],
    ['/old/page.html', at(1)],
    ['/old/page.html?id=2', at(2)],
    ['/old/index.html', at(1)],
    ['/xw/%E7%A4%BA%e4%be%8b.html', at(2)],
    ['/?id=9', at(3)],
    ['/sitemap/?id=1', at(3)],
    ['/columns/?id=1', at(3)],
    ['/xw/%CA%BE%C0%FD.html', at(2)],
  ])('%s leads to its text', async (target, to) => {
    const { status, headers } = await ask(target)
    expect([status, headers.location]).toEqual([301, to])
  })

  test.each([
    ['/old/page.html?from=wechat&t=%E7%A4%BA', `${at(1)}?from=wechat&t=%E7%A4%BA`],
    [`${at(1).slice(0, -1)}?from=wechat`, `${at(1)}?from=wechat`],
    [`${at(1)}index.html?from=wechat`, `${at(1)}?from=wechat`],
  ])('%s takes a query along that tells no text from another', async (target, to) => {
    const { status, headers } = await ask(target)
    expect([status, headers.location]).toEqual([301, to])
  })

  test.each([
    '/art/2019/3/12/art_12_345.html',
    '/art/2019/3/12/art_12_345.html?id=70',
    '/art/show.php',
    '/art/show.php?b=2&a=1',
    '/art/show.php?id=8&id=8',
    '/ART/show.php?id=8',
    '/xw/%E7%A4%BA.html',
  ])('%s is another one, and nobody’s', async (target) => expect((await ask(target)).status).toBe(404))

  test.each(['/art/show.php?id=13', '/old/gone.html', '/old/gone.html?from=wechat'])(
    'promise 7: %s went with its text',
    async (target) => expect((await ask(target)).status).toBe(410),
  )

  test.each([
    ['/', 200],
    ['/?id=8', 200],
    ['/?id=9&from=wechat', 200],
    ['/robots.txt', 200],
    ['/health', 200],
    ['/404.html', 404],
    ['/sitemap/?id=2', 200],
    ['/columns/', 200],
  ])('never takes the place of the site’s own %s', async (target, status) => {
    const answer = await ask(target)
    expect([answer.status, answer.headers.location]).toEqual([status, undefined])
  })

  test('never takes the place of a page that lacks its last slash', async () => {
    expect((await ask('/about')).headers.location).toBe('/about/')
  })
})

describe('a redirect never leads elsewhere', () => {
  const FORMER = '/art/2019/3/12/art_12_345.html?id=7'
  const long = 'a'.repeat(10_000)
  const begun = (target: string) => [target.slice(0, 60), target] as const

  async function expectHome(target: string): Promise<number> {
    const { status, headers } = await ask(target)
    const { location } = headers
    if (location !== undefined) {
      expect(location).toMatch(/^\/(?![/\\])[!-~]*$/)
      expect(new URL(location, 'http://site.example').host).toBe('site.example')
    }
    return status
  }

  test.each(
    [
      `//evil.example${FORMER}`,
      `/\\evil.example${FORMER}`,
      `/\\/evil.example${FORMER}`,
      `/%5cevil.example${FORMER}`,
      `/%2f%2fevil.example${FORMER}`,
      `/@evil.example${FORMER}`,
      `/.${'/..'.repeat(9)}//evil.example/`,
      '//evil.example/old/page.html',
      '//evil.example/..//evil.example/',
      `/${long}/old/page.html`,
      `/old/page.html/${long}`,
    ].map(begun),
  )('for %s', async (_, target) => expect([301, 404]).toContain(await expectHome(target)))

  test.each(
    [
      '/old/page.html?x=%0d%0aLocation:%20http://evil.example/',
      '/old/page.html?//evil.example/',
      '/old/page.html?\\evil.example',
      `/old/page.html?${long}`,
      `${at(1).slice(0, -1)}?"><script>`,
    ].map(begun),
  )('for %s, whose query goes along', async (_, target) => expect(await expectHome(target)).toBe(301))

  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    '%0d%0a',
    '@',
    ':',
    '?',
    '#',
    '&',
    'evil.example',
    'http:',
    'old',
    'page.html',
    'about',
    'index.html',
    'news',
    '%ff',
  )
  test('for any target made of such pieces', async () => {
    const target = fc.array(piece, { maxLength: 9 }).map((pieces) => `/${pieces.join('')}`)
    await fc.assert(
      fc.asyncProperty(target, async (sent) => {
        expect([200, 301, 400, 404]).toContain(await expectHome(sent))
      }),
      { numRuns: 400 },
    )
  })
})
