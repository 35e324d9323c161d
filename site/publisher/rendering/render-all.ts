import { availableParallelism } from 'node:os'
import { openStoreToRead } from '../../src/content/store.ts'
import { countPublications } from '../shrinking.ts'
import type { RenderedPage, Share, Task } from './orders.ts'
import { startWorker, type Worker, workHere } from './worker.ts'

export type { RenderedPage }

type OnPages = (pages: RenderedPage[], total: number) => void

interface Job extends Task {
  /** The file of the content store. */
  store: string
  signal: AbortSignal
  /** Called as pages come in. `total` is how many there will be. What it throws ends the rendering. */
  onPages: OnPages
}

export interface Rendering {
  /** Resolves when every page is written, in any order; rejects with the first failure's sentence, all workers ended. */
  finished: Promise<void>
}

/** A site of so many publications is rendered in less time than processes take to start. */
const SMALL_SITE = 300

/** How many pages a worker is given at a time. */
const SHARE_SIZE = 32

/** How many shares a worker has in hand: it goes on while the results of one are taken in. */
const SHARES_IN_HAND = 2

/**
 * Renders a whole site into a new folder, on every core, from one snapshot of the content store. Resolves once all
 * workers hold the snapshot: until then the store must stay as it is, and afterwards it may change.
 */
export async function startRendering({ store, signal, onPages, ...task }: Job): Promise<Rendering> {
  signal.throwIfAborted()
  const workers = isSmall(store) ? [workHere()] : Array.from({ length: availableParallelism() }, startWorker)
  const end = async () => {
    signal.removeEventListener('abort', end)
    await Promise.all(workers.map((worker) => worker.end()))
  }
  const orEnd = async (work: Promise<void>) => {
    try {
      await work
    } catch (error) {
      await end()
      throw signal.aborted ? signal.reason : error
    }
  }
  signal.addEventListener('abort', end)
  await orEnd(holdSnapshot(workers, store))
  const finished = orEnd(renderShares(workers, task, onPages)).then(end)
  finished.catch(() => {})
  return { finished }
}

function isSmall(file: string): boolean {
  using store = openStoreToRead(file)
  return countPublications(store) <= SMALL_SITE
}

async function holdSnapshot(workers: readonly Worker[], store: string): Promise<void> {
  const snapshots = await Promise.all(workers.map((worker) => worker.ask('hold', store)))
  if (new Set(snapshots).size === 1) return
  throw new Error('内容库在开始生成全站时发生了变化，本次生成没有生效，网站保持原样，请再试一次。')
}

async function renderShares(workers: readonly Worker[], task: Task, onPages: OnPages): Promise<void> {
  let shares: Iterable<Share> | undefined
  const employ = async (worker: Worker) => {
    const total = await worker.ask('load', task)
    shares ??= sharesOf(total)
    const left = shares
    const work = async () => {
      for (const share of left) onPages(await worker.ask('render', share), total)
    }
    await Promise.all(Array.from({ length: SHARES_IN_HAND }, work))
  }
  await Promise.all(workers.map(employ))
}

function* sharesOf(total: number): Generator<Share> {
  for (let start = 0; start < total; start += SHARE_SIZE) yield { start, end: start + SHARE_SIZE }
}
