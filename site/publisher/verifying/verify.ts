import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { PublisherState } from 'shared/publisher-state'
import { cursorOf, inTransaction, recordedTime, type Store } from '../../src/content/store.ts'
import { Alarm } from '../alarm.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { type Folders, foldersIn } from '../folders.ts'
import { releaseIn } from '../journal/releases.ts'
import { countStale, currentBatch } from '../journal/stale.ts'
import { openJournaledStore } from '../journal/tables.ts'
import { publish } from '../publisher.ts'
import { folderOf } from '../releases/release-folders.ts'
import { note } from '../reporting/notes.ts'
import { syncStore, syncTime } from '../sync.ts'
import { openTemplates } from '../templates.ts'
import type { Workplace } from '../workplace.ts'

export type Verdict = NonNullable<PublisherState['verified']> & { files: string[] }

/** The live release may move on while it is compared; so often it is tried again. */
const ATTEMPTS = 10

/** While the live release is being brought up to date, in milliseconds. */
const PAUSE = 500

interface Verifying {
  folders: Folders
  /** The store of the copy that is verified, which its publisher may be writing. */
  store: Store
  feed: ChangeFeed
  signal: AbortSignal
  now: () => string
  log: Workplace['log']
}

/**
 * Reads the newsroom from its beginning into a fresh store, renders everything beside the live release with the same
 * templates, and compares the files of both. The verdict is noted in the store. Throws a sentence where it cannot be
 * reached.
 */
export async function verify(verifying: Verifying): Promise<Verdict> {
  const { folders, store, now } = verifying
  const place = join(folders.root, `verifying-${randomUUID()}`)
  try {
    const { pages, files } = await compareBeside(verifying, place)
    const verdict = { at: now(), pages, differing: files.length }
    inTransaction(store, () => note(store, 'verified', verdict))
    return { ...verdict, files }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function compareBeside(verifying: Verifying, place: string): Promise<Comparison> {
  const { store, folders, feed, signal, log } = verifying
  const beside = foldersIn(place)
  using fresh = openJournaledStore(beside.store)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await settledMoment(store, signal)
    const work: Workplace = {
      ...{ folders: beside, store: fresh, feed, signal, log, construction: null, alarm: new Alarm() },
      templates: await openTemplates(join(folders.templates, before.build), beside),
      now: () => recordedTime(store),
    }
    await syncStore({ ...work, wait: 0 })
    syncTime(work)
    await publish(work)
    if (cursorOf(fresh) !== before.cursor) continue
    const compared = await compareFolders(folderOf(before.name, folders), beside.release).catch(nothingCompared)
    if (compared && isDeepStrictEqual(momentOf(store), before)) return compared
  }
  throw new Error('网站一直在更新，没能核对完。请在发布较少的时候再试。')
}

interface Comparison {
  pages: number
  files: string[]
}

/** What a comparison stands on: another batch is another content, or another time at which something changed. */
interface Moment {
  name: number
  build: string
  cursor: number
  batch: number
}

/** The live release as it is; null where none is, or where something is still to be published. */
function momentOf(store: Store): Moment | null {
  const live = releaseIn(store, 'live')
  if (!live || countStale(store, live.name) > 0 || releaseIn(store, 'building')) return null
  return { name: live.name, build: live.build, cursor: cursorOf(store), batch: currentBatch(store) }
}

async function settledMoment(store: Store, signal: AbortSignal): Promise<Moment> {
  for (;;) {
    if (!releaseIn(store, 'live')) throw new Error('网站还没有生成，没有可以核对的内容。')
    const moment = momentOf(store)
    if (moment) return moment
    await sleep(PAUSE, undefined, { signal })
  }
}

/** A release that went while it was compared. */
function nothingCompared(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Style sheets that an earlier release has lent are no part of it. */
async function compareFolders(live: string, beside: string): Promise<Comparison> {
  const [here, there] = [await filesIn(live), await filesIn(beside)]
  const files: string[] = []
  for (const file of new Set([...here, ...there])) {
    const isLent = file.startsWith('_astro/') && !there.has(file)
    if (!isLent && !(await isSame(join(live, file), join(beside, file)))) files.push(`/${file}`)
  }
  return { pages: there.size, files: files.sort() }
}

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))))
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([one, other].map((file) => readFile(file).catch(() => null)))
  return !!left && !!right && left.equals(right)
}

/** A verdict in words; of many differing files the first. */
export function verdictWords({ pages, differing, files }: Verdict): string {
  if (differing === 0) return `核对完毕：${pages} 个文件与采编系统的内容完全一致。`
  const named = files.slice(0, 20).map((file) => `\n${file}`)
  return `核对完毕：${pages} 个文件中有 ${differing} 个与采编系统的内容不一致，可以运行 npm run publisher -- rerender 重新生成。${named.join('')}`
}
