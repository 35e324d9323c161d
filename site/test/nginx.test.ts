import { cpSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { recover } from '../publisher/recover.ts'
import { leave } from '../publisher/running.ts'
import { syncStore } from '../publisher/sync.ts'
import { type Answer, ask } from './support/ask.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import {
  at,
  CAPTIONS,
  column,
  FILM,
  formerNewsroom,
  HOSTILE,
  PICTURE,
  PROFILE,
  topic,
  unit,
  WITHDRAWN,
} from './support/former-newsroom.ts'
import type { Newsroom } from './support/newsroom.ts'
import { hasNginx, type Nginx, removedAtBoot, serveByNginx } from './support/nginx.ts'
import { makeNews } from './support/samples.ts'
import { seen } from './support/seen.ts'
import { serveSite } from './support/site.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'

const INSTALLED = hasNginx()
const WHY_SKIPPED =
  '这台机器没有 nginx：请安装 Debian 的 nginx 和 libnginx-mod-http-brotli-static，网站配置的测试才会运行。'
if (!INSTALLED) console.warn(WHY_SKIPPED)

test.runIf(process.env.CI)('continuous integration has nginx', () => expect(INSTALLED, WHY_SKIPPED).toBe(true))

let newsroom: Newsroom
let feed: FeedServer
let work: TestPlace
let site: Awaited<ReturnType<typeof serveSite>>
let nginx: Nginx

beforeAll(async () => {
  if (!INSTALLED) return
  newsroom = formerNewsroom()
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

async function bringUpToDate(): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

/** What both servers answer. */
async function bothAnswer(target: string, options?: Parameters<typeof ask>[2]): Promise<Answer> {
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
    for (const path of ['/', '/nichts/', WITHDRAWN, PICTURE])
      expect((await bothAnswer(path, { method })).status).toBe(405)
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

  test('promise 6: when the machine starts, readers wait until the publisher has finished what was interrupted', async () => {
    leave(work)
    rmSync(removedAtBoot(work.dataDir))
    await nginx.reload()
    for (const path of ['/', PROFILE, PICTURE, '/nichts/', WITHDRAWN]) {
      const { status, headers, body } = await bothAnswer(path)
      expect([status, headers['retry-after'], body.toString()]).toEqual([
        503,
        '5',
        '网站正在生成，请稍等片刻再刷新。\n',
      ])
    }
    await recover(work)
    await nginx.reload()
    expect((await bothAnswer(PROFILE)).status).toBe(200)
    expect((await bothAnswer(WITHDRAWN)).status).toBe(410)
  })

  test('promise 6: another release is served from the moment that its link is swapped', async () => {
    const { folders } = work
    const next = join(folders.releases, 'next')
    cpSync(realpathSync(folders.release), next, { recursive: true, preserveTimestamps: true })
    writeFileSync(join(next, 'about/index.html'), 'another release')
    symlinkSync(next, join(folders.root, 'swapped'))
    renameSync(join(folders.root, 'swapped'), folders.release)
    const { status, body } = await ask(nginx.port, '/about/')
    expect([status, body.toString()]).toEqual([200, 'another release'])
  })
})
