import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../../problem.mjs'

const SECONDS_TO_APPEAR = 300
const LOOK_AGAIN = 2

/**
 * Waits until readers see something.
 * @param {string} url
 * @param {(answer: { status: number, text: string }) => boolean} isThere
 * @param {number} [lookAgain] after so many milliseconds
 */
export async function untilServed(url, isThere, lookAgain = LOOK_AGAIN) {
  const deadline = Date.now() + SECONDS_TO_APPEAR * 1000
  while (!isThere(await answerOf(url))) {
    if (Date.now() > deadline) throw new Problem(`${SECONDS_TO_APPEAR} 秒后，${url} 上仍没有出现变化。`)
    await delay(lookAgain)
  }
}

/**
 * Waits until no page is left to be brought up to date.
 * @param {import('./news.mjs').Newsroom} newsroom
 */
export async function untilSettled({ site, publisherToken }) {
  const deadline = Date.now() + SECONDS_TO_APPEAR * 1000
  const headers = { authorization: `Bearer ${publisherToken}` }
  for (;;) {
    const { state } = /** @type {{ state: { queue: number } }} */ (
      await (await fetch(`${site}/health`, { headers })).json()
    )
    if (state.queue === 0) return
    if (Date.now() > deadline) throw new Problem(`${SECONDS_TO_APPEAR} 秒后，仍有 ${state.queue} 个页面没有更新。`)
    await delay(LOOK_AGAIN)
  }
}

/** @param {string} url */
export async function answerOf(url) {
  const response = await fetch(url)
  return { status: response.status, text: await response.text() }
}

/** @param {number} status */
export const isGone = (status) => status === 410 || status === 404

let marks = Date.now()

/** Digits that stand nowhere else: pages may break other words into lines. */
export const newMark = () => String(++marks)
