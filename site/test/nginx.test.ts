import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exampleBlobs, video } from 'shared/examples/blobs'
import { fullProfile } from 'shared/examples/profiles'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import type { Publication } from 'shared/publication'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mapPaths, renderMap } from '../publisher/maps/render-map.ts'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { type Answer, ask } from './support/ask.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { Newsroom } from './support/newsroom.ts'
import { hasNginx, type Nginx, serveByNginx } from './support/nginx.ts'
import { makeColumn, makeNews, makeProfile, makeTopic, makeUnit } from './support/samples.ts'
import { serveSite } from './support/site.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'

const INSTALLED = hasNginx()
const WHY_SKIPPED =
  '这台机器没有 nginx：请安装 Debian 的 nginx 和 libnginx-mod-http-brotli-static，网站配置的测试才会运行。'
if (!INSTALLED) console.warn(WHY_SKIPPED)

test.runIf(process.env.CI)('continuous integration has nginx', () => expect(INSTALLED, WHY_SKIPPED).toBe(true))

const PROFILE = '/profiles/shi-li-hao/'
const WITHDRAWN = '/stories/shi-li-che-xia/'
const [unit, column, gone, topic] = [
  makeUnit(800),
  makeColumn(800, 'news'),
  makeColumn(801, 'news'),
  makeTopic(800, []),
]
const PICTURE = `/media/${fullProfile.portrait?.renditions[0]?.hash}.webp`
const CAPTIONS = `/media/${video.captions.hash}.vtt`
const FILM = `/media/${video.hash}.mp4`

const aliased = (number: number, ...aliases: string[]): Publication => makeNews(number, { column: column.id, aliases })
const at = (number: number): string => `/news/${makeNews(number, { column: column.id }).slug}/`

/** Addresses of old sites that would break a careless configuration, or be taken for something else by one. */
const HOSTILE = [
  '/old/"quoted".html',
  "/old/'single'.html",
  '/old/back\\slash.html',
  '/old/back\\',
  '/old/$request_uri.html',
  '/old/$'.concat('{host}.html'),
  '/old/semi;colon.html',
  '/old/{braces}.html',
  '/old/#hash',
  '/old/a.b*c+d(e)[f]|g^.html',
  '/old/%22%5c%24.html',
  '/old/~tilde.html',
  `/old/${'long/'.repeat(390)}`,
]

let newsroom: Newsroom
let feed: FeedServer
let work: TestPlace
let site: Awaited<ReturnType<typeof serveSite>>
let nginx: Nginx

beforeAll(async () => {
  if (!INSTALLED) return
  newsroom = fillNewsroom()
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
  await bringUpToDate()
  site = await serveSite(work)
  nginx = await serveByNginx(work.dataDir, join(work.dataDir, 'nginx'))
})

afterAll(async () => {
  if (!INSTALLED) return
  await nginx?.[Symbol.asyncDispose]()
  await site?.[Symbol.asyncDispose]()
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

function fillNewsroom(): Newsroom {
  const made = new Newsroom()
  for (const base64 of Object.values(exampleBlobs)) made.addBlob(Buffer.from(base64, 'base64'))
  made.publish({ ...fullProfile, slug: 'shi-li-gai-ming' })
  for (const publication of examples) made.publish(publication)
  const taken = { ...story, id: '2a000000-0000-4000-8000-0000000000ff', slug: 'shi-li-che-xia-qian' }
  made.publish(taken)
  made.publish({ ...taken, slug: 'shi-li-che-xia' })
  made.withdraw(taken)
  for (const publication of [unit, column, gone, topic])
    made.publish({ ...publication, slug: `${publication.slug}-jiu` })
  for (let number = 800; number < 845; number++) {
    made.publish(makeProfile(number, { unit: unit.id }))
    made.publish(makeNews(number, { column: column.id, topics: [topic.id] }))
  }
  made.publish({ ...unit, slug: 'shi-li-xin-dan-wei' })
  made.publish({ ...column, slug: 'shi-li-xin-lan-mu' })
  made.publish({ ...topic, slug: 'shi-li-xin-zhuan-ti' })
  made.publish({ ...gone, slug: 'shi-li-che-lan' })
  made.withdraw(gone)
  publishFormer(made)
  return made
}

function publishFormer(made: Newsroom): void {
  made.publish(
    aliased(1, '/art/2019/3/12/art_12_345.html?id=7', '/old/page.html', '/old/index.html', '/Old/Case.html?i=aB'),
  )
  made.publish(aliased(2, '/art/show.php?id=8', '/xw/%CA%BE%C0%FD.html', '/old/page.html?id=2', '/old/case.html?i=ab'))
  made.publish(aliased(3, '/?id=9', '/about', '/404.html', '/sitemap/?id=1', '/old/both'))
  made.publish(aliased(4, '/art/show.php?id=13', '/old/gone.html', '/OLD/BOTH'))
  made.withdraw(aliased(4))
  made.publish(aliased(5, ...HOSTILE))
}

/** Syncs and publishes, and brings the maps of the release up to date. */
async function bringUpToDate(): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  for (const path of mapPaths()) {
    const file = join(work.folders.release, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, renderMap(path, work.store)?.body ?? '')
  }
}

type Options = Parameters<typeof ask>[2]

const SECURITY = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
]

