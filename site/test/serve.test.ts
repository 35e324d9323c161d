import { mkdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { exampleBlobs, video } from 'shared/examples/blobs'
import { fullProfile } from 'shared/examples/profiles'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { ask as askAt } from './support/ask.ts'
import { type FeedServer, serveFeed, TOKEN } from './support/feed-server.ts'
import { Newsroom } from './support/newsroom.ts'
import { makeColumn, makeNews, makeProfile, makeTopic, makeUnit } from './support/samples.ts'
import { serveSite } from './support/site.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'

const PROFILE = '/profiles/shi-li-hao/'
const MOVED = '/profiles/shi-li-gai-ming/'
const WITHDRAWN = '/stories/shi-li-che-xia/'

const newsroom = new Newsroom()
let feed: FeedServer
let work: TestPlace
let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  for (const base64 of Object.values(exampleBlobs)) newsroom.addBlob(Buffer.from(base64, 'base64'))
  newsroom.publish({ ...fullProfile, slug: 'shi-li-gai-ming' })
  for (const publication of examples) newsroom.publish(publication)
  const taken = { ...story, id: '2a000000-0000-4000-8000-0000000000ff', slug: 'shi-li-che-xia-qian' }
  newsroom.publish(taken)
  newsroom.publish({ ...taken, slug: 'shi-li-che-xia' })
  newsroom.withdraw(taken)
  renameWithPages()
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

/** A unit, a column and a topic that were renamed, with a numbered page each, and a withdrawn column. */
function renameWithPages(): void {
  const [unit, column, gone] = [makeUnit(800), makeColumn(800, 'news'), makeColumn(801, 'news')]
  const topic = makeTopic(800, [])
  for (const publication of [unit, column, gone, topic])
    newsroom.publish({ ...publication, slug: `${publication.slug}-jiu` })
  for (let number = 800; number < 845; number++) {
    newsroom.publish(makeProfile(number, { unit: unit.id }))
    newsroom.publish(makeNews(number, { column: column.id, topics: [topic.id] }))
  }
  newsroom.publish({ ...unit, slug: 'shi-li-xin-dan-wei' })
  newsroom.publish({ ...column, slug: 'shi-li-xin-lan-mu' })
  newsroom.publish({ ...topic, slug: 'shi-li-xin-zhuan-ti' })
  newsroom.publish({ ...gone, slug: 'shi-li-che-lan' })
  newsroom.withdraw(gone)
}

const ask = (target: string, options?: Parameters<typeof askAt>[2]) => askAt(site.port, target, options)
const released = (file: string): Buffer => readFileSync(join(work.folders.release, file))

describe('pages', () => {
  test('are served whole, as UTF-8 HTML, under headers that allow nothing from elsewhere', async () => {
    const { status, headers, body } = await ask(PROFILE)
    expect(status).toBe(200)
    expect(body).toEqual(released(`${PROFILE}index.html`))
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      vary: 'Accept-Encoding',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/)
    expect(headers['content-security-policy']).toContain("; media-src 'self';")
    expect(headers['content-security-policy']).not.toMatch(/unsafe/)
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  })

  test('obey the content security policy: no inline style, no script, no event handler', async () => {
    const { body } = await ask(PROFILE)
    expect(body.toString()).not.toMatch(/<style|<script|\sstyle=|\son[a-z]+=/i)
  })

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['br', '*', brotliDecompressSync],
    ['gzip', 'br;q=0, gzip;q=0.5', gunzipSync],
  ])('come as %s to who accepts “%s”', async (encoding, accepted, decompress) => {
    const { headers, body } = await ask(PROFILE, { headers: { 'accept-encoding': accepted } })
    expect(headers['content-encoding']).toBe(encoding)
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(decompress(body)).toEqual(released(`${PROFILE}index.html`))
  })

  test.each(['identity', 'deflate', 'br;q=0', ''])('come plain to who accepts “%s”', async (accepted) => {
    const { headers, body } = await ask(PROFILE, { headers: { 'accept-encoding': accepted } })
    expect(headers).not.toHaveProperty('content-encoding')
    expect(body).toEqual(released(`${PROFILE}index.html`))
  })

  test('are answered with 304 to who has them, and in full to who has another', async () => {
    const { headers } = await ask(PROFILE)
    const etag = headers.etag ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, body } = await ask(PROFILE, { headers: { 'if-none-match': tag } })
      expect([tag, status, body.length]).toEqual([tag, 304, 0])
    }
    const other = await ask(PROFILE, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
    const compressed = await ask(PROFILE, { headers: { 'if-none-match': etag, 'accept-encoding': 'br' } })
    expect(compressed.status).toBe(200)
  })

  test('have no body for HEAD', async () => {
    const { status, headers, body } = await ask(PROFILE, { method: 'HEAD' })
    expect([status, body.length]).toEqual([200, 0])
    expect(Number(headers['content-length'])).toBe(released(`${PROFILE}index.html`).length)
  })
})

