import type { PublisherState } from 'shared/publisher-state'
import { readState, type Store, writeState } from '../../src/content/store.ts'

/**
 * What the publisher notes of itself in the store, for whoever asks how it is: itself, its web server, and operators while
 * it does not run. Each note replaces the one before, and may be part of a transaction.
 */
export interface Notes {
  startedAt: string
  latency: number
  releasedAt: string
  queue: { pages: number; since: string }
  building: PublisherState['building']
  verified: PublisherState['verified']
  problem: { sentence: string; since: string } | null
}

type Name = keyof Notes

const rowOf = (name: Name): string => `note:${name}`

export function note<Noted extends Name>(store: Store, name: Noted, value: Notes[Noted]): void {
  writeState(store, rowOf(name), JSON.stringify(value))
}

export function noted<Noted extends Name>(store: Store, name: Noted): Notes[Noted] | null {
  const value = readState(store, rowOf(name))
  return value === null ? null : JSON.parse(value)
}

/** Notes what keeps the publisher from its work, and since when; an empty sentence ends the matter. */
export function noteProblem(store: Store, sentence: string, now: string): void {
  const before = noted(store, 'problem')
  // A clock that was set back would let a problem begin in the future.
  const since = before && before.since <= now ? before.since : now
  if (sentence === (before?.sentence ?? '') && since === (before?.since ?? now)) return
  note(store, 'problem', sentence ? { sentence, since } : null)
}

/** Notes how long the queue is. `since` is when it last was empty or became shorter. */
export function noteQueue(store: Store, pages: number, now: string): void {
  const before = noted(store, 'queue') ?? { pages: 0, since: now }
  if (pages === before.pages) return
  const isMoving = before.pages === 0 || pages < before.pages
  note(store, 'queue', { pages, since: isMoving ? now : before.since })
}