const ANSWERED = ['location', 'content-range', 'allow', 'cache-control', 'last-modified', ...SECURITY]
const OF_A_BODY = ['content-type', 'content-encoding', 'vary']

/** What of an answer must be the same. Of a redirect nobody sees the body, and nginx says less of a part of a file. */
function seen({ status, headers, body }: Answer) {
  if (status === 416) return { status, range: headers['content-range'] }
  const names = [
    ...ANSWERED,
    ...(status === 206 ? [] : ['accept-ranges']),
    ...([301, 304].includes(status) ? [] : OF_A_BODY),
  ]
  return {
    status,
    headers: Object.fromEntries(names.map((name) => [name, headers[name]])),
    hasETag: headers.etag !== undefined,
    body: status === 301 ? '' : body.toString('base64'),
  }
}

/** What both servers answer. */
async function bothAnswer(target: string, options?: Options): Promise<Answer> {
  const [expected, found] = [await ask(site.port, target, options), await ask(nginx.port, target, options)]
  expect(seen(found)).toEqual(seen(expected))
  return found
}

const released = (file: string): Buffer => readFileSync(join(work.folders.release, file))

describe.runIf(INSTALLED)('nginx answers as the site’s own server does:', () => {
  test.each(['/', PROFILE, '/?q=1', '/feeds/site.xml', '/sitemap-index.xml', '/robots.txt', PICTURE, CAPTIONS, FILM])(
    '%s with 200',
    async (path) => expect((await bothAnswer(path)).status).toBe(200),
  )

  test('style sheets, with 200', async () => {
    const [, style = ''] = /href="(\/_astro\/[^"]+\.css)"/.exec(released('index.html').toString()) ?? []
    expect((await bothAnswer(style)).headers['cache-control']).toContain('immutable')
  })

  test.each(['br', 'gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'identity', ''])(
    'to who accepts “%s”',
    async (accepted) => {
      for (const path of ['/', '/feeds/site.xml', PICTURE, '/nichts/', WITHDRAWN]) {
        await bothAnswer(path, { headers: { 'accept-encoding': accepted } })
      }
    },
  )

  test.each(['br', 'gzip', 'identity'])('304 to who has the page (%s)', async (encoding) => {
    const headers = { 'accept-encoding': encoding }
    for (const { port } of [site, nginx]) {
      const { headers: sent } = await ask(port, PROFILE, { headers })
      const again = await ask(port, PROFILE, { headers: { ...headers, 'if-none-match': `"other", ${sent.etag}` } })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, sent.etag])
      expect(again.headers['content-security-policy']).toBe(sent['content-security-policy'])
      expect(again.headers['cache-control']).toBe('no-cache')
    }
  })

  test('200 to who has another, whatever the time of it', async () => {
    const headers = { 'if-none-match': '"other"', 'if-modified-since': new Date().toUTCString() }
    expect((await bothAnswer(PROFILE, { headers })).status).toBe(200)
  })

  test.each(['/', PROFILE, '/nichts/', WITHDRAWN, '/old/page.html', PICTURE])('%s to HEAD', async (path) => {
    expect((await bothAnswer(path, { method: 'HEAD' })).body.length).toBe(0)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('405 to %s', async (method) => {
    for (const path of ['/', '/nichts/', WITHDRAWN]) expect((await bothAnswer(path, { method })).status).toBe(405)
  })

  test.each(['bytes=0-9', 'bytes=100-', 'bytes=-7', 'bytes=0-1,5-6', 'bytes=99999999-'])(
    '“%s” of a picture',
    async (range) => void (await bothAnswer(PICTURE, { headers: { range } })),
  )

  test.each([
    [PROFILE.slice(0, -1), PROFILE],
    [`${PROFILE.slice(0, -1)}?from=wechat`, `${PROFILE}?from=wechat`],
    [`${PROFILE}index.html`, PROFILE],
    ['/index.html', '/'],
    ['/profiles/shi-li-gai-ming/', PROFILE],
    ['/profiles/shi-li-gai-ming', PROFILE],
    ['/profiles/shi-li-gai-ming/?a=1', `${PROFILE}?a=1`],
    ['/art/2019/3/12/art_12_345.html?id=7', at(1)],
    ['/old/page.html', at(1)],
    ['/old/page.html?from=wechat', `${at(1)}?from=wechat`],
    ['/old/page.html?id=2', at(2)],
    ['/old/index.html', at(1)],
    ['/art/show.php?id=8', at(2)],
    ['/xw/%CA%BE%C0%FD.html', at(2)],
    ['/?id=9', at(3)],
    ['/sitemap/?id=1', at(3)],
    ['/about', '/about/'],
    ['/Old/Case.html?i=aB', at(1)],
    ['/old/case.html?i=ab', at(2)],
    ['/old/both', at(3)],
    [`/columns/${column.slug}-jiu/page/1/`, '/columns/shi-li-xin-lan-mu/page/1/'],
    [`/columns/${column.slug}-jiu/page/1?a=1`, '/columns/shi-li-xin-lan-mu/page/1/?a=1'],
    [`/feeds/columns/${column.slug}-jiu.xml`, '/feeds/columns/shi-li-xin-lan-mu.xml'],
    [`/topics/${topic.slug}-jiu/page/1/`, '/topics/shi-li-xin-zhuan-ti/page/1/'],
    [`/profiles/unit/${unit.slug}-jiu/`, '/profiles/unit/shi-li-xin-dan-wei/'],
    [`/profiles/unit/${unit.slug}-jiu/page/1`, '/profiles/unit/shi-li-xin-dan-wei/page/1/'],
  ])('%s leads to %s', async (target, to) => {
    const { status, headers } = await bothAnswer(target)
    expect([status, headers.location]).toEqual([301, to])
  })

  test.each(
    HOSTILE.filter((address) => !address.includes('#')).map((address) => [address.slice(0, 40), address] as const),
  )('%s, of an old site, leads to its text', async (_, address) => {
    const { status, headers } = await ask(nginx.port, address)
    expect([status, headers.location]).toEqual([301, at(5)])
  })

  test.each([
    '/nichts/',
    '/nichts',
    '/feeds/nichts.xml',
    '/404.html',
    '/art/show.php',
    '/art/show.php?b=2&a=1',
    '/.env',
    '/profiles/.hidden',
    '/index.html.br',
    `${PROFILE}index.html.gz`,
    '/_maps/redirects/00.map',
    '/_maps/gone/ff.map',
    '/_maps/',
    '//_maps/gone/00.map',
    '/./_maps/gone/00.map',
    '/%5fmaps/gone/00.map',
    '/staging/0',
    '//evil.example/',
    '/profiles/%0d%0aSet-Cookie:x',
    '/profiles/%E7%A4%BA/',
    `/columns/${column.slug}-jiu/page/99/`,
    `/profiles/unit/${unit.slug}-jiu/page/99/`,
  ])('%s is 404', async (target) => {
    const { status, body } = await bothAnswer(target)
    expect([status, body]).toEqual([404, released('404.html')])
  })

  test.each(['/%2e%2e/%2e%2e/content.db', '/..%2f..%2fcontent.db', '/%00x', '/%', '/%e0%a4%a'])(
    '%s is an address that nginx cannot read',
    async (target) => {
      const { status, headers, body } = await ask(nginx.port, target)
      expect([status, body.toString()]).toEqual([400, '网址有误，无法识别。请检查后重新输入。\n'])
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    },
  )

  test.each([
    WITHDRAWN,
    WITHDRAWN.slice(0, -1),
    '/stories/shi-li-che-xia-qian/',
    '/art/show.php?id=13',
    '/old/gone.html',
    '/old/gone.html?from=wechat',
    '/OLD/BOTH',
    '/410/',
    '/feeds/columns/shi-li-che-lan.xml',
    '/columns/shi-li-che-lan/page/1/',
  ])('promise 7: %s is 410', async (target) => {
    const { status, body } = await bothAnswer(target)
    expect([status, body]).toEqual([410, released('410/index.html')])
  })
})

describe.runIf(INSTALLED)('what changes while nginx serves', () => {
  test('promise 7: a withdrawn text is gone at once, and 410 after the reload', async () => {
    expect((await ask(nginx.port, at(801))).status).toBe(200)
    newsroom.withdraw(makeNews(801, { column: column.id }))
    await bringUpToDate()
    expect((await ask(nginx.port, at(801))).status).toBe(404)
    await nginx.reload()
    expect((await bothAnswer(at(801))).status).toBe(410)
  })
})
