import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../src/content/store.ts'
import type { Folders } from './folders.ts'
import { isTaken } from './lock.ts'
import { answerTo, type WishAnswer } from './wishes.ts'

/** How often an answer is looked for, in milliseconds. */
const LOOK = 200

/** A publisher that answers no sooner is kept by something that its status tells, in milliseconds. */
const PATIENCE = 10 * 60_000

const ENDED = '发布程序在答复之前停止了。要求已经记下，启动以后会照办。请用 npm start 启动。'

const SILENT =
  '等了 10 分钟，发布程序还没有答复。要求已经记下，轮到时会照办。请运行 npm run publisher -- status 查看它遇到了什么问题。'

/** Waits for a running publisher's answer to the last wish; one that does not come is told in a sentence. */
export async function awaitAnswer(store: Store, folders: Folders): Promise<WishAnswer> {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const isRunning = isTaken(folders)
    const answer = answerTo(store)
    if (answer) return answer
    if (!isRunning) return { sentence: ENDED, granted: false }
    if (performance.now() > deadline) return { sentence: SILENT, granted: false }
    await sleep(LOOK)
  }
}
