import { z } from 'zod'
import { operatorEndpoint } from '../accounts/operatorEndpoints.ts'
import { bodyOf } from '../publishing/endpoints/body.ts'
import { seedDocuments } from './load/seedDocuments.ts'

/** So many documents are written for one request; whoever wants more asks again and can show how far it is. */
const BATCH = 500

const wanted = z.object({ documents: z.int('要多少篇稿件（documents）应为整数。').min(1).max(1_000_000) })

/** Adds generated manuscripts for load tests, and answers how many manuscripts there are: ask again until enough. */
export const seedEndpoint = operatorEndpoint('seed', async (req) => {
  const { documents } = await bodyOf(req, wanted)
  return Response.json({ documents: await seedDocuments(req.payload, { documents, batch: BATCH }) })
})
