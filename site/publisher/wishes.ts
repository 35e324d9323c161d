import { inTransaction, readState, type Store, writeState } from '../src/content/store.ts'
import { tryAllAgain } from './held-back.ts'
import { releaseIn, turnInto } from './journal/releases.ts'
import { countStale } from './journal/stale.ts'
import { publishNext } from './publish-slice.ts'
import { abandon } from './releases/renew.ts'
import { goBack, lendTo } from './releases/swap.ts'
import { sentenceOf } from './sentences.ts'
import { acceptSize, shrinkingProblem } from './shrinking.ts'
import type { Workplace } from './workplace.ts'

/** What an operator may ask of a running publisher, or of the next that starts. */
export type Wish = 'rerender' | 'rollback'

/** Leaves a wish to the publisher of this store. To be run in a transaction. */
export function makeWish(store: Store, wish: Wish): void {
  writeState(store, 'wish', wish)
  writeState(store, 'answer', '')
}

/** What became of a wish. */
export interface WishAnswer {
  sentence: string
  granted: boolean
}

/** The answer to the last wish; null while there is none. */
export function answerTo(store: Store): WishAnswer | null {
  const answer = readState(store, 'answer')
  return answer ? JSON.parse(answer) : null
}

/** How often a running publisher looks for a wish, in milliseconds. */
const LOOK = 250

/** For so long a rollback makes up for changes of every kind before readers see it, in milliseconds. */
const SOON = 2000

/** Wakes the publisher when somebody leaves a wish. */
export function watchWishes({ store, alarm }: Pick<Workplace, 'store' | 'alarm'>): Disposable {
  const timer = setInterval(() => {
    if (isWaiting(store)) alarm.ring()
  }, LOOK)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** Whoever is woken by a store that cannot be read meets the same error, and handles it. */
function isWaiting(store: Store): boolean {
  try {
    return !!readState(store, 'wish')
  } catch {
    return true
  }
}

/** Does the next step of what an operator asked for. False where nothing was asked. */
export async function fulfilWish(work: Workplace): Promise<boolean> {
  const wish = readState(work.store, 'wish')
  if (wish === 'rerender') await rerender(work)
  else if (wish === 'rollback') await rollBack(work)
  return wish === 'rerender' || wish === 'rollback'
}

async function rerender(work: Workplace): Promise<void> {
  const { store } = work
  await abandon(work)
  acceptSize(work)
  inTransaction(store, () => {
    for (const name of ['refused', 'restsUntil']) writeState(store, name, '')
    writeState(store, 'wanted', 'yes')
    answer(store, { sentence: '已开始重新生成全站，完成之前网站照常更新。', granted: true })
  })
}

/**
 * The release that stood by has its withdrawals and changes made up for before anybody sees it. Of changes that are more
 * than can be made up for soon, what is left comes after the swap, as it would into any release; a withdrawal never does.
 */
async function rollBack(work: Workplace): Promise<void> {
  const { store, now, log } = work
  const refuse = (sentence: string) => {
    work.rollbackBegun = null
    inTransaction(store, () => answer(store, { sentence, granted: false }))
  }
  const [live, standby] = [releaseIn(store, 'live'), releaseIn(store, 'standby')]
  const problem = shrinkingProblem(work)
  if (problem) return refuse(problem)
  if (!live || !standby) return refuse('没有可以退回的版本：网站的模板还没有更换过，或者上一版没有保留。网站保持原样。')
  await abandon(work)
  work.rollbackBegun ??= performance.now()
  const isLate = performance.now() - work.rollbackBegun > SOON
  try {
    if (await publishNext(work, standby, { withdrawalsAlone: isLate })) return
  } catch (error) {
    work.signal.throwIfAborted()
    turnInto(store, standby, 'dropped', now())
    return refuse(`不能退回：上一版的模板生成不了现在的内容，上一版不再保留。网站保持原样。${sentenceOf(error)}`)
  }
  await lendTo(standby, work)
  const sentence = `已退回第 ${standby.name} 版，用的是上一套模板，${contentWords(countStale(store, standby.name))}。模板再次更换，或者运行 npm run publisher -- rerender，才会生成新版。`
  inTransaction(store, () => {
    goBack(standby, live, work)
    writeState(store, 'refused', live.build)
    writeState(store, 'wanted', '')
    tryAllAgain(store)
    answer(store, { sentence, granted: true })
  })
  work.rollbackBegun = null
  log(sentence, { event: 'rolled-back', level: 'warn', figures: { release: standby.name } })
}

const contentWords = (owed: number): string =>
  owed === 0 ? '内容都是最新的' : `撤下的内容都已撤下，还有 ${owed} 个文件的改动正在补上`

function answer(store: Store, given: WishAnswer): void {
  writeState(store, 'wish', '')
  writeState(store, 'answer', JSON.stringify(given))
}