describe('other files', () => {
  test.each([
    ['/feeds/site.xml', 'application/rss+xml; charset=utf-8'],
    ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const { status, headers } = await ask(path)
    expect([status, headers['content-type']]).toEqual([200, type])
  })

  test('style sheets are kept for good, pictures and attachments for a day', async () => {
    const page = (await ask('/')).body.toString()
    const style = await ask(/href="(\/_astro\/[^"]+\.css)"/.exec(page)?.[1] ?? '')
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const [rendition] = fullProfile.portrait?.renditions ?? []
    const picture = await ask(`/media/${rendition?.hash}.webp`)
    expect(picture.headers['content-type']).toBe('image/webp')
    expect(picture.headers['cache-control']).toBe('public, max-age=86400, immutable')
    expect(picture.body.toString('base64')).toBe(exampleBlobs[rendition?.hash ?? ''])
  })

  test.each([
    ['mp4', video.hash, 'video/mp4'],
    ['vtt', video.captions.hash, 'text/vtt; charset=utf-8'],
    ['jpg', video.poster.renditions.find(({ type }) => type === 'image/jpeg')?.hash ?? '', 'image/jpeg'],
  ])('films, captions and posters (%s) come whole and in parts', async (suffix, hash, type) => {
    const path = `/media/${hash}.${suffix}`
    const bytes = Buffer.from(exampleBlobs[hash] ?? '', 'base64')
    const whole = await ask(path, { headers: { 'accept-encoding': 'br' } })
    expect([whole.status, whole.headers['content-type'], whole.body]).toEqual([200, type, bytes])
    expect(whole.headers['accept-ranges']).toBe('bytes')
    const part = await ask(path, { headers: { range: 'bytes=4-11' } })
    expect([part.status, part.body]).toEqual([206, bytes.subarray(4, 12)])
    expect(part.headers['content-range']).toBe(`bytes 4-11/${bytes.length}`)
  })

  test.each([
    ['bytes=0-9', 206, 0, 10],
    ['bytes=100-', 206, 100, undefined],
    ['bytes=-7', 206, -7, undefined],
    ['bytes=0-999999999', 206, 0, undefined],
    ['bytes=0-1,5-6', 200, 0, undefined],
    ['bytes=9-2', 200, 0, undefined],
    ['bytes=abc', 200, 0, undefined],
    ['lines=1-2', 200, 0, undefined],
  ])('“%s” of a picture is answered with %i', async (range, expected, start, end) => {
    const [rendition] = fullProfile.portrait?.renditions ?? []
    const whole = Buffer.from(exampleBlobs[rendition?.hash ?? ''] ?? '', 'base64')
    const { status, headers, body } = await ask(`/media/${rendition?.hash}.webp`, { headers: { range } })
    expect([status, body]).toEqual([expected, whole.subarray(start, end)])
    expect(headers['content-range'] === undefined).toBe(expected === 200)
  })

  test('a range counts for GET only', async () => {
    const [rendition] = fullProfile.portrait?.renditions ?? []
    const options = { method: 'HEAD', headers: { range: 'bytes=0-9' } }
    const { status, headers } = await ask(`/media/${rendition?.hash}.webp`, options)
    expect([status, Number(headers['content-length'])]).toEqual([200, rendition?.bytes])
  })

  test('a range past the end is 416; one of an older file is the whole new one', async () => {
    const [rendition] = fullProfile.portrait?.renditions ?? []
    const path = `/media/${rendition?.hash}.webp`
    const past = await ask(path, { headers: { range: 'bytes=99999999-' } })
    expect([past.status, past.headers['content-range']]).toEqual([416, `bytes */${rendition?.bytes}`])
    const older = await ask(path, { headers: { range: 'bytes=0-9', 'if-range': '"older"' } })
    expect([older.status, older.body.length]).toEqual([200, rendition?.bytes])
  })
})

