import type { Endpoint } from 'payload'
import { FEED_MAX_WAIT } from 'shared/change-feed'
import { z } from 'zod'
import { readChanges } from '../changeFeed.ts'
import { checked } from './body.ts'
import { requirePublisher } from './machineAccount.ts'

const natural = (sentence: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, sentence)
    .transform(Number)
const query = z.object({
  after: natural('游标（after）要写成不小于 0 的整数。').default(0),
  wait: natural('等待的秒数（wait）要写成不小于 0 的整数。').default(0),
})

/** `GET /api/changes?after=<cursor>&wait=<seconds>`: what became public or was withdrawn after a cursor. */
export const changesEndpoint: Endpoint = {
  path: '/changes',
  method: 'get',
  handler: async (req) => {
    requirePublisher(req)
    const { after, wait } = checked(query, { after: req.query.after, wait: req.query.wait })
    const patience = AbortSignal.timeout(Math.min(wait, FEED_MAX_WAIT) * 1000)
    const leaving = req.signal ? AbortSignal.any([patience, req.signal]) : patience
    const page = await readChanges({ payload: req.payload, after, patience: wait > 0 ? leaving : AbortSignal.abort() })
    return Response.json(page, { headers: { 'Cache-Control': 'no-store' } })
  },
}
