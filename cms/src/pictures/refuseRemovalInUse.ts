import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { provenBy } from '../consent/consentFiles.ts'
import { Refusal } from '../publishing/refusal.ts'
import { pagesThatShow } from './pagesThatShow.ts'

/**
 * What proves somebody's consent stays, and so does a file that readers see now: its publications would otherwise fail at
 * their next publishing.
 */
export const refuseRemovalInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseProof(req, String(id))
  const pages = await pagesThatShow(req, String(id))
  if (!pages) return
  throw new Refusal(`这个文件正在公开页面上使用：${pages}。请先换掉它，或者撤下这些页面，再删除。`, 409)
}

async function refuseProof(req: PayloadRequest, id: string): Promise<void> {
  const names = await provenBy(req, [id])
  if (names.length === 0) return
  const people = names.map((name) => `“${name}”`).join('、')
  throw new Refusal(`这个文件是${people}的同意书，没有删除。请先在人物的“本人授权”里换掉它，再删除。`, 409)
}
