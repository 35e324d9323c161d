import type { Endpoint } from 'payload'
import { hash as sha256 } from 'shared/parts'
import { blobsOf, loadFile } from '../../pictures/blobStore.ts'
import { livePublications } from '../publicationStore.ts'
import { Refusal } from '../refusal.ts'
import { requirePublisher } from './machineAccount.ts'

/** `GET /api/blobs/<sha256>`: the bytes of a picture or attachment, if a live publication names them. */
export const blobsEndpoint: Endpoint = {
  path: '/blobs/:hash',
  method: 'get',
  handler: async (req) => {
    requirePublisher(req)
    const hash = String(req.routeParams?.hash)
    const isPublic =
      sha256.safeParse(hash).success && (await livePublications(req, { blobs: { equals: hash } }, 1)).length
    const bytes = isPublic ? await loadFile(blobsOf(req.payload), hash) : null
    if (!bytes) throw new Refusal('没有公开的内容用到这个文件。', 404)
    const headers = { 'Content-Length': String(bytes.size), 'Cache-Control': 'no-store' }
    return new Response(bytes.stream(), { headers: { ...headers, 'Content-Type': 'application/octet-stream' } })
  },
}
