import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { PublisherState } from 'shared/publisher-state'
import { cursorOf, inTransaction, recordedTime, type Store } from '../../src/content/store.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { type Folders, foldersIn } from '../folders.ts'
import { heldEdits, titlesOf } from '../held-back.ts'
import { openJournaledStore } from '../journal/tables.ts'
import { takeLock } from '../lock.ts'
import { publish } from '../publisher.ts'
import { folderOf } from '../releases/release-folders.ts'
import { note } from '../reporting/notes.ts'
import { syncStore, syncTime } from '../sync.ts'
import { openTemplates } from '../templates.ts'
import { nothingBegun, type Workplace } from '../workplace.ts'
import { type Comparison, compareFolders } from './compare-folders.ts'
import { type Moment, momentOf, refuseStopped, settledMoment } from './settled-moment.ts'
import { newVerification, sweepVerifications } from './sweep.ts'

export type Verdict = NonNullable<PublisherState['verified']> & { files: string[] }

/** The live release may move on while it is compared; so often it is tried again. */
const ATTEMPTS = 10

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
  const { folders, store, now, signal } = verifying
  await sweepVerifications(folders)
  const place = newVerification(folders)
  try {
    const { pages, files } = await compareBeside(verifying, foldersIn(place))
    const verdict = { at: now(), pages, differing: files.length }
    inTransaction(store, () => note(store, 'verified', verdict))
    return { ...verdict, files }
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function compareBeside(verifying: Verifying, beside: Folders): Promise<Comparison> {
  const { store, folders, signal } = verifying
  using _lock = takeLock(beside)
  using fresh = openJournaledStore(beside.store)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await settledMoment(store, folders, signal)
    refuseHeldEdits(store)
    await renderBeside(before, { ...verifying, beside, fresh })
    if (cursorOf(fresh) !== before.cursor) {
      refuseStopped(folders)
      continue
    }
    const compared = await compareFolders(folderOf(before.name, folders), beside.release)
    if (compared && isDeepStrictEqual(momentOf(store), before)) return compared
  }
  throw new Error('网站一直在更新，没能核对完。请在发布较少的时候再试。')
}

/** The newsroom no longer has what readers go on with: what it has could only differ. */
function refuseHeldEdits(store: Store): void {
  const held = heldEdits(store)
  if (held.length === 0) return
  throw new Error(
    `${titlesOf(held)}的新版本还没有发布，网站保留着原来的版本，所以现在无法核对。原因见采编系统首页的“网站发布状态”，处理好以后再核对。`,
  )
}

interface Beside extends Verifying {
  beside: Folders
  fresh: Store
}

async function renderBeside({ build }: Moment, { folders, beside, fresh, store, ...others }: Beside): Promise<void> {
  const work: Workplace = {
    ...{ ...others, ...nothingBegun(), folders: beside, store: fresh },
    templates: await openTemplates(join(folders.templates, build), beside),
    now: () => recordedTime(store),
  }
  try {
    await syncStore({ ...work, wait: 0 })
    await Promise.allSettled(work.arriving.values())
    await syncStore({ ...work, wait: 0 })
    syncTime(work)
    await publish(work)
  } finally {
    work.construction?.stop()
    await work.construction?.finished
  }
}

/** A verdict in words; of many differing files the first. */
export function verdictWords({ pages, differing, files }: Verdict): string {
  if (differing === 0) return `核对完毕：${pages} 个文件与采编系统的内容完全一致。`
  const named = files.slice(0, 20).map((file) => `\n${file}`)
  return `核对完毕：${pages} 个文件中有 ${differing} 个与采编系统的内容不一致，可以运行 npm run publisher -- rerender 重新生成。${named.join('')}`
}
