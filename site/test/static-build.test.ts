import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { foldersIn } from '../publisher/folders.ts'
import { openJournaledStore } from '../publisher/journal/tables.ts'
import { takeLock } from '../publisher/lock.ts'
import { serveFeed, TOKEN } from './support/feed-server.ts'
import { contentsOf, differences, pagesAlone } from './support/folder-contents.ts'
import { fullRelease, newOutput } from './support/full-release.ts'
import { Newsroom } from './support/newsroom.ts'
import { makeFilm, makeNews, makePicture, makeProfile, sampleSite } from './support/samples.ts'
import { newFolder } from './support/workplace.ts'

const SITE = fileURLToPath(new URL('..', import.meta.url))
const UNREACHABLE = 'http://127.0.0.1:9'

let folder: string
let out: string

beforeEach(() => {
  folder = newFolder()
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ PUBLISHER_TOKEN: TOKEN }))
  out = newOutput()
})

afterEach(() => {
  for (const made of [folder, out]) rmSync(made, { recursive: true, force: true })
})

interface Build {
  code: number | null
  said: string
}

/** What `pnpm build` does, into the test's own folder. */
async function build(cmsUrl: string): Promise<Build> {
  const prepared = await run(process.execPath, ['publisher/prepare-build.ts'], cmsUrl)
  if (prepared.code !== 0) return prepared
  const built = await run('node_modules/.bin/astro', ['build', '--outDir', out], cmsUrl)
  return { code: built.code, said: prepared.said + built.said }
}

async function run(command: string, parameters: string[], cmsUrl: string): Promise<Build> {
  const child = spawn(command, parameters, {
    cwd: SITE,
    env: { ...process.env, DATA_DIR: folder, CMS_URL: cmsUrl, PUBLISHER_TOKEN: '', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const [[code], ...words] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)])
  return { code, said: words.join('') }
}

const builtFiles = () => contentsOf(out)

test('brings the store up to date where the CMS can be reached, and uses what is there where it cannot', async () => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  newsroom.publish(makeProfile(900, { portrait: makePicture(newsroom, '示例肖像') }))
  const [column] = newsroom.live().filter(({ kind }) => kind === 'columns')
  const body = [{ type: 'video' as const, video: makeFilm(newsroom, '示例影片') }]
  newsroom.publish(makeNews(900, { column: column?.id ?? '', body }))
  await using feed = await serveFeed(newsroom)
  const expected = pagesAlone(await fullRelease(feed, new Date().toISOString()))
  const synced = await build(feed.url)
  expect([synced.code, differences(builtFiles(), expected)]).toEqual([0, []])
  const kept = await build(UNREACHABLE)
  expect(kept.said).toContain('只能使用现有的内容库。暂时连不上采编系统')
  expect([kept.code, differences(builtFiles(), expected)]).toEqual([0, []])
})

test('promise 9: with neither CMS nor store it fails with one sentence', async () => {
  const { code, said } = await build(UNREACHABLE)
  expect(code).toBe(1)
  expect(said).toMatch(/^没有可以生成的内容：内容库里还没有“网站设置”、“导航”、“首页”。未能与采编系统同步[^\n]+\n$/)
})

test('promise 9: with a publisher running that has nothing yet, it says so instead of failing half-way', async () => {
  const folders = foldersIn(folder)
  using lock = takeLock(folders)
  openJournaledStore(folders.store).db.close()
  const { code, said } = await build(UNREACHABLE)
  expect([lock !== null, code]).toEqual([true, 1])
  expect(said).toBe(
    '没有可以生成的内容：内容库里还没有“网站设置”、“导航”、“首页”。发布程序正在运行，内容库由它保持最新。\n',
  )
})