describe('addresses that changed', () => {
  test('a missing slash at the end is put there', async () => {
    const { status, headers } = await ask(PROFILE.slice(0, -1))
    expect([status, headers.location]).toEqual([301, PROFILE])
  })

  test('a file name that nobody links to leads to its page', async () => {
    const { status, headers } = await ask(`${PROFILE}index.html`)
    expect([status, headers.location]).toEqual([301, PROFILE])
  })

  test.each([MOVED, MOVED.slice(0, -1)])('%s, a former address, leads on', async (path) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([301, PROFILE])
  })

  test('promise 7: what was withdrawn is 410, under its former addresses as well', async () => {
    for (const address of [WITHDRAWN, WITHDRAWN.slice(0, -1), '/stories/shi-li-che-xia-qian/']) {
      const { status, headers, body } = await ask(address)
      expect([address, status, headers['content-type']]).toEqual([address, 410, 'text/html; charset=utf-8'])
      expect(body).toEqual(released('410/index.html'))
      expect(headers).not.toHaveProperty('etag')
    }
  })

  test.each([
    [`/columns/${makeColumn(800, 'news').slug}-jiu/page/1/`, '/columns/shi-li-xin-lan-mu/page/1/'],
    [`/columns/${makeColumn(800, 'news').slug}-jiu/page/1`, '/columns/shi-li-xin-lan-mu/page/1/'],
    [`/feeds/columns/${makeColumn(800, 'news').slug}-jiu.xml`, '/feeds/columns/shi-li-xin-lan-mu.xml'],
    [`/topics/${makeTopic(800, []).slug}-jiu/page/1/`, '/topics/shi-li-xin-zhuan-ti/page/1/'],
    [`/profiles/unit/${makeUnit(800).slug}-jiu/`, '/profiles/unit/shi-li-xin-dan-wei/'],
    [`/profiles/unit/${makeUnit(800).slug}-jiu/page/1/`, '/profiles/unit/shi-li-xin-dan-wei/page/1/'],
  ])('%s, which follows from a former slug, leads to %s', async (path, to) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([301, to])
    expect((await ask(to)).status).toBe(200)
  })

  test('what followed from a former slug leads nowhere that is not there', async () => {
    expect((await ask(`/columns/${makeColumn(800, 'news').slug}-jiu/page/99/`)).status).toBe(404)
    expect((await ask(`/profiles/unit/${makeUnit(800).slug}-jiu/page/99/`)).status).toBe(404)
  })

  test.each(['/feeds/columns/shi-li-che-lan.xml', '/columns/shi-li-che-lan/page/1/'])(
    'promise 7: %s went with its column',
    async (path) => expect((await ask(path)).status).toBe(410),
  )

  test('a former address leads on only once its page is there', async () => {
    const page = join(work.folders.release, PROFILE)
    renameSync(page, `${page.slice(0, -1)}.away`)
    const { status } = await ask(MOVED)
    renameSync(`${page.slice(0, -1)}.away`, page)
    expect(status).toBe(404)
  })

  test('the error pages stand under their own status', async () => {
    expect((await ask('/404.html')).status).toBe(404)
    expect((await ask('/410/')).status).toBe(410)
  })

  test('what never was is 404', async () => {
    const { status, body } = await ask('/profiles/shi-li-mei-you/')
    expect([status, body]).toEqual([404, released('404.html')])
  })
})

describe('requests that nobody sends in good faith', () => {
  test.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/content.db',
    '/..%2f..%2fcontent.db',
    '/..\\..\\content.db',
    '/profiles/..%5c..%5ccontent.db',
    '/.env',
    '/profiles/.hidden',
    '/index.html.br',
    '/profiles/shi-li-hao/index.html.gz',
    '/staging/0',
    '//evil.example/',
    '/%00',
    '/profiles/%E7%A4%BA/',
    `/${'a/'.repeat(2000)}`,
    `/${'x'.repeat(5000)}`,
  ])('%s is 404', async (target) => {
    const { status, body } = await ask(target)
    expect([status, body]).toEqual([404, released('404.html')])
  })

  test.each(['/?%ff', '/?q=<script>', '/#%ff'])('%s is the page before the question mark', async (target) => {
    const { status, body } = await ask(target)
    expect([status, body]).toEqual([200, released('index.html')])
  })

  test.each(['/%ff', '/%', '/%e0%a4%a', 'http://evil.example/', '*'])('%s is 400', async (target) => {
    const { status, body } = await ask(target)
    expect([status, body.toString()]).toEqual([400, '网址有误，无法识别。请检查后重新输入。\n'])
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is 405', async (method) => {
    const { status, headers } = await ask('/', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  test('a reader that goes away in the middle does no harm', async () => {
    await new Promise<void>((resolve) => {
      const leaving = request({ host: '127.0.0.1', port: site.port, path: '/' }, (response) => response.destroy())
      leaving.once('close', resolve).on('error', () => {})
      leaving.end()
    })
    expect((await ask('/')).status).toBe(200)
  })
})

test('promise 9: what nobody expected is told in one sentence of the log, and in another to readers', async () => {
  const { release } = work.folders
  renameSync(release, `${release}.away`)
  mkdirSync(release)
  const { status, body } = await ask('/about/')
  rmdirSync(release)
  renameSync(`${release}.away`, release)
  expect([status, body.toString()]).toEqual([500, '网站暂时无法响应，请稍后再试。\n'])
  expect(work.said.at(-1)).toMatch(/^没能答复对 \/about\/ 的请求.*原因：.*EINVAL/)
})

test('health tells whoever holds the token cursor, last publish and what waits', async () => {
  const { status, headers, body } = await ask('/health', { headers: { authorization: `Bearer ${TOKEN}` } })
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  expect(JSON.parse(body.toString())).toMatchObject({
    status: 'ok',
    problems: [],
    state: { cursor: newsroom.sequence, publishedAt: work.now(), queue: 0 },
  })
})
