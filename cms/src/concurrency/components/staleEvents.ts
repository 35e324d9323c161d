import type { Stale } from '../staleSave.ts'

const STALE = 'newsroom:stale-save'

export const announceStale = (stale: Stale): boolean =>
  window.dispatchEvent(new CustomEvent<Stale>(STALE, { detail: stale }))

/** Hears of refused saves of this window until the answer is called. */
export function onStale(hear: (stale: Stale) => void): () => void {
  const listener = (event: Event) => hear((event as CustomEvent<Stale>).detail)
  window.addEventListener(STALE, listener)
  return () => window.removeEventListener(STALE, listener)
}
