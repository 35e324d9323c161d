import { type PublisherState, publisherState } from 'shared/publisher-state'
import { cursorOf, readState } from '../../src/content/store.ts'
import type { Workplace } from '../workplace.ts'
import { copyName } from './copy-name.ts'
import { countedIn } from './counted.ts'
import { noted } from './notes.ts'
import { presentOf } from './present.ts'

/** What the publisher tells of itself, from what it has noted and what is counted now. It need not be running. */
export function stateOf({ store, folders }: Pick<Workplace, 'store' | 'folders'>, at: string): PublisherState {
  const { live, standby, queue } = countedIn(store)
  const present = presentOf(folders)
  return publisherState.parse({
    name: copyName(folders),
    at,
    startedAt: present.startedAt,
    cursor: cursorOf(store),
    publishedAt: readState(store, 'published'),
    latency: noted(store, 'latency'),
    queue,
    queueSince: queue > 0 ? (present.queue?.since ?? at) : null,
    release: live,
    standby,
    building: present.building,
    verified: noted(store, 'verified'),
    problem: present.problem?.sentence ?? null,
    problemSince: present.problem?.since ?? null,
  })
}
