import { type AfterErrorHook, type AfterErrorResult, APIError } from 'payload'

/**
 * The database layer wraps our own refusals, and Payload then takes them for its own failure: they come back as what
 * they are. A real failure says so in Chinese, and nothing else.
 */
export const explainErrors: AfterErrorHook = ({ error }): AfterErrorResult | undefined => {
  const refusal = refusalIn(error)
  if (refusal) return { response: { errors: [{ message: refusal.message }] }, status: refusal.status }
  if ('status' in error && error.status !== 500) return undefined
  return {
    response: { errors: [{ message: '系统出错，这次操作没有完成，内容保持原样。请稍后再试，或请管理员查看日志。' }] },
  }
}

function refusalIn({ cause }: { cause?: unknown }): APIError | undefined {
  if (!(cause instanceof Error)) return undefined
  return cause instanceof APIError && cause.isPublic ? cause : refusalIn(cause)
}
