import type { PayloadRequest } from 'payload'

/** What the columns are called, by their ids. */
export async function columnNames(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true },
    req,
    user: req.user,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
