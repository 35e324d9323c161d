import type { PublisherState } from './publisher-state.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What lasts no longer than this may pass by itself. */
const PATIENCE = MINUTE
const LONGEST_SILENCE = 2 * MINUTE

/** Whether readers have a whole site that follows the newsroom: all is well, something is not, or there is no site. */
export type PublisherStatus = 'ok' | 'degraded' | 'down'

export function publisherStatus(state: PublisherState, silence = 0): PublisherStatus {
  if (!state.release) return 'down'
  return publisherProblems(state, silence).length > 0 ? 'degraded' : 'ok'
}

/**
 * What is not well with a copy of the site, in full sentences. `silence` is for how long nothing more was heard, in
 * milliseconds, by the clock of whoever asks; all else is judged by the publisher's own clock.
 */
export function publisherProblems(state: PublisherState, silence = 0): string[] {
  return [silent(silence), notLive(state), lasting(state), stuck(state), differing(state)].filter(
    (problem) => problem !== null,
  )
}

function silent(silence: number): string | null {
  if (silence < LONGEST_SILENCE) return null
  return `已经 ${durationWords(silence)}没有收到发布程序的消息，这里显示的是最后一次报告的情况。请管理员检查它是否还在运行、能否连上采编系统。`
}

function notLive({ release }: PublisherState): string | null {
  return release ? null : '网站还没有生成，读者暂时看不到内容。'
}

function lasting({ at, problem, problemSince }: PublisherState): string | null {
  const duration = durationOf(at, problemSince)
  return problem && duration > PATIENCE ? `${problem}（已持续 ${durationWords(duration)}）` : null
}

function stuck({ at, queue, queueSince }: PublisherState): string | null {
  const duration = durationOf(at, queueSince)
  if (queue === 0 || duration <= PATIENCE) return null
  return `有 ${queue} 个页面等待更新，已经 ${durationWords(duration)}没有减少。请管理员查看发布程序的日志。`
}

function differing({ verified }: PublisherState): string | null {
  if (!verified?.differing) return null
  return `最近一次核对发现 ${verified.differing} 个文件和采编系统的内容不一致。请管理员运行 npm run publisher -- rerender，重新生成全站。`
}

const durationOf = (at: string, since: string | null): number => (since ? Date.parse(at) - Date.parse(since) : 0)

/** 5 分钟, 3 小时, 2 天: the largest unit that is full. */
function durationWords(milliseconds: number): string {
  if (milliseconds >= DAY) return `${Math.floor(milliseconds / DAY)} 天`
  if (milliseconds >= HOUR) return `${Math.floor(milliseconds / HOUR)} 小时`
  return `${Math.max(1, Math.floor(milliseconds / MINUTE))} 分钟`
}
