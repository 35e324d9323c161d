import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Pause } from '../follow-feed.ts'
import type { Workplace } from '../workplace.ts'

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
    const child = spawn(process.execPath, [COMMAND, 'verify'], { stdio: ['ignore', 'inherit', 'inherit'], signal })
    const [code] = await once(child, 'close').catch(() => [null])
    if (signal.aborted) return
    if (code !== 0)
      log('夜间核对没有通过，请运行 npm run publisher -- verify 查看。', { event: 'verified', level: 'error' })
  }
}
