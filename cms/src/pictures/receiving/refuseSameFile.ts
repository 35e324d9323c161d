import type { CollectionBeforeChangeHook } from 'payload'
import { lock } from '../../database/locks.ts'
import { Refusal } from '../../publishing/refusal.ts'

/**
 * One file stands in the media library once, as far as somebody sees: whoever uploads it again is shown where it is. What
 * another unit has is not told to a correspondent.
 */
export const refuseSameFile: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { receivedFile } = req.context
  if (!receivedFile) return data
  await lock(req, `media:${receivedFile.hash}`)
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { hash: { equals: receivedFile.hash } },
    overrideAccess: !req.user,
    user: req.user,
    depth: 0,
    limit: 2,
    pagination: false,
    req,
    trash: true,
  })
  const same = docs.find(({ id }) => id !== originalDoc?.id)
  if (!same) return data
  if (same.deletedAt)
    throw new Refusal(
      `这个文件已经在“图片与附件”的回收站里：“${same.alt}”（${same.filename}），地址是 /admin/collections/media/trash/${same.id} 。请把它恢复，不必再次上传。`,
      409,
    )
  throw new Refusal(
    `这个文件已经在“图片与附件”里：“${same.alt}”（${same.filename}），地址是 /admin/collections/media/${same.id} 。请直接选用它，不必再次上传。`,
    409,
  )
}
