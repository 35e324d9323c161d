import { type PublisherState, REPORT_EVERY } from 'shared/publisher-state'
import type { Pause } from '../pauses.ts'
import { isSentence, sayOnce } from '../sentences.ts'
import type { Workplace } from '../workplace.ts'
import type { Log } from './log.ts'
import { noteQueue, presentOf } from './present.ts'
import { reportState, type Source } from './report-state.ts'
import { stateOf } from './state-of.ts'

type Reporting = Pick<Workplace, 'store' | 'folders' | 'now' | 'signal'> & { source: Source; log: Log }

/** The publisher looks at itself so often, in milliseconds, and speaks when something has changed. */
const LOOK_EVERY = 2000
const LONGEST_SILENCE = (REPORT_EVERY * 1000) / LOOK_EVERY

/**
 * Tells the newsroom how this copy of the site is until the signal says stop: soon after each change, and often enough
 * that silence means something. Nothing that goes wrong disturbs the publishing: one sentence says so.
 */
export async function keepReporting(reporting: Reporting, pause: Pause): Promise<void> {
  const { folders, now, source, signal, log } = reporting
  presentOf(folders).startedAt = now()
  const sayAloud = sayOnce(log)
  const say = (sentence: string) => sayAloud(sentence, { event: 'report-failed', level: 'warn' })
  let told = ''
  let silentLooks = 0
  while (!signal.aborted) {
    try {
      const state = look(reporting)
      const words = JSON.stringify({ ...state, at: null })
      silentLooks += 1
      if (words !== told || silentLooks >= LONGEST_SILENCE) {
        await reportState(state, source, signal)
        told = words
        silentLooks = 0
      }
      say('')
    } catch (error) {
      if (!signal.aborted) say(sentenceOf(error))
    }
    await pause(LOOK_EVERY, signal)
  }
}

function look({ store, folders, now }: Reporting): PublisherState {
  const at = now()
  const state = stateOf({ store, folders }, at)
  return { ...state, queueSince: noteQueue(folders, state.queue, at) }
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return isSentence(message) ? message : `网站的发布状态没能报告给采编系统，发布照常进行。原因：${message}`
}
