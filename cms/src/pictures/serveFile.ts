import type { Endpoint, PayloadRequest } from 'payload'
import { provenBy } from '../consent/consentFiles.ts'
import { recordReading } from '../records/recordReading.ts'
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

/** Stands where a thumbnail would: who wants to see what proves a consent takes the original, and that is on record. */
const UNSEEN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" font-family="sans-serif" text-anchor="middle">
<rect width="320" height="240" fill="#eee"/><text x="160" y="112" font-size="30">授权证明</text>
<text x="160" y="152" font-size="20">下载原件查看，查看会记录</text></svg>`

/** The smallest rendition of a picture, for the media library's own pages; of what proves a consent, a picture that says so. */
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
    if ((await provenBy(req, [id])).length > 0)
      return fileResponse(new Blob([UNSEEN]), { 'Content-Type': 'image/svg+xml' })
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
