import type { PublisherState } from 'shared/publisher-state'
import type { Store } from '../../src/content/store.ts'
import { releaseIn } from '../journal/releases.ts'
import { countStale } from '../journal/stale.ts'

interface Counted {
  live: PublisherState['release']
  standby: PublisherState['standby']
  /** How many pages of the live release wait to be brought up to date. */
  queue: number
}

/** What is counted anew each time that somebody asks. */
export function countedIn(store: Store): Counted {
  const [live, standby] = [releaseIn(store, 'live'), releaseIn(store, 'standby')]
  return {
    live: live && { name: String(live.name), build: live.build, since: live.since },
    standby: standby && { name: String(standby.name), build: standby.build },
    queue: live ? countStale(store, live.name) : 0,
  }
}
