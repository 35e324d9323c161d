import { inTransaction, readState, type Store, writeState } from '../../src/content/store.ts'
import { countPages } from '../journal/pages.ts'
import { type Release, releaseIn, turnInto } from '../journal/releases.ts'
import { largestBatch, replayTouched } from '../journal/stale.ts'
import { publishSlice } from '../publish-slice.ts'
import { noteBuilding } from '../reporting/present.ts'
import { acceptSize } from '../shrinking.ts'
import type { Workplace } from '../workplace.ts'
import { beginConstruction, type Construction, renderPages } from './construction.ts'
import { succeed } from './swap.ts'

/** A batch of more paths than this, and of more than half of all pages, is rendered into a new release. */
const LARGE_BATCH = 1000

/** How long the live release goes on before the next attempt, after one that failed. */
const REST = 10 * 60_000

/** Brings a new release nearer to its readers, where one is wanted. False where nothing can be done for it now. */
export async function renew(work: Workplace): Promise<boolean> {
  const { construction } = work
  if (construction) return goOn(work, construction)
  if (!isWanted(work)) return false
  work.construction = await beginConstruction(work)
  return true
}

function isWanted({ store, templates, now }: Workplace): boolean {
  const live = releaseIn(store, 'live')
  if (!live) return true
  if (now() < (readState(store, 'restsUntil') ?? '')) return false
  const hasNewTemplates = live.build !== templates.current && readState(store, 'refused') !== templates.current
  return hasNewTemplates || readState(store, 'wanted') === 'yes' || largestHere(store, live) < Infinity
}

/** The largest batch that is published into a release as it is: one that touches most of a large site is not. */
export function largestHere(store: Store, { name }: Release): number {
  const largest = largestBatch(store, name)
  return largest > LARGE_BATCH && largest * 2 > countPages(store, name) ? LARGE_BATCH : Infinity
}

async function goOn(work: Workplace, construction: Construction): Promise<boolean> {
  const { store } = work
  const { release, stage } = construction
  if (stage === 'laying out' || stage === 'rendering') return false
  try {
    if (stage instanceof Error) throw stage
    if (stage === 'laid out') {
      await renderPages(work, construction)
      return true
    }
    if (inTransaction(store, () => replayTouched(store))) return true
    if (await publishSlice(work, release)) return true
    await succeed(release, work)
  } catch (error) {
    giveUp(work, release)
    throw error
  }
  work.construction = null
  noteBuilding(work.folders, null)
  inTransaction(store, () => {
    for (const name of ['wanted', 'refused', 'restsUntil']) writeState(store, name, '')
    acceptSize(store)
    writeState(store, 'published', work.now())
  })
  return true
}

/** Readers keep the release that they have. */
function giveUp(work: Workplace, release: Release): void {
  const { store, now } = work
  work.construction = null
  noteBuilding(work.folders, null)
  inTransaction(store, () => {
    turnInto(store, release, 'dropped', now())
    writeState(store, 'restsUntil', new Date(Date.parse(now()) + REST).toISOString())
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
