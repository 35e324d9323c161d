/**
 * ShutdownInProgress, PrimarySteppedDown, NotWritablePrimary, InterruptedAtShutdown, InterruptedDueToReplStateChange,
 * NotPrimaryNoSecondaryOk and NotPrimaryOrSecondary: what a server says that is leaving.
 */
const LEAVING: unknown[] = [91, 189, 10107, 11600, 11602, 13435, 13436]

/** The driver's names of what goes wrong with a connection. */
const LOST = /^(?:Mongo(?:Network|ServerSelection|PoolCleared)|PoolCleared)/

/** The driver's name of what goes wrong with several writes at once; of a lost connection it keeps words alone, and no code. */
const BATCH = 'MongoBulkWriteError'

export const UNREACHABLE =
  '数据库暂时没有回应，这次操作没有完成，内容保持原样。系统会自动重新连接，请过几分钟再试；如果一直这样，请联系管理员。'

/** Whether a database could not be asked at all, fell silent, or said that it was leaving. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  const isLost = LOST.test(error.name) || (error.name === BATCH && code === undefined)
  return isLost || LEAVING.includes(code) || isUnreachable(cause)
}
