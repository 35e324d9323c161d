import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { exampleBlobs } from 'shared/examples/blobs'
import { hostileExamples } from 'shared/examples/hostile'
import { shortNews } from 'shared/examples/news'
import { examples } from 'shared/examples/publications'
import { PREVIEW_MAX_BYTES, PREVIEW_PATH, previewPage } from 'shared/preview'
import type { Publication } from 'shared/publication'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOfPage } from '../publisher/checking/parsed-html.ts'
import { fileOf } from '../publisher/page-files.ts'
import { openDraftStore } from '../publisher/previewing/draft-store.ts'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { inTransaction, type Store } from '../src/content/store.ts'
import { ask } from './support/ask.ts'
import { type FeedServer, serveFeed, TOKEN } from './support/feed-server.ts'
import { fillStore, tablesOf, updateStore } from './support/fill-store.ts'
import { contentsOf } from './support/folder-contents.ts'
import { Newsroom } from './support/newsroom.ts'
import { NOW, sampleSite } from './support/samples.ts'
import { serveSite } from './support/site.ts'
import { arbitraryStep, takeStep } from './support/steps.ts'
import { compiledRenderer, makeWorkplace, newFolder, type TestPlace } from './support/workplace.ts'

async function pagesIn(store: Store): Promise<Map<string, string>> {
  const { enumerate, render } = await compiledRenderer()
  const pages = new Map<string, string>()
  for (const path of enumerate(store)) pages.set(path, (await render(path, store))?.body.toString() ?? '')
  return pages
}

/** What a newsroom has published since a place in its feed; null where it withdrew something as well. */
function publishedSince(newsroom: Newsroom, sequence: number): Publication[] | null {
  const { changes } = newsroom.page(sequence)
  const put = changes.flatMap((change) => (change.type === 'put' ? [change.publication] : []))
  return put.length === changes.length ? put : null
}

describe('drafts over the store', () => {
  const folder = newFolder()
  const file = join(folder, 'content.db')
  const filled = (): Newsroom => {
    const newsroom = new Newsroom()
    for (const publication of sampleSite(24)) newsroom.publish(publication)
    return newsroom
  }
  let store: Store
  beforeAll(() => {
    store = fillStore(filled().page(0).changes, NOW, file)
  })
  afterAll(() => {
    store.db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('make every page that publishing them would make, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStep, { minLength: 1, maxLength: 3 }), async (steps) => {
        const newsroom = filled()
        const { sequence } = newsroom
        for (const step of steps) takeStep(newsroom, step)
        const drafts = publishedSince(newsroom, sequence)
        fc.pre(drafts !== null && drafts.length > 0)
        using after = fillStore(filled().page(0).changes, NOW)
        updateStore(after, newsroom, NOW)
        using before = openDraftStore(file, drafts)
        expect(await pagesIn(before)).toEqual(await pagesIn(after))
      }),
      { numRuns: 10 },
    )
  })

  test('are written nowhere, and the store cannot be written through them', () => {
    const kept = tablesOf(store)
    const files = [...contentsOf(folder).keys()]
    {
      using drafts = openDraftStore(file, [shortNews])
      expect(tablesOf(drafts)).not.toEqual(kept)
      for (const table of ['live.state', 'state']) {
        expect(() => drafts.db.exec(`INSERT INTO ${table} VALUES ('x', 'y')`)).toThrow(/readonly|cannot modify/)
      }
      expect([...contentsOf(folder).keys()]).toEqual(files)
    }
    expect(tablesOf(store)).toEqual(kept)
  })

  test('see nothing of what is published meanwhile, and hold up no publishing', () => {
    using drafts = openDraftStore(file, [shortNews])
    const seen = tablesOf(drafts)
    inTransaction(store, () => store.sql.run`UPDATE state SET value = value + 1 WHERE name = 'cursor'`)
    expect(tablesOf(drafts)).toEqual(seen)
    inTransaction(store, () => store.sql.run`UPDATE state SET value = value - 1 WHERE name = 'cursor'`)
  })
})

describe('the door for previews', () => {
  const newsroom = new Newsroom()
  let feed: FeedServer
  let work: TestPlace
  let site: Awaited<ReturnType<typeof serveSite>>
  beforeAll(async () => {
    for (const base64 of Object.values(exampleBlobs)) newsroom.addBlob(Buffer.from(base64, 'base64'))
    for (const publication of examples) newsroom.publish(publication)
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

  interface Order {
    token?: string
    method?: string
    path?: string
  }

  async function order(body: unknown, { token = TOKEN, method = 'POST', path = PREVIEW_PATH }: Order = {}) {
    const headers = { authorization: `Bearer ${token}` }
    const sent = request({ host: '127.0.0.1', port: site.port, path, method, headers, agent: false })
    sent.on('error', () => {})
    if (method === 'GET') sent.end()
    else sent.end(typeof body === 'string' ? body : JSON.stringify(body))
    const [response] = await once(sent, 'response')
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
  }

  const released = (publication: Publication): Buffer =>
    readFileSync(join(work.folders.release, fileOf(previewPage(publication))))

  test.each(examples.map((example) => [`${example.kind} ${example.id}`, example]))(
    'promise 8: gives the public page, byte for byte, of what is public as it is: %s',
    async (_, example) => {
      const { status, headers, body } = await order({ publications: [example] })
      expect(status).toBe(200)
      expect(body.equals(released(example as Publication))).toBe(true)
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    },
  )

  test('shows other words without a trace on the site or on the disk', async () => {
    const before = contentsOf(work.dataDir)
    const { body } = await order({ publications: [{ ...shortNews, title: '示例未公开的题目' }] })
    expect(body.toString()).toContain('示例未公开的题目')
    const after = contentsOf(work.dataDir)
    expect([...after.keys()]).toEqual([...before.keys()])
    expect([...after.values()].some((bytes) => bytes.includes('未公开的题目'))).toBe(false)
  })

  test('shows whatever words come, as words', async () => {
    for (const hostile of hostileExamples) {
      const { status, body } = await order({ publications: [hostile] })
      expect(status).toBe(200)
      const tags = elementsOfPage(body.toString()).map(({ tagName }) => tagName)
      expect(tags).not.toContain('script')
      expect(tags).not.toContain('svg')
    }
  })

  test.each([
    ['without the token', { token: 'x' }, 'POST'],
    ['by reading', { method: 'GET' }, 'GET'],
    ['at another address', { path: `${PREVIEW_PATH}/` }, 'POST'],
  ] as [string, Order, string][])('promise 1: is no door %s', async (_, options, method) => {
    const { status, body } = await order({ publications: [shortNews] }, options)
    const unknown = await ask(site.port, '/nothing-here', { method })
    expect({ status, body: body.toString() }).toEqual({ status: unknown.status, body: unknown.body.toString() })
  })

  test.each([
    ['what is no JSON', '{', 400],
    ['nothing', { publications: [] }, 400],
    ['a field that is not public', { publications: [{ ...shortNews, note: '示例' }] }, 400],
    ['too much', 'x'.repeat(PREVIEW_MAX_BYTES + 1), 413],
  ])('promise 9: refuses %s in a sentence', async (_, body, status) => {
    const answer = await order(body)
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).toMatch(/^要预览的内容.+。\n$/)
  })

  test('serves many at once, and tells who comes when too many wait', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => order({ publications: [shortNews] })))
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20)
    expect((await order({ publications: [shortNews] })).status).toBe(200)
  })
})
