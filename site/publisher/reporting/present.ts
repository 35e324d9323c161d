import type { PublisherState } from 'shared/publisher-state'
import type { Folders } from '../folders.ts'

/** What is true of the publisher while it runs. It is kept in memory alone, so that a full disk cannot hide itself. */
export interface Present {
  startedAt: string | null
  problem: { sentence: string; since: string } | null
  queue: { pages: number; since: string } | null
  building: PublisherState['building']
}

type Place = Pick<Folders, 'root'>

/** By folder: no two publishers ever work on one. */
const presents = new Map<string, Present>()

export function presentOf({ root }: Place): Present {
  const present = presents.get(root) ?? { startedAt: null, problem: null, queue: null, building: null }
  presents.set(root, present)
  return present
}

/** Notes how far a new release is; null once there is none. */
export function noteBuilding(place: Place, building: Present['building']): void {
  presentOf(place).building = building
}

/** Notes what keeps the publisher from its work, and since when; an empty sentence ends the matter. */
export function noteProblem(place: Place, sentence: string, now: string): void {
  const present = presentOf(place)
  present.problem = sentence ? { sentence, since: earlier(present.problem?.since, now) } : null
}

/** Notes how long the queue is. Returns when it last was empty or became shorter; null where it is empty. */
export function noteQueue(place: Place, pages: number, now: string): string | null {
  const present = presentOf(place)
  const before = present.queue
  const isMoving = !before || before.pages === 0 || pages < before.pages
  const since = isMoving ? now : earlier(before.since, now)
  present.queue = { pages, since }
  return pages > 0 ? since : null
}

/** A clock that was set back must not let anything begin in the future. */
const earlier = (since: string | undefined, now: string): string => (since && since < now ? since : now)
