import type { PayloadRequest } from 'payload'
import { headline } from 'shared/headline'
import { lockAlone } from '../database/locks.ts'
import { livePublications } from '../publishing/publicationStore.ts'

const NAMED = 3

/**
 * The titles of some pages on which readers see a file of the media library now, e.g. 《甲》、《乙》; '' where there are
 * none, and no page comes to show it before this transaction ends. Whoever publishes a medium holds its public file, or
 * all its renditions: the first two hashes stand for the rest.
 */
export async function pagesThatShow(req: PayloadRequest, id: string): Promise<string> {
  const medium = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  const files = [medium?.publicFile, ...(medium?.renditions ?? [])]
  const hashes = files.flatMap((file) => file?.hash ?? [])
  for (const hash of hashes.slice(0, 2)) await lockAlone(req, hash)
  const pages = await livePublications(req, { blobs: { in: hashes } }, NAMED)
  return pages.map((publication) => `《${headline(publication)}》`).join('、')
}
