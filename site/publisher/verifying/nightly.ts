import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Pause } from '../pauses.ts'
import type { Log } from '../reporting/log.ts'
import type { Workplace } from '../workplace.ts'
import { type Verdict, verdictWords } from './verify.ts'

const COMMAND = fileURLToPath(new URL('../command.ts', import.meta.url))

const DAY = 24 * 3_600_000

/** 03:30 in Shanghai, where no clock is ever turned, in milliseconds after midnight UTC. */
const NIGHT = 19.5 * 3_600_000

/** How long it is until the next night's verification, in milliseconds. */
export const untilNight = (now: string): number => DAY - ((((Date.parse(now) - NIGHT) % DAY) + DAY) % DAY)

/** Has the live release verified every night, by a process of its own, until the signal says stop. */
export async function verifyNightly({ now, signal, log }: Workplace, pause: Pause): Promise<void> {
  while (!signal.aborted) {
    await pause(untilNight(now()), signal)
    if (signal.aborted) return
    const child = spawn(process.execPath, [COMMAND, 'verify', '--json'], { stdio: ['ignore', 'pipe', 'pipe'], signal })
    const [answer, problem] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).catch(
      (error: unknown) => ['', String(error)],
    )
    if (!signal.aborted) tell(log, answer, problem)
  }
}

const CUT_OFF =
  '核对的进程还没有给出结果就被系统结束了，多半是内存不够；下一夜会再核对，也可以现在运行 npm run publisher -- verify。'

/** Null where the process ended before it had said everything. */
function verdictIn(answer: string): Verdict | null {
  try {
    return JSON.parse(answer)
  } catch {
    return null
  }
}

function tell(log: Log, answer: string, problem: string): void {
  const verdict = verdictIn(answer)
  if (!verdict) {
    log(`夜间核对没有完成。${problem.trim() || CUT_OFF}`, { event: 'verify-failed', level: 'error' })
    return
  }
  const { pages, differing } = verdict
  const level = differing > 0 ? 'error' : 'info'
  log(`夜间${verdictWords(verdict)}`, { event: 'verified', level, figures: { pages, differing } })
}
