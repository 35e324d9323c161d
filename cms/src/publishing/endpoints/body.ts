import type { PayloadRequest } from 'payload'
import { GLOBAL_IDS, isGlobalKind, KINDS, type Kind } from 'shared/kinds'
import { id as uuid } from 'shared/parts'
import { z } from 'zod'
import type { Target } from '../currentText.ts'
import { Refusal } from '../refusal.ts'

/** Names a document or, without an id, a global. */
export const target = z
  .object({ kind: z.enum(KINDS, '要说明是哪一类内容（kind）。'), id: uuid.nullish() })
  .transform(({ kind, id }, context): Target => {
    const known = isGlobalKind(kind) ? GLOBAL_IDS[kind] : id
    if (known) return { kind: kind as Kind, id: known }
    context.addIssue({ code: 'custom', message: '要说明是哪一篇（id）。' })
    return z.NEVER
  })

/** The request's JSON, checked; 400 with a sentence where it is not what the endpoint expects. */
export async function bodyOf<Schema extends z.ZodType>(req: PayloadRequest, schema: Schema): Promise<z.output<Schema>> {
  return checked(schema, await json(req))
}

export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Refusal(`请求的内容不对：${issue?.path.join('.') || '整体'} ${issue?.message ?? ''} 请刷新页面，再试一次。`)
}

async function json(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    throw new Refusal('请求的内容不是 JSON。请刷新页面，再试一次。')
  }
}
