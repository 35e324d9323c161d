import type { FeedPage } from 'shared/change-feed'
import { advanceTime, applyChanges, nothingTouched } from '../src/content/apply-changes.ts'
import { cursorOf, emptyContent, inTransaction, type Store, writeState } from '../src/content/store.ts'
import { fetchBlobs } from './blobs.ts'
import { NewsroomRestored } from './change-feed.ts'
import { markStale, staleBlobs } from './journal.ts'
import type { Workplace } from './workplace.ts'

/** `wait` is how many seconds the feed may wait for a change. */
export type Sync = Pick<Workplace, 'store' | 'folders' | 'feed' | 'now' | 'signal' | 'log'> & { wait: number }

/**
 * Brings the store up to date in one transaction over all pages of the feed and the files that they name: the store
 * holds a state that the newsroom had, with all that is needed to render it, or stays as it was.
 */
export async function syncStore(sync: Sync): Promise<void> {
  const { store, feed, signal, wait } = sync
  try {
    const page = await feed.read(cursorOf(store), wait, signal)
    if (page.changes.length > 0) await applyPages(page, sync)
  } catch (error) {
    if (!(error instanceof NewsroomRestored)) throw error
    await applyPages(await feed.read(0, 0, signal), sync, () => startOver(store))
    sync.log('采编系统恢复过旧备份，内容库已从头重新同步，接着重新生成全站；完成之前网站保持原样。')
  }
}

/** The store as if nothing had ever been read; every page will be rendered anew. */
function startOver(store: Store): void {
  emptyContent(store)
  writeState(store, 'build', '')
}

async function applyPages(first: FeedPage, sync: Sync, prepare = () => {}): Promise<void> {
  const { store, folders, feed, now, signal } = sync
  let page = first
  store.db.exec('BEGIN IMMEDIATE')
  try {
    prepare()
    markStale(store, advanceTime(store, now()))
    markStale(store, applyChanges(store, page.changes))
    while (page.more) {
      page = await feed.read(page.cursor, 0, signal)
      markStale(store, applyChanges(store, page.changes))
    }
    await fetchBlobs(staleBlobs(store).named, { folders, feed, signal })
    store.db.exec('COMMIT')
  } catch (error) {
    if (store.db.isTransaction) store.db.exec('ROLLBACK')
    throw error
  }
}

/** Lets time pass: what ended since becomes stale. */
export function syncTime({ store, now }: Pick<Sync, 'store' | 'now'>): void {
  inTransaction(store, () => markStale(store, advanceTime(store, now(), nothingTouched())))
}
