import type { PublisherState } from 'shared/publisher-state'
import { readState, type Store, writeState } from '../../src/content/store.ts'

/** What the publisher notes of its work in the store, beyond the end of its run. Each note replaces the one before. */
export interface Notes {
  /** How long the last publish took, from being read to the reader, in milliseconds. */
  latency: number
  verified: PublisherState['verified']
}

type Name = keyof Notes

const rowOf = (name: Name): string => `note:${name}`

/** Stores a note; it may be part of a transaction. */
export function note<Noted extends Name>(store: Store, name: Noted, value: Notes[Noted]): void {
  writeState(store, rowOf(name), JSON.stringify(value))
}

export function noted<Noted extends Name>(store: Store, name: Noted): Notes[Noted] | null {
  const value = readState(store, rowOf(name))
  return value === null ? null : JSON.parse(value)
}
