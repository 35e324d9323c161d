/**
 * Wakes the readers that wait for the feed to grow. They are kept on the process, not in this module, because the
 * bundler gives the start-up code and the routes copies of their own.
 */
const KEY = Symbol.for('newsroom.waitingReaders')
const host = globalThis as { [KEY]?: Set<() => void> }
host[KEY] ??= new Set()
const waiting = host[KEY]

export function announceChanges(): void {
  for (const wake of [...waiting]) wake()
}

/** Resolves with the next announcement, or when `signal` ends the waiting. */
export function nextChange(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    waiting.add(wake)
    signal.addEventListener('abort', wake)
    if (signal.aborted) wake()
  })
}
