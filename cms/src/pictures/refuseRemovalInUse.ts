import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { provenBy } from '../consent/consentFiles.ts'
import { Refusal } from '../publishing/refusal.ts'
import { pagesThatShow } from './pagesThatShow.ts'

/**
 * What proves somebody's consent stays, and so does a file that readers see now: its publications would otherwise fail at
 * their next publishing.
 */
export const refuseRemovalInUse: CollectionBeforeDeleteHook = ({ id, req }) => refuseInUse(req, String(id), '删除')

/** The same for the trash, where no page and no form finds it. */
export const refuseTrashingInUse: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.deletedAt && originalDoc && !originalDoc.deletedAt) await refuseInUse(req, originalDoc.id, '移到回收站')
  return data
}

async function refuseInUse(req: PayloadRequest, id: string, removal: string): Promise<void> {
  await refuseProof(req, id, `没有${removal}。请先在人物的“本人授权”里换掉它，再${removal}。`)
  const pages = await pagesThatShow(req, id)
  if (!pages) return
  throw new Refusal(`这个文件正在公开页面上使用：${pages}。请先换掉它，或者撤下这些页面，再${removal}。`, 409)
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
