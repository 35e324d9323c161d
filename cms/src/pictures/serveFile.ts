import type { Endpoint, PayloadRequest } from 'payload'
import { provenBy } from '../consent/consentFiles.ts'
import { recordReading } from '../records/recordReading.ts'
import { refused } from '../requests/refused.ts'
import { blobsOf, loadFile, originalsOf } from './blobStore.ts'

/** Originals, to signed-in users only: Payload has checked the right to read before it asks this handler. */
export async function serveOriginal(req: PayloadRequest, { params }: { params: { filename: string } }) {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { equals: params.filename } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
    trash: true,
  })
  const [medium] = docs
  const bytes = medium?.hash ? await loadFile(originalsOf(req.payload), medium.hash) : null
  if (!medium || !bytes) return notFound()
  await recordReading(req, medium)
  return fileResponse(bytes, {
    'Content-Type': medium.mimeType ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(params.filename)}`,
  })
}

const UNSEEN = '这是授权证明，不显示缩略图。需要查看请下载原件，查看会记入操作记录。'

/** The smallest rendition of a picture, for the media library's own pages; of what proves a consent, none. */
export const thumbnailEndpoint: Endpoint = {
  path: '/:id/thumbnail',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const medium = await req.payload.findByID({
      collection: 'media',
      id,
      depth: 0,
      overrideAccess: false,
      req,
      trash: true,
    })
    if ((await provenBy(req, [id])).length > 0) return refused(UNSEEN, 403)
    const [smallest] = medium.renditions ?? []
    const bytes = smallest ? await loadFile(blobsOf(req.payload), smallest.hash) : null
    return bytes && smallest ? fileResponse(bytes, { 'Content-Type': smallest.type }) : notFound()
  },
}

function fileResponse(bytes: Blob, headers: Record<string, string>): Response {
  return new Response(bytes.stream(), {
    headers: {
      ...headers,
      'Content-Length': String(bytes.size),
      'Cache-Control': 'private, no-cache',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const notFound = (): Response =>
  Response.json({ errors: [{ message: '没有这个文件，可能已经删除。' }] }, { status: 404 })
