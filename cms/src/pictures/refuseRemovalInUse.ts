import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { provenBy } from '../consent/consentFiles.ts'
import { Refusal } from '../publishing/refusal.ts'
import { pagesThatShow } from './pagesThatShow.ts'

/**
 * What proves somebody's consent stays, and so does a file that readers see now: its publications would otherwise fail at
 * their next publishing.
 */
export const refuseRemovalInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseProof(req, String(id), '没有删除。请先在人物的“本人授权”里换掉它，再删除。')
  const pages = await pagesThatShow(req, String(id))
  if (!pages) return
  throw new Refusal(`这个文件正在公开页面上使用：${pages}。请先换掉它，或者撤下这些页面，再删除。`, 409)
}

/** Another file would take the place of the proof, and the only copy would be gone. */
export const refuseReplacedProof: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (originalDoc && req.context.receivedFile)
    await refuseProof(req, originalDoc.id, '没有换掉。请把新的文件另外上传，再到人物的“本人授权”里改选它。')
  return data
}

async function refuseProof(req: PayloadRequest, id: string, outcome: string): Promise<void> {
  const names = await provenBy(req, [id])
  if (names.length === 0) return
  const people = names.map((name) => `“${name}”`).join('、')
  throw new Refusal(`这个文件是${people}的同意书，${outcome}`, 409)
}
