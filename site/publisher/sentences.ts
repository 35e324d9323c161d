import type { Log, LogDetails } from './reporting/log.ts'
import { Trouble } from './trouble.ts'

/** Says a sentence once, however often it is repeated; an empty one ends the matter. */
export function sayOnce(log: Log): Log {
  let last = ''
  return (sentence, details) => {
    if (sentence && sentence !== last) log(sentence, details)
    last = sentence
  }
}

/** Whether a message is in the words of its readers already: those of libraries and of the system are not. */
export const isSentence = (message: string): boolean => /\p{Script=Han}/u.test(message)

/** Our own errors are sentences already; others are given one. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (isDiskFull(error)) return '磁盘已满，发布没有完成，网站保持原样。请清理磁盘，腾出空间后会自动继续。'
  if (isSentence(message)) return message
  return `发布没有完成，网站保持原样，稍后自动重试。原因：${message}`
}

/** What machines find an error by. */
export function detailsOf(error: unknown): LogDetails {
  if (error instanceof Trouble) return error.details
  return { event: isDiskFull(error) ? 'disk-full' : 'publish-failed', level: 'error' }
}

/** Whether the disk or the store failed, and not the page: the codes of Node's own errors hold an underscore. */
export const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && ('errcode' in error || ('code' in error && /^E[A-Z0-9]+$/.test(String(error.code))))

/** SQLITE_FULL, see https://www.sqlite.org/rescode.html#full */
const FULL = 13

export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'ENOSPC') || ('errcode' in error && error.errcode === FULL)
}
