import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { settings } from 'shared/examples/site'
import { afterAll, test } from 'vitest'
import { connectChangeFeed } from '../../publisher/change-feed.ts'
import { publish } from '../../publisher/publisher.ts'
import { recover } from '../../publisher/recover.ts'
import { servedRelease } from '../../publisher/releases/release-folders.ts'
import { syncStore } from '../../publisher/sync.ts'
import { makeWish } from '../../publisher/wishes.ts'
import { cursorOf } from '../../src/content/store.ts'
import { changeTemplates, templatesAt } from '../support/changed-templates.ts'
import { serveFeed, TOKEN } from '../support/feed-server.ts'
import { flawsOf } from '../support/flaws.ts'
import { contentsOf, differences } from '../support/folder-contents.ts'
import { fullRelease } from '../support/full-release.ts'
import { journalFlaws } from '../support/journal-flaws.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeFilm, makeNews, makePicture, NOW, sampleSite } from '../support/samples.ts'
import { makeWorkplace, newFolder, RENDERER, type TestPlace } from '../support/workplace.ts'
import { conclude, isLong } from './length.ts'

const CHILD = fileURLToPath(new URL('../support/interrupted-publisher.ts', import.meta.url))
const UNREACHABLE = { url: 'http://127.0.0.1:1' }
const SIZE = isLong ? 60 : 1

const editions = newFolder()

afterAll(() => rmSync(editions, { recursive: true, force: true }))

/**
 * A publish that is to be killed at write after write. A rollback begins with a release of new templates, and ends with
 * those before. `step` leaves some writes out of the short form; the long form leaves none out.
 */
interface Drill {
  change: (newsroom: Newsroom) => void
  isNew?: boolean
  hasNewTemplates?: boolean
  isRollback?: boolean
  step: number
}

const DRILLS: [string, Drill][] = [
  ['a publish', { change: publishSome, step: 5 }],
  ['a withdrawal', { change: withdrawOne, step: 7 }],
  ['a change of the templates', { change: () => {}, hasNewTemplates: true, step: 37 }],
  ['a rollback amid a withdrawal', { change: withdrawOne, isRollback: true, step: 17 }],
  ['a first render', { change: () => {}, isNew: true, step: 41 }],
]

