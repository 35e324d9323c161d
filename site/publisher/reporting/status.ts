import { publisherFacts } from 'shared/publisher-facts'
import { type PublisherStatus, publisherProblems, publisherStatus } from 'shared/publisher-problems'
import type { PublisherState } from 'shared/publisher-state'
import { openStoreToRead } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { isTaken } from '../lock.ts'
import { isSentence } from '../sentences.ts'
import { type Asked, askRunning } from './ask-running.ts'
import { stateOf } from './state-of.ts'

/** How a copy of the site is, as operators ask for it on its machine; without a store there is no state to tell. */
export interface CopyStatus {
  status: PublisherStatus
  running: boolean
  problems: string[]
  state: PublisherState | null
}

interface Look extends Asked {
  now: string
}

export const EXIT_CODES: Record<PublisherStatus, number> = { ok: 0, degraded: 1, down: 2 }

/** Asks the publisher where it runs, and else reads the store as it lies there. */
export async function statusOf({ folders, port, token, now }: Look): Promise<CopyStatus> {
  if (!isTaken(folders)) return stopped(folders, now)
  const state = await askRunning({ folders, port, token })
  if (state) return { status: publisherStatus(state), running: true, problems: publisherProblems(state), state }
  return {
    ...readStatus(folders, now),
    status: 'degraded',
    running: true,
    problems: [
      `发布程序正在运行，但没有在端口 ${port} 上回答。请检查 SITE_PORT 和 PUBLISHER_TOKEN 是否与它的一致，或者查看它的日志。`,
    ],
  }
}

function stopped(folders: Folders, now: string): CopyStatus {
  const { problems, state } = readStatus(folders, now)
  const sentence = '发布程序没有在运行，新发布的内容不会出现在网站上。请用 npm start 启动。'
  return { status: 'down', running: false, problems: [sentence, ...problems], state }
}

function readStatus(folders: Folders, now: string): Pick<CopyStatus, 'problems' | 'state'> {
  try {
    const state = readState(folders, now)
    return { problems: publisherProblems(state), state }
  } catch (error) {
    return { problems: [unreadable(folders, error)], state: null }
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
  if (isSentence(message)) return message
  return `内容库 ${store} 读不出来。请重新启动发布程序，它会从采编系统重新同步。原因：${message}`
}

const STATUS_WORDS: Record<PublisherStatus, string> = { ok: '一切正常', degraded: '有问题', down: '无法提供服务' }

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
