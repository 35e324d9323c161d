import type { Store } from '../src/content/store.ts'
import { Alarm } from './alarm.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { Folders } from './folders.ts'
import type { Construction } from './releases/construction.ts'
import type { Log } from './reporting/log.ts'
import type { UnderwayBatches } from './reporting/underway.ts'
import type { Templates } from './templates.ts'

/** What every step of publishing works with. `now` is the clock, as an ISO instant. */
export interface Workplace {
  folders: Folders
  store: Store
  feed: ChangeFeed
  templates: Templates
  signal: AbortSignal
  now: () => string
  log: Log
  /** The release that is being built beside the live one. */
  construction: Construction | null
  /** Counts the steps. */
  turn: number
  /** Batches that could not be published when they were last tried, each with its error. */
  failures: Map<number, unknown>
  /** What is on its way to readers. */
  underway: UnderwayBatches
  /** When a rollback was begun that is not done yet, on the clock of this process. */
  rollbackBegun: number | null
  /** Changes whose files are being fetched, by their sequence. */
  arriving: Map<number, Promise<void>>
  /** Rings where there is something to do that the feed does not tell of. */
  alarm: Alarm
}

type Progress = Pick<
  Workplace,
  'construction' | 'turn' | 'failures' | 'underway' | 'rollbackBegun' | 'arriving' | 'alarm'
>

/** How far a publisher is that has just begun. */
export const nothingBegun = (): Progress => ({
  construction: null,
  turn: 0,
  failures: new Map(),
  underway: new Map(),
  rollbackBegun: null,
  arriving: new Map(),
  alarm: new Alarm(),
})