test.for(DRILLS)(
  'promise 6: %s that is killed at any write stays whole and is finished',
  async ([, drill], context) => {
    await using place = await preparePlace(drill)
    const total = await countWrites(place)
    const step = isLong ? 1 : drill.step
    const writes = Array.from({ length: Math.ceil(total / step) }, (_, index) => 1 + index * step)
    const rounds = writes.length
    const violations: string[] = []
    const work = async () => {
      for (let write = writes.shift(); write; write = writes.shift()) {
        for (const flaw of await killAndLook(place, write)) violations.push(`write ${write} of ${total}: ${flaw}`)
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    conclude(context, rounds, violations)
  },
)

type Place = Awaited<ReturnType<typeof preparePlace>>

/** A site before a change, whose feed has the change already, and what it is to be before and after. */
async function preparePlace({ change, isNew = false, hasNewTemplates = false, isRollback = false }: Drill) {
  const newsroom = sampleNewsroom()
  const feed = await serveFeed(newsroom)
  const dataDir = newFolder()
  const compiled = hasNewTemplates || isRollback ? [RENDERER, changeTemplates(editions, 'second')] : [RENDERER]
  const templates = await templatesAt(compiled)
  const work = await makeWorkplace(feed, dataDir)
  if (!isNew) await bringUpToDate(work)
  if (isRollback) {
    work.templates = templates
    await bringUpToDate(work)
    makeWish(work.store, 'rollback')
  }
  const served = servedRelease(work.folders)
  const before = isNew ? new Map<string, Buffer>() : contentsOf(work.folders.release)
  work.store.db.close()
  change(newsroom)
  const rendered = await fullRelease(feed, NOW, isRollback ? await templatesAt([RENDERER]) : templates)
  const after = new Map([...[...before].filter(([path]) => path.startsWith('/_astro/')), ...rendered])
  const dispose = async () => {
    await feed[Symbol.asyncDispose]()
    work[Symbol.dispose]()
  }
  return { feed, dataDir, compiled, templates, served, before, after, [Symbol.asyncDispose]: dispose }
}

/** What was wrong after a kill: at once, after a start that reaches no CMS, and in the end. */
async function killAndLook(place: Place, write: number): Promise<string[]> {
  const { dataDir, end } = await runUntil(place, String(write))
  using work = await makeWorkplace(UNREACHABLE, dataDir)
  work.templates = place.templates
  const { release } = work.folders
  const flaws = end === 'SIGKILL' ? [] : [`ended with ${end}`]
  flaws.push(...[...flawsOf(release, settings.url), ...broughtBack(place, work)].map((flaw) => `when killed, ${flaw}`))
  flaws.push(...(await startWithoutPages(work)).map((flaw) => `at a start that can render nothing, ${flaw}`))
  const isSynced = cursorOf(work.store) === place.feed.newsroom.sequence
  await recover(work)
  if (isSynced) await publish(work)
  flaws.push(...unlike(release, isSynced ? place.after : place.before).map((path) => `at the next start, ${path}`))
  work.feed = connectChangeFeed({ cmsUrl: place.feed.url, token: TOKEN })
  await bringUpToDate(work)
  return [...flaws, ...unlike(release, place.after).map((path) => `in the end, ${path}`)]
}

/** What a release shows that has followed the one at the beginning, though it is withdrawn. */
function broughtBack({ served, after }: Place, { folders }: TestPlace): string[] {
  if (servedRelease(folders) === served) return []
  const files = [...contentsOf(folders.release).keys()]
  return files.filter((file) => !after.has(file)).map((file) => `${file} is back`)
}

/** What was decided is finished by a start that can render nothing, too; what was not is as if it had never begun. */
async function startWithoutPages(work: TestPlace): Promise<string[]> {
  const load = () => Promise.reject(new Error('示例模板坏了。'))
  await recover({ ...work, failures: new Map(), templates: { ...work.templates, load } })
  const { files } = await work.templates.load(work.templates.current)
  return [...flawsOf(work.folders.release, settings.url), ...journalFlaws(work, files)]
}

async function countWrites(place: Place): Promise<number> {
  const { said, dataDir } = await runUntil(place, '')
  rmSync(dataDir, { recursive: true, force: true })
  return Number(said)
}

/** Runs the publisher on a copy of the place, up to a write. */
async function runUntil({ feed, dataDir, compiled }: Place, write: string) {
  const copy = newFolder()
  cpSync(dataDir, copy, { recursive: true, verbatimSymlinks: true })
  const child = spawn(process.execPath, [CHILD, copy, feed.url, write, ...compiled], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(editions, 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { dataDir: copy, said, end: signal ?? code }
}

async function bringUpToDate(work: TestPlace): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

const unlike = (release: string, expected: Map<string, Buffer>): string[] =>
  differences(existsSync(release) ? contentsOf(release) : new Map(), expected)

function sampleNewsroom(): Newsroom {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  const story = first(newsroom, 'stories')
  newsroom.publish({ ...story, cover: makePicture(newsroom, '示例旧照') })
  return newsroom
}

function publishSome(newsroom: Newsroom): void {
  const [story, news] = [first(newsroom, 'stories'), first(newsroom, 'news')]
  const body = [{ type: 'video' as const, video: makeFilm(newsroom, '示例影片') }]
  newsroom.publish({ ...story, slug: 'shi-li-gai-ming', cover: makePicture(newsroom, '示例新照'), body })
  newsroom.publish(makeNews(900, { column: news.column, related: [{ kind: 'stories', id: story.id }] }))
}

function withdrawOne(newsroom: Newsroom): void {
  newsroom.withdraw(first(newsroom, 'stories'))
}
