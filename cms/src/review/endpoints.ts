import type { Endpoint, PayloadRequest } from 'payload'
import { id } from 'shared/parts'
import { STAGES } from 'shared/review/stages'
import { z } from 'zod'
import type { Target } from '../publishing/currentText.ts'
import { bodyOf, checked, target } from '../publishing/endpoints/body.ts'
import { approve } from './commands/approve.ts'
import { expedite } from './commands/expedite.ts'
import { schedule, unschedule } from './commands/schedule.ts'
import { sendBack } from './commands/sendBack.ts'
import { signOff } from './commands/signOff.ts'
import { submit } from './commands/submit.ts'
import { takeBack } from './commands/takeBack.ts'
import { withdraw } from './commands/withdraw.ts'
import { many } from './many/endpoint.ts'
import { compareReadings } from './reading/compareReadings.ts'
import { remarkOn, settleRemark } from './remarks/commands.ts'
import { remarksOf } from './remarks/remarksOf.ts'
import { reviewState } from './reviewState.ts'

const words = z.string('请写明原因。').trim().max(1000, '不能超过 1000 字。')
const reason = words.min(1, '请写明原因。')
const instant = (sentence: string) => z.iso.datetime({ offset: true, error: sentence })
const seen = z.object({ updatedAt: instant('要说明看到的是哪个版本（updatedAt）。') })
const since = instant('要说明看到的状态从何时开始（since）。')
const standing = seen.extend({ since })
const remark = words.optional()
const passage = z.object({
  field: z.string('要说明批注的是哪一项（field）。').max(100),
  quote: z
    .string('请先选中要批注的文字。')
    .trim()
    .min(1, '请先选中要批注的文字。')
    .max(500, '选中的文字太长，请不要超过 500 字。'),
  before: z.string().max(2000),
  words: z.string('请写下批注。').trim().min(1, '请写下批注。').max(1000, '不能超过 1000 字。'),
})

/** One command, for signed-in users: it checks the rights itself. */
const command = <Schema extends z.ZodType<object>>(
  name: string,
  schema: Schema,
  carryOut: (
    order: z.output<Schema> & z.output<typeof target> & Pick<PayloadRequest, 'payload' | 'user'>,
  ) => Promise<object>,
): Endpoint => ({
  path: `/review/${name}`,
  method: 'post',
  handler: async (req) => {
    const order = await bodyOf(req, z.intersection(target, schema))
    return Response.json(
      await carryOut({
        ...(order as z.output<Schema> & z.output<typeof target>),
        payload: req.payload,
        user: req.user,
      }),
    )
  },
})

/** One question about a text, for whoever may see it. */
const asking = (name: string, answer: (req: PayloadRequest, asked: Target) => Promise<object>): Endpoint => ({
  path: `/review/${name}`,
  method: 'get',
  handler: async (req) => {
    const asked = checked(target, { kind: req.query.kind, id: req.query.id })
    return Response.json(await answer(req, asked), { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** The review of texts: `POST /api/review/<command>`, and where a text stands. */
export const reviewEndpoints: Endpoint[] = [
  command('submit', seen.extend({ correction: words.optional() }), submit),
  command('take-back', seen, takeBack),
  command('approve', standing.extend({ remark }), approve),
  command('return', standing.extend({ reason, to: z.enum(['author', ...STAGES], '要说明退回给谁（to）。') }), sendBack),
  command('expedite', seen.extend({ reason }), expedite),
  command('sign-off', standing.extend({ remark }), signOff),
  command('schedule', standing.extend({ remark, for: instant('请选定发布的时间（for）。') }), schedule),
  command('unschedule', standing, unschedule),
  command('withdraw', z.object({ since, reason }), withdraw),
  command('remark', passage, remarkOn),
  command('settle-remark', z.object({ remark: id }), settleRemark),
  { path: '/review/many', method: 'post', handler: many },
  asking('remarks', remarksOf),
  asking('readings', (req, asked) =>
    compareReadings(req, asked, typeof req.query.step === 'string' ? req.query.step : undefined),
  ),
  asking('state', reviewState),
]
