import { rm } from 'node:fs/promises'
import { cursorOf, inTransaction, readState, type Store, writeState } from '../../src/content/store.ts'
import { noteAllShown } from '../earlier.ts'
import { tryAllAgain } from '../held-back.ts'
import { countPages } from '../journal/pages.ts'
import { type Release, releaseIn, turnInto } from '../journal/releases.ts'
import { countStale, largestBatch, replayTouched } from '../journal/stale.ts'
import { publishNext } from '../publish-slice.ts'
import { noteBuilding } from '../reporting/present.ts'
import { notePublished } from '../reporting/underway.ts'
import { sentenceOf } from '../sentences.ts'
import { setAside } from '../set-aside.ts'
import { noteSize } from '../shrinking.ts'
import type { Workplace } from '../workplace.ts'
import { beginConstruction, type Construction, renderPages, wantedBuild } from './construction.ts'
import { folderOf } from './release-folders.ts'
import { lendTo, succeed } from './swap.ts'

/** A batch of more paths than this, and of more than half of all pages, is rendered into a new release. */
const LARGE_BATCH = 1000

/** So many turns are enough for what was published while a release was rendered, unless there is ever more of it. */
const MANY_TURNS = 20

/** So many paths are published in a second or two, for which the live release can do without changes. */
const SMALL_REST = 320

/** Stands for the first release among the batches that failed. */
const FIRST = -1

/** How long the live release goes on before the next attempt, after one that failed. */
const REST = 10 * 60_000

/** Brings a new release nearer to its readers, where one is wanted. False where nothing can be done for it now. */
export async function renew(work: Workplace): Promise<boolean> {
  const { construction } = work
  if (construction) return goOn(work, construction)
  dropUnfinished(work)
  if (!isWanted(work)) return false
  work.construction = await beginConstruction(work)
  return true
}

/** What an earlier run was building, or what a full disk kept from being written down as given up. */
function dropUnfinished({ store, now }: Workplace): void {
  const unfinished = releaseIn(store, 'building')
  if (unfinished) turnInto(store, unfinished, 'dropped', now())
}

function isWanted(work: Workplace): boolean {
  const { store, now } = work
  const live = releaseIn(store, 'live')
  if (!live) return !work.failures.has(FIRST)
  if (isResting(store, now())) return false
  return live.build !== wantedBuild(work) || readState(store, 'wanted') === 'yes' || largestHere(store, live) < Infinity
}

/** A clock that had run ahead rests nobody. */
function isResting(store: Store, now: string): boolean {
  const left = Date.parse(readState(store, 'restsUntil') || now) - Date.parse(now)
  return left > 0 && left <= REST
}

/** Why no new release is made although one is wanted; empty where nothing is in its way. */
export const restingSentence = ({ store, now }: Pick<Workplace, 'store' | 'now'>): string =>
  isResting(store, now()) ? (readState(store, 'restsBecause') ?? '') : ''

/** The largest batch that is published into a release as it is: one that touches most of a large site is not. */
export function largestHere(store: Store, { name }: Release): number {
  const largest = largestBatch(store, name)
  return largest > LARGE_BATCH && largest * 2 > countPages(store, name) ? LARGE_BATCH : Infinity
}

async function goOn(work: Workplace, construction: Construction): Promise<boolean> {
  const { release, stage } = construction
  if (stage === 'laying out' || stage === 'rendering') return false
  try {
    if (stage instanceof Error) throw stage
    if (stage === 'laid out') await renderPages(work, construction)
    else if (!(await catchUp(work, construction))) await finish(work, release)
  } catch (error) {
    work.signal.throwIfAborted()
    if (!(await setAside(work, error))) {
      if (!releaseIn(work.store, 'live')) work.failures.set(FIRST, error)
      await giveUp(work, release, error)
      throw error
    }
    if (stage instanceof Error) await abandon(work)
  }
  return true
}

/**
 * Brings a rendered release nearer to the store; after many turns the little that is left, while nothing else is
 * published. One that a change of most pages has overtaken is given up: rendering it anew is the quicker way, and holds up
 * nobody. False where it has everything.
 */
async function catchUp(work: Workplace, construction: Construction): Promise<boolean> {
  const { store } = work
  const { release } = construction
  inTransaction(store, () => replayTouched(store, release.name))
  if (largestHere(store, release) < Infinity) {
    await abandon(work)
    return true
  }
  construction.turns += 1
  if (!(await publishNext(work, release))) return false
  if (construction.turns < MANY_TURNS || countStale(store, release.name) > SMALL_REST) return true
  while (await publishNext(work, release));
  return false
}

async function finish(work: Workplace, release: Release): Promise<void> {
  const { store, folders, now } = work
  await lendTo(release, work)
  inTransaction(store, () => {
    succeed(release, work)
    for (const name of ['wanted', 'restsUntil']) writeState(store, name, '')
    writeState(store, 'published', now())
    noteAllShown(store)
    tryAllAgain(store)
  })
  noteSize(work)
  work.construction = null
  noteBuilding(folders, null)
  notePublished(work)
  const figures = { release: release.name, pages: countPages(store, release.name), cursor: cursorOf(store) }
  work.log(`第 ${release.name} 版网站已生成，共 ${figures.pages} 个页面。`, { event: 'released', figures })
}

/** Readers keep the release that they have. On a full disk the new one makes room for what is written down of it. */
async function giveUp(work: Workplace, release: Release, reason: unknown): Promise<void> {
  work.construction = null
  noteBuilding(work.folders, null)
  try {
    writeDown(work, release, reason)
  } catch {
    await rm(folderOf(release.name, work.folders), { recursive: true, force: true })
    writeDown(work, release, reason)
  }
}

function writeDown({ store, now }: Workplace, release: Release, reason: unknown): void {
  inTransaction(store, () => {
    turnInto(store, release, 'dropped', now())
    writeState(store, 'restsUntil', new Date(Date.parse(now()) + REST).toISOString())
    tryAllAgain(store)
    writeState(store, 'restsBecause', `新版网站没有生成，稍后再试，现在的网站照常更新。${sentenceOf(reason)}`)
  })
}

/** Stops what is being built. */
export async function abandon(work: Workplace): Promise<void> {
  const { construction, store, now } = work
  if (!construction) return
  construction.stop()
  await construction.finished
  turnInto(store, construction.release, 'dropped', now())
  work.construction = null
  noteBuilding(work.folders, null)
}
