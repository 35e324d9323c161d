import { isDamaged } from './journal/tables.ts'
import { type Pause, pauseAfter } from './pauses.ts'
import { detailsOf, isOfSystem, sayOnce, sentenceOf } from './sentences.ts'
import type { Workplace } from './workplace.ts'

/**
 * Does what there is no start without. Where the system is in its way, above all a full disk, one sentence says so, and it
 * is tried again after pauses that grow; a store that is damaged is left to whoever can begin another. Null where the
 * signal says stop.
 */
export async function insist<Done>(
  task: () => Done | Promise<Done>,
  { signal, log }: Pick<Workplace, 'signal' | 'log'>,
  pause: Pause,
): Promise<Done | null> {
  const say = sayOnce(log)
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      return await task()
    } catch (error) {
      if (signal.aborted) return null
      if (isDamaged(error) || !isOfSystem(error)) throw error
      say(sentenceOf(error), detailsOf(error))
      await pause(pauseAfter(failures), signal)
    }
  }
  return null
}
