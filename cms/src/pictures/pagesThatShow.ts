import type { PayloadRequest } from 'payload'
import { headline } from 'shared/headline'
import { lockAlone } from '../database/locks.ts'
import type { Media } from '../payload-types.ts'
import { livePublications } from '../publishing/publicationStore.ts'

const NAMED = 3

/**
 * The titles of some pages on which readers see a file of the media library now, or one that it has replaced, e.g. 《甲》、
 * 《乙》; '' where there are none, and no page comes to show it before this transaction ends. Whoever publishes a medium
 * holds its public file, or all its renditions: the first two hashes stand for the rest.
 */
export async function pagesThatShow(req: PayloadRequest, id: string): Promise<string> {
  const medium = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    req,
    trash: true,
  })
  const hashes = publicHashesOf(medium)
  for (const hash of hashes.slice(0, 2)) await lockAlone(req, hash)
  const shown = [...hashes, ...(medium?.shownHashes ?? [])]
  const pages = await livePublications(req, { blobs: { in: shown } }, NAMED)
  return pages.map((publication) => `《${headline(publication)}》`).join('、')
}

/** The files of a medium that readers go on seeing although another is to replace them. */
export async function stillShown(req: PayloadRequest, medium: Partial<Media> | undefined): Promise<string[]> {
  const hashes = [...new Set([...publicHashesOf(medium), ...(medium?.shownHashes ?? [])])]
  const shown = await Promise.all(
    hashes.map(async (hash) => (await livePublications(req, { blobs: { equals: hash } }, 1)).length > 0),
  )
  return hashes.filter((_, index) => shown[index])
}

const publicHashesOf = (medium: Partial<Media> | null | undefined): string[] =>
  [medium?.publicFile, ...(medium?.renditions ?? [])].flatMap((file) => file?.hash ?? [])
