import { createLocalReq, type Payload } from 'payload'
import type { Source } from '../../publishing/projection/source.ts'
import { lackOf } from '../staffing.ts'

/** Who is missing in a stored column; empty where everybody's manuscripts can be reviewed. */
export async function staffingSentence(payload: Payload, id: unknown): Promise<string> {
  const req = await createLocalReq({}, payload)
  const column = await payload.findByID({
    collection: 'columns',
    id: String(id),
    depth: 0,
    disableErrors: true,
    draft: true,
    req,
  })
  return column ? lackOf(req, column as unknown as Source, new Date().toISOString()) : ''
}
