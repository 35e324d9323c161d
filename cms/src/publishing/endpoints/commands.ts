import type { Endpoint } from 'payload'
import { z } from 'zod'
import { publicState } from '../publicState.ts'
import { publish } from '../publish.ts'
import { withdraw } from '../withdraw.ts'
import { bodyOf, checked, target } from './body.ts'

const publishBody = z.intersection(target, z.object({ updatedAt: z.string('要说明看到的是哪个版本（updatedAt）。') }))
const withdrawBody = z.intersection(
  target,
  z.object({
    reason: z.string('请填写撤下的原因。').trim().min(1, '请填写撤下的原因。').max(1000, '原因不能超过 1000 字。'),
  }),
)

/** The commands of the newsroom, for signed-in users; each checks the rights itself. */
export const commandEndpoints: Endpoint[] = [
  {
    path: '/publishing/publish',
    method: 'post',
    handler: async (req) => {
      const { kind, id, updatedAt } = await bodyOf(req, publishBody)
      return Response.json(await publish({ payload: req.payload, user: req.user, kind, id, updatedAt }))
    },
  },
  {
    path: '/publishing/withdraw',
    method: 'post',
    handler: async (req) => {
      const { kind, id, reason } = await bodyOf(req, withdrawBody)
      return Response.json(await withdraw({ payload: req.payload, user: req.user, kind, id, reason }))
    },
  },
  {
    path: '/publishing/state',
    method: 'get',
    handler: async (req) => {
      const { kind, id } = checked(target, { kind: req.query.kind, id: req.query.id })
      return Response.json(await publicState(req, { kind, id }))
    },
  },
]
