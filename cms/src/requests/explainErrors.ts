import { type AfterErrorHook, type AfterErrorResult, APIError, NotFound } from 'payload'
import { isConflict, refusalOf } from '../database/conflicts.ts'
import { DANGLING } from '../database/mongodb/references/refuseDangling.ts'
import { isUnreachable } from '../database/unreachable.ts'
import { duplicated, duplicateIn } from './duplicates.ts'

declare module 'payload' {
  interface RequestContext {
    /** Whether the request was given up because another write came in between, and stored nothing. */
    collided?: boolean
  }
}

type Failure = Error | { cause?: unknown }

const FAILED = '系统出错，这次操作没有完成，内容保持原样。请稍后再试，或请管理员查看日志。'
const DISK_FULL = '磁盘已满，这次操作没有完成，内容保持原样。请管理员清理磁盘，腾出空间后再试一次。'
const MALFORMED = '请求的内容不完整，或者写法不对，没有执行。请检查后再试。'

/** What is said where Payload has English words only. */
const SENTENCES = {
  401: '请先登录后台。',
  403: '您没有权限做这一步。请联系管理员。',
  404: '没有这个地址，或者内容已经删除。请检查地址。',
  409: '内容刚刚被别人改过，没有执行。请刷新页面，再试一次。',
  413: '上传的内容太大，没有保存。请压缩或缩小后再上传。',
  423: '这份内容正由别人编辑，没有执行。请稍后再试。',
}
const sentenceOf = (status: number): string => (SENTENCES as Record<number, string>)[status] ?? MALFORMED

/**
 * The database layer wraps our own refusals, and Payload then takes them for its own failure: they come back as what
 * they are. In a bundle classes have no names, and Payload forgets the message of an error without one: ours are told
 * here. A real failure says so in Chinese, and nothing else; Payload's English refusals become Chinese sentences.
 */
export const explainErrors: AfterErrorHook = ({ collection, error, req, result }): AfterErrorResult => {
  const refusal = chain(error).find((each) => each instanceof APIError && each.isPublic)
  if (refusal instanceof NotFound) return answer(SENTENCES[404], 404)
  if (refusal instanceof APIError && (refusal !== error || isOurs(refusal)))
    return answer(refusal.message, refusal.status, refusal.data)
  if (isConflict(error)) req.context.collided = true
  if (isConflict(error) || isUnreachable(error)) {
    const { message, status } = refusalOf(error)
    return answer(message, status)
  }
  const place = { fields: collection?.flattenedFields ?? [], req }
  const duplicate = duplicateIn(chain(error), place)
  if (duplicate) return { response: duplicated(duplicate, place), status: 409 }
  const status = statusOf(error)
  if (status !== 500) return { response: inChinese(result ?? {}, sentenceOf(status)), status }
  const mistake = chain(error).map(mistakeOf).find(Boolean)
  if (mistake) return answer(mistake, 400)
  return chain(error).some(isDiskFull) ? answer(DISK_FULL, 507) : answer(FAILED, 500)
}

/** The process that reads files can tell of an error in words alone. */
const isDiskFull = ({ message }: Error): boolean => /ENOSPC|No space left on device/.test(message)

/** Payload's own errors list the fields that they speak of. */
const isOurs = ({ data, message }: APIError): boolean => !Array.isArray(data?.errors) && isChinese(message)

const isChinese = (words: unknown): boolean => /\p{Script=Han}/u.test(String(words))

const answer = (message: string, status: number, data: APIError['data'] = null): AfterErrorResult => ({
  response: { errors: [data ? { message, data } : { message }] },
  status,
})

const statusOf = (error: Failure): number => ('status' in error && Number(error.status)) || 500

function chain(error: Failure): Error[] {
  const own = error instanceof Error ? [error] : []
  return error.cause instanceof Error ? [...own, ...chain(error.cause)] : own
}

/** What a caller sent and Payload handed on unread, as the layers below name it. */
function mistakeOf({ message }: Error): string | undefined {
  if (message.includes('FOREIGN KEY constraint failed')) {
    return DANGLING
  }
  if (/SQLite3 can only bind|cannot be passed as argument to the database/.test(message)) {
    return '请求里有一个值的写法不对，没有执行。请检查后再试。'
  }
  return undefined
}

/** The same answer, where every message without a Chinese word is replaced. */
function inChinese<Value>(value: Value, sentence: string): Value {
  if (Array.isArray(value)) return value.map((each) => inChinese(each, sentence)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) =>
    key === 'message' && !isChinese(each) ? [key, sentence] : [key, inChinese(each, sentence)],
  )
  return Object.fromEntries(entries)
}
