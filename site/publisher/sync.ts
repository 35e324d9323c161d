import type { Change, FeedPage, Tombstone } from 'shared/change-feed'
import { advanceTime, applyChanges, nothingTouched } from '../src/content/apply-changes.ts'
import { cursorOf, emptyContent, inTransaction, readState, type Store, writeState } from '../src/content/store.ts'
import { fetchFiles, hasFiles } from './arriving-files.ts'
import { NewsroomRestored } from './change-feed.ts'
import { keepEarlier } from './earlier.ts'
import { holdBack, waitingForFiles } from './held-back.ts'
import { releaseIn } from './journal/releases.ts'
import { beginBatch, currentBatch, markStale, markWithdrawn, withdrawalBatch } from './journal/stale.ts'
import { noteArrival } from './reporting/underway.ts'
import type { Workplace } from './workplace.ts'

/** `wait` is how many seconds the feed may wait for a change, unless the bell ends the waiting. */
export type Sync = Pick<
  Workplace,
  'store' | 'folders' | 'feed' | 'now' | 'signal' | 'log' | 'underway' | 'alarm' | 'arriving'
> & {
  wait: number
  bell?: AbortSignal
}

/** So long readers wait for what is published together with a large file, or one that does not come, in milliseconds. */
const PATIENCE = 2000

/**
 * Brings the store up to date, page by page of the feed, each in one transaction and with the files that it names. Between
 * two pages the store is a state that the newsroom never had: `catchingUp` says so, and nothing is published from it.
 */
export async function syncStore(sync: Sync): Promise<void> {
  const { store, feed, signal, wait } = sync
  try {
    if ((await tryAgain(sync)) && wait > 0) return
    const page = await waitForPage(sync)
    if (page && page.changes.length > 0) await applyPages(page, sync)
  } catch (error) {
    if (!(error instanceof NewsroomRestored)) throw error
    sync.arriving.clear()
    await applyPages(await feed.read(0, 0, signal), sync, () => startOver(store))
    const sentence = '采编系统恢复过旧备份，内容库已从头重新同步，接着重新生成全站；完成之前网站保持原样。'
    sync.log(sentence, { event: 'newsroom-restored', level: 'warn' })
  }
}

/** Null where the bell ended the waiting. */
async function waitForPage({ store, feed, signal, wait, bell }: Sync): Promise<FeedPage | null> {
  if (!bell) return feed.read(cursorOf(store), wait, signal)
  try {
    return await feed.read(cursorOf(store), wait, AbortSignal.any([signal, bell]))
  } catch (error) {
    if (signal.aborted || !bell.aborted) throw error
    return null
  }
}

/** The store as if nothing had ever been read; every page will be rendered anew. */
function startOver(store: Store): void {
  emptyContent(store)
  writeState(store, 'wanted', 'yes')
}

async function applyPages(first: FeedPage, sync: Sync, prepare = () => {}): Promise<void> {
  const { store, feed, signal } = sync
  await applyPage(first, sync, prepare)
  let page = first
  while (page.more) {
    page = await feed.read(cursorOf(store), 0, signal)
    await applyPage(page, sync)
  }
}

/** Whether something that was held back has its files by now, and was brought in. The others are asked for in idle turns. */
async function tryAgain(sync: Sync): Promise<boolean> {
  const { store } = sync
  if (readState(store, 'catchingUp')) return false
  const waiting = waitingForFiles(store)
  if (sync.wait > 0) await fetchFiles(waiting, sync, 0)
  const changes = waiting.filter((change) => hasFiles(change, sync))
  if (changes.length > 0) await applyPage({ changes, more: false, cursor: cursorOf(store) }, sync)
  return changes.length > 0
}

async function applyPage(page: Omit<FeedPage, 'schemaVersion'>, sync: Sync, prepare = () => {}): Promise<void> {
  const { changes, more, cursor } = page
  const { store, now, signal } = sync
  const since = performance.now()
  await fetchFiles(changes, sync, releaseIn(store, 'live') ? PATIENCE : Infinity)
  signal.throwIfAborted()
  const whole = changes.filter((change) => hasFiles(change, sync))
  inTransaction(store, () => {
    prepare()
    if (!readState(store, 'catchingUp')) beginBatch(store)
    markStale(store, advanceTime(store, now()))
    holdBack(store, changes, whole)
    keepEarlier(store, whole)
    withdraw(store, whole.filter(isWithdrawal))
    const others = whole.filter((change) => !isWithdrawal(change))
    markStale(store, applyChanges(store, others))
    writeState(store, 'cursor', String(cursor))
    writeState(store, 'catchingUp', more ? 'yes' : '')
  })
  for (const batch of [withdrawalBatch(store), currentBatch(store)]) noteArrival(sync, batch, since)
}

const isWithdrawal = (change: Change): change is Tombstone => change.type === 'withdrawn'

function withdraw(store: Store, withdrawals: readonly Tombstone[]): void {
  markStale(store, applyChanges(store, withdrawals), withdrawalBatch(store))
  for (const { addresses } of withdrawals) for (const address of addresses) markWithdrawn(store, address)
}

/** Lets time pass: what ended since becomes stale. */
export function syncTime({ store, now, underway }: Pick<Sync, 'store' | 'now' | 'underway'>): void {
  inTransaction(store, () => {
    const touched = advanceTime(store, now(), nothingTouched())
    if (touched.keys.size === 0) return
    beginBatch(store)
    markStale(store, touched)
    noteArrival({ underway }, currentBatch(store))
  })
}
