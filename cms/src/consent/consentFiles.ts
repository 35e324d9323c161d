import type { PayloadRequest } from 'payload'

/** Whose consent these files of the media library prove, as the forms say now, those in the trash included. */
export async function provenBy(req: PayloadRequest, media: readonly string[]): Promise<string[]> {
  if (media.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'profiles',
    where: { 'consent.file': { in: [...media] } },
    depth: 0,
    draft: true,
    pagination: false,
    req,
    select: { name: true },
    trash: true,
  })
  return docs.map(({ name }) => name)
}
