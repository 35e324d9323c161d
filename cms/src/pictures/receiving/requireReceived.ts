import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { Refusal } from '../../publishing/refusal.ts'

/**
 * Lets no file into the media library but those that were received. Payload would fetch a file from an address, cut or
 * re-read an original on request; none of that is offered, so a file comes with the request or not at all.
 */
export const requireReceived: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { receivedFile } = req.context
  if (operation === 'create' && !receivedFile) {
    throw new Refusal('没有收到文件。请选择一个文件再保存。')
  }
  if (req.file && !receivedFile) throw new Refusal('一次只能替换一个文件。请逐个上传。')
  return moveFocalPoint(args, req)
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
