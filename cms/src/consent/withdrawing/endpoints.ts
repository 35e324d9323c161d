import type { Endpoint } from 'payload'
import { id } from 'shared/parts'
import { z } from 'zod'
import { bodyOf } from '../../publishing/endpoints/body.ts'
import { listed } from './touched.ts'
import { mayTouch, withdrawConsent } from './withdrawConsent.ts'

/** Somebody who is shown in more pictures than this has them listed by hand. */
const MOST = 1000

const asked = z.object({ profile: id, spared: z.array(id).max(MOST).default([]) })
const ordered = asked.extend({
  reason: z.string('请写明原因。').trim().min(1, '请写明原因。').max(1000, '不能超过 1000 字。'),
  seen: z.string('要说明看到的是哪份清单（seen）。'),
})

/**
 * `POST /api/consent-withdrawals/touched` lists what the withdrawal of a person's consent takes down;
 * `POST /api/consent-withdrawals/withdraw` does it. Both are for whoever may withdraw the person's page.
 */
export const consentEndpoints: Endpoint[] = [
  {
    path: '/touched',
    method: 'post',
    handler: async (req) => {
      const order = await bodyOf(req, asked)
      const touched = await mayTouch(req, { ...order, at: new Date().toISOString() })
      return Response.json(listed(touched), { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/withdraw',
    method: 'post',
    handler: async (req) => {
      const order = await bodyOf(req, ordered)
      return Response.json(await withdrawConsent({ ...order, payload: req.payload, user: req.user }))
    },
  },
]
