import { readState, type Store } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { countStale } from '../journal.ts'
import { liveRelease } from '../releases.ts'

type Release = { name: string; build: string } | null

interface Counted {
  live: Release
  standby: Release
  /** How many pages of the live release wait to be brought up to date. */
  queue: number
}

/** What is counted anew each time that somebody asks. */
export function countedIn(store: Store, folders: Folders): Counted {
  const name = liveRelease(folders)
  const build = readState(store, 'build') ?? ''
  return { live: name ? { name, build } : null, standby: null, queue: countStale(store) }
}
