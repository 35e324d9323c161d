import { type PublisherState, publisherState } from 'shared/publisher-state'
import { cursorOf, readState } from '../../src/content/store.ts'
import type { Workplace } from '../workplace.ts'
import { copyName } from './copy-name.ts'
import { countedIn } from './counted.ts'
import { noted } from './notes.ts'

/** What the publisher tells of itself, from what it has noted and what is counted now. It need not be running. */
export function stateOf({ store, folders }: Pick<Workplace, 'store' | 'folders'>, at: string): PublisherState {
  const { live, standby, queue } = countedIn(store, folders)
  const problem = noted(store, 'problem')
  return publisherState.parse({
    name: copyName(folders),
    at,
    startedAt: noted(store, 'startedAt') ?? at,
    cursor: cursorOf(store),
    publishedAt: readState(store, 'published'),
    latency: noted(store, 'latency'),
    queue,
    queueSince: queue > 0 ? (noted(store, 'queue')?.since ?? at) : null,
    release: live && { ...live, since: noted(store, 'releasedAt') ?? at },
    standby,
    building: noted(store, 'building'),
    verified: noted(store, 'verified'),
    problem: problem?.sentence ?? null,
    problemSince: problem?.since ?? null,
  })
}
