import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { editors } from '../access/editors.ts'
import { safeFileName } from './fileName.ts'
import { type ReceivedFile, RefusedFile, readReceivedFile } from './receivedFile.ts'

declare module 'payload' {
  interface RequestContext {
    receivedFile?: ReceivedFile
  }
}

/**
 * The door of the media library: reads an uploaded file before anything is stored. Payload would fetch a file from an
 * address, cut or re-read an original on request; none of that is offered, so a file comes with the request or not at
 * all.
 */
export const receiveFile: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  delete req.context.receivedFile
  if (!overrideAccess && !editors({ req })) return args
  const withFocus = moveFocalPoint(args, req)
  if (!req.file) {
    if (operation === 'create') throw new APIError('没有收到文件。请选择一张图片或一个 PDF 文件再保存。', 400)
    return withFocus
  }
  if (operation === 'update' && !('id' in args)) throw new APIError('一次只能替换一个文件。请逐个上传。', 400)
  const file = await acceptedFile(req.file.data)
  req.file = { ...req.file, name: safeFileName(req.file.name, file.extension), mimetype: file.mimeType }
  req.context.receivedFile = file
  return withFocus
}

async function acceptedFile(bytes: Uint8Array): Promise<ReceivedFile> {
  try {
    return await readReceivedFile(bytes)
  } catch (error) {
    if (error instanceof RefusedFile) throw new APIError(error.message, 400)
    throw error
  }
}

/** The form sends the focal point as an edit of the file; here it is two fields, and the original stays as it is. */
function moveFocalPoint<Args extends object>(args: Args, req: PayloadRequest): Args {
  const edits = req.query?.uploadEdits
  delete req.query?.uploadEdits
  const point = typeof edits === 'object' && edits !== null && 'focalPoint' in edits ? edits.focalPoint : undefined
  if (typeof point !== 'object' || point === null || !('x' in point) || !('y' in point)) return args
  const data = 'data' in args ? (args.data as object) : {}
  return { ...args, data: { ...data, focalX: Number(point.x), focalY: Number(point.y) } }
}
