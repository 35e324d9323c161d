import type { Endpoint } from 'payload'
import { publicState } from '../publicState.ts'
import { checked, target } from './body.ts'

/** `GET /api/publishing/state?kind&id`: how a document stands towards the public, for signed-in users who may see it. */
export const stateEndpoint: Endpoint = {
  path: '/publishing/state',
  method: 'get',
  handler: async (req) => {
    const { kind, id } = checked(target, { kind: req.query.kind, id: req.query.id })
    return Response.json(await publicState(req, { kind, id }))
  },
}
