import type { PayloadRequest } from 'payload'
import { ATTACHMENT_TYPES, IMAGE_TYPES, VIDEO_TYPES } from 'shared/parts'
import { blobsOf as hashesOf } from 'shared/references'
import { blobsOf, loadFile } from '../pictures/blobStore.ts'
import { livePublications } from '../publishing/publicationStore.ts'
import type { Admission } from './admission.ts'
import { draftOf } from './drafting/draftOf.ts'
import { filePart } from './pages.ts'

const TYPES = Object.fromEntries(
  Object.entries({ ...ATTACHMENT_TYPES, ...IMAGE_TYPES, ...VIDEO_TYPES }).map(([type, suffix]) => [suffix, type]),
)

/** A picture, film or attachment of the draft, or of what is public beside it on its page; null for any other file. */
export async function shownFile(req: PayloadRequest, admitted: Admission): Promise<Response | null> {
  const [, hash = '', suffix = ''] = /^([0-9a-f]{64})\.([a-z0-9]+)$/.exec(String(req.routeParams?.file)) ?? []
  const type = TYPES[suffix]
  if (!type || !(await isShown(req, hash, admitted))) return null
  const bytes = await loadFile(blobsOf(req.payload), hash)
  return bytes && filePart(bytes, type)
}

async function isShown(req: PayloadRequest, hash: string, admitted: Admission): Promise<boolean> {
  const { publication } = await draftOf(req, admitted)
  if (hashesOf(publication).includes(hash)) return true
  return (await livePublications(req, { blobs: { equals: hash } }, 1)).length > 0
}
