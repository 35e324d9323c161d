import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { headline } from 'shared/headline'
import { provenBy } from '../consent/consentFiles.ts'
import { lockAlone } from '../database/locks.ts'
import { livePublications } from '../publishing/publicationStore.ts'
import { Refusal } from '../publishing/refusal.ts'

/**
 * What proves somebody's consent stays, and so does a file that readers see now: its publications would otherwise fail at
 * their next publishing. Whoever publishes it holds its public file, or all its renditions: the first two hashes stand for
 * the rest.
 */
export const refuseRemovalInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseProof(req, String(id))
  const medium = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  const files = [medium?.publicFile, ...(medium?.renditions ?? [])]
  const hashes = files.flatMap((file) => file?.hash ?? [])
  for (const hash of hashes.slice(0, 2)) await lockAlone(req, hash)
  const users = await livePublications(req, { blobs: { in: hashes } }, 3)
  if (users.length === 0) return
  const titles = users.map((publication) => `《${headline(publication)}》`).join('、')
  throw new Refusal(`这个文件正在公开页面上使用：${titles}。请先换掉它，或者撤下这些页面，再删除。`, 409)
}

async function refuseProof(req: PayloadRequest, id: string): Promise<void> {
  const names = await provenBy(req, [id])
  if (names.length === 0) return
  const people = names.map((name) => `“${name}”`).join('、')
  throw new Refusal(`这个文件是${people}的同意书，没有删除。请先在人物的“本人授权”里换掉它，再删除。`, 409)
}
