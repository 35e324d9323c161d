import { setTimeout } from 'node:timers/promises'
import { isConflict } from './conflicts.ts'

/** MongoDB ends the transactions of a killed process a minute after they began, and looks for them every half minute. */
const PATIENCE = 3 * 60_000
const PAUSE = 100

const WAITING = '上次没有正常停止，数据库里还有没做完的写入，一两分钟后会自动作废。后台等它们作废以后再启动……'
const STUCK =
  '数据库里没做完的写入等了 3 分钟还没有作废，后台没有启动。请确认没有别的程序长时间占用数据库，然后重新启动。'

/** Does the work of a start, which may meet the locks of a process that was killed a moment ago: it waits for them. */
export async function onceLocksAreFree(work: () => Promise<void>, say: (words: string) => void): Promise<void> {
  const end = Date.now() + PATIENCE
  for (let isTold = false; ; isTold = true) {
    try {
      return await work()
    } catch (cause) {
      if (!isConflict(cause)) throw cause
      if (Date.now() > end) throw new Error(STUCK, { cause })
    }
    if (!isTold) say(WAITING)
    await setTimeout(PAUSE)
  }
}
