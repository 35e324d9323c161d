import { publisherFacts } from 'shared/publisher-facts'
import { type PublisherStatus, publisherProblems, publisherStatus } from 'shared/publisher-problems'
import type { PublisherState } from 'shared/publisher-state'
import { openStoreToRead } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { isTaken } from '../lock.ts'
import { stateOf } from './state-of.ts'

/** How a copy of the site is, as operators ask for it on its machine; without a store there is no state to tell. */
export interface CopyStatus {
  status: PublisherStatus
  running: boolean
  problems: string[]
  state: PublisherState | null
}

export const EXIT_CODES: Record<PublisherStatus, number> = { ok: 0, degraded: 1, down: 2 }

const STATUS_WORDS: Record<PublisherStatus, string> = { ok: '一切正常', degraded: '有问题', down: '没有在工作' }

const NOT_RUNNING = '发布程序没有在运行，新发布的内容不会出现在网站上。请用 npm start 启动。'

/** Reads the store as it lies there, whether the publisher runs or not. */
export function statusOf(folders: Folders, now: string): CopyStatus {
  const running = isTaken(folders)
  const stopped = running ? [] : [NOT_RUNNING]
  try {
    const state = readState(folders, now)
    const status = running ? publisherStatus(state) : 'down'
    return { status, running, problems: [...stopped, ...publisherProblems(state)], state }
  } catch (error) {
    return { status: 'down', running, problems: [...stopped, unreadable(folders, error)], state: null }
  }
}

function readState(folders: Folders, now: string): PublisherState {
  const store = openStoreToRead(folders.store)
  try {
    return stateOf({ store, folders }, now)
  } finally {
    store.db.close()
  }
}

function unreadable({ store }: Folders, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/\p{Script=Han}/u.test(message)) return message
  return `内容库 ${store} 读不出来。请重新启动发布程序，它会从采编系统重新同步。原因：${message}`
}

/** The same, line by line in words. */
export function statusWords({ status, running, problems, state }: CopyStatus): string {
  const facts = state ? publisherFacts(state) : []
  return [
    ...(state ? [`网站副本：${state.name}`] : []),
    `发布程序：${running ? '正在运行' : '没有运行'}`,
    `总体情况：${STATUS_WORDS[status]}`,
    ...facts.map(({ label, value }) => `${label}：${value}`),
    ...problems.map((problem) => `问题：${problem}`),
  ].join('\n')
}
