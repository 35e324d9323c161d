import type { Store } from '../src/content/store.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { Folders } from './folders.ts'
import type { Renderer } from './renderer.ts'

/** What every step of publishing works with. `now` is the clock, as an ISO instant. */
export interface Workplace {
  folders: Folders
  store: Store
  feed: ChangeFeed
  renderer: Renderer
  signal: AbortSignal
  now: () => string
  log: (sentence: string) => void
}
