import path from 'node:path'
import { type Endpoint, Forbidden, type PayloadRequest, parseParams } from 'payload'
import { editors } from '../../access/editors.ts'
import { ownUnit } from '../../access/ownUnit.ts'
import { refuseShapeless } from '../../fields/shape.ts'
import type { Media } from '../../payload-types.ts'
import { readUpload, type Upload } from './readUpload.ts'
import { asUpload, receivedFile } from './receivedFile.ts'
import { withStagingFolder } from './staging.ts'
import { storeReceived } from './storeReceived.ts'

/**
 * Creating and changing media over HTTP. A file goes to the disk as it arrives, and was read to its end before the
 * transaction begins that stores it.
 */
export const uploadEndpoints: Endpoint[] = [
  {
    path: '/',
    method: 'post',
    handler: async (req) => {
      const doc = await withUpload(req, (options) =>
        req.payload.create({ ...options, collection: 'media', data: options.data as never }),
      )
      return Response.json({ doc, message: '已上传。' }, { status: 201 })
    },
  },
  {
    path: '/:id',
    method: 'patch',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      const { overrideLock = false, trash = false } = parseParams({ ...req.query })
      const doc = await withUpload(req, (options) =>
        req.payload.update({ ...options, collection: 'media', id, overrideLock: Boolean(overrideLock), trash }),
      )
      return Response.json({ doc, message: '已保存。' })
    },
  },
]

type Options = ReturnType<typeof optionsOf>

async function withUpload(req: PayloadRequest, store: (options: Options) => Promise<Media>): Promise<Media> {
  if (!editors({ req }) && !ownUnit(req)) throw new Forbidden(req.t)
  return withStagingFolder(req.payload, async (folder) => {
    const file = path.join(folder, 'original')
    const upload = await readUpload(req, file)
    refuseShapeless(upload.data)
    if (upload.fileName) req.context.receivedFile = await receivedFile({ file, folder })
    return storeReceived(req.payload, req.context.receivedFile, () => store(optionsOf(req, upload)))
  })
}

function optionsOf(req: PayloadRequest, { data, fileName }: Upload) {
  const { depth } = parseParams({ ...req.query })
  const { receivedFile } = req.context
  const file = receivedFile && fileName ? asUpload(receivedFile, fileName) : undefined
  return { data, depth: Number(depth ?? 0), file, overrideAccess: false, req, user: req.user }
}
