import type { PayloadRequest } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'
import { id, instant } from 'shared/parts'
import { z } from 'zod'
import { bodyOf } from '../../publishing/endpoints/body.ts'
import { carryOutMany } from './carryOutMany.ts'

/** So many rows a list shows at most. */
const MOST = 100

const texts = z
  .array(z.object({ id, updatedAt: instant }))
  .min(1, '请先选中稿件。')
  .max(MOST, `一次最多 ${MOST} 篇。`)
const kind = z.enum(MANUSCRIPT_KINDS, '要说明是哪一类稿件（kind）。')

const order = z.discriminatedUnion(
  'action',
  [
    z.object({ action: z.literal('submit'), kind, texts }),
    z.object({
      action: z.literal('return'),
      kind,
      texts,
      /** When the list was loaded: what was done since is not overtaken. */
      seenAt: instant,
      reason: z.string('请写明原因。').trim().min(1, '请写明原因。').max(1000, '不能超过 1000 字。'),
    }),
  ],
  '只能成批送审或者退回。',
)
export type ManyOrder = z.output<typeof order>

/** Submits or sends back several manuscripts of a list, each by a command of its own. */
export async function many(req: PayloadRequest): Promise<Response> {
  return Response.json(await carryOutMany(req, await bodyOf(req, order)))
}
