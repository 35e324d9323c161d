import { inTransaction } from '../src/content/store.ts'
import { holdBackUnfit } from './held-back.ts'
import { markStale } from './journal/stale.ts'
import { PageFault } from './page-fault.ts'
import type { Workplace } from './workplace.ts'

/**
 * Holds back the new publication whose page has just failed, so that everything else can be published. False where the
 * error is none of that kind.
 */
export function setAside({ store, log }: Pick<Workplace, 'store' | 'log'>, error: unknown, live?: number): boolean {
  if (!(error instanceof PageFault)) return false
  const isHeld = inTransaction(store, () => {
    const touched = holdBackUnfit(store, error.path, live)
    if (touched) markStale(store, touched)
    return touched !== null
  })
  if (isHeld) log(error.message, { event: 'held-back', level: 'error' })
  return isHeld
}
