import { lstatSync } from 'node:fs'
import type { PublisherState } from 'shared/publisher-state'
import { readState, type Store } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { countStale } from '../journal.ts'
import { liveRelease } from '../releases.ts'

interface Counted {
  live: PublisherState['release']
  standby: PublisherState['standby']
  /** How many pages of the live release wait to be brought up to date. */
  queue: number
}

/** What is counted anew each time that somebody asks. */
export function countedIn(store: Store, folders: Folders): Counted {
  const name = liveRelease(folders)
  const build = readState(store, 'build') ?? ''
  return { live: name ? { name, build, since: swappedAt(folders) } : null, standby: null, queue: countStale(store) }
}

/** When the live release became so: the link to it was made then. */
const swappedAt = ({ release }: Folders): string => lstatSync(release).mtime.toISOString()
