import { readState, type Store, writeState } from '../src/content/store.ts'
import { bootId } from './boot-id.ts'
import type { Workplace } from './workplace.ts'

/** Notes that this run may be writing files, so that the next start knows whether the machine went down meanwhile. */
export function enter({ store }: Pick<Workplace, 'store'>): void {
  const run = bootId()
  if (readState(store, 'running') !== run) writeState(store, 'running', run)
}

/** Notes that this run ended in order. */
export const leave = ({ store }: Pick<Workplace, 'store'>): void => writeState(store, 'running', '')

/** Whether the machine, and not just the publisher, has stopped in the midst of a run. */
export function wentDown(store: Store): boolean {
  const running = readState(store, 'running')
  return !!running && running !== bootId()
}
