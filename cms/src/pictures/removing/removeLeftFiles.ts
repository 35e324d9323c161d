import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { lock, lockAlone } from '../../database/locks.ts'
import { inLine } from '../../database/turns.ts'
import { environmentOf } from '../../environment.ts'
import { livePublications } from '../../publishing/publicationStore.ts'
import { inTransaction } from '../../publishing/transaction.ts'
import { blobsOf, originalsOf } from '../blobStore.ts'

/** One empty file for each file that somebody let go of, under the same name. */
export const notesIn = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'left-files')

/** Removes the files that were let go of and that nobody has. What cannot be removed now is tried again the next time. */
export const removeLeftFiles = (payload: Payload): Promise<void> =>
  inLine(payload, 'left-files', async () => {
    for (const hash of await noted(payload)) {
      try {
        await inTransaction({ payload, user: null }, (req) => removeUnlessHeld(req, hash))
      } catch (err) {
        payload.logger.warn({ err, msg: `不再使用的文件 ${hash} 还没有删除，以后会再试。` })
      }
    }
  })

/** There is no folder of notes before the first file is let go of. */
async function noted(payload: Payload): Promise<string[]> {
  try {
    return await readdir(notesIn(payload))
  } catch (err) {
    const isNone = (err as NodeJS.ErrnoException).code === 'ENOENT'
    if (!isNone) payload.logger.error({ err, msg: '读不了不再使用的文件的清单，这些文件还没有删除，以后会再试。' })
    return []
  }
}

/** Holds whoever uploads, publishes or lets go of the same file, so that what is seen here is so until the file is gone. */
async function removeUnlessHeld(req: PayloadRequest, hash: string): Promise<void> {
  const { payload } = req
  await lock(req, `media:${hash}`)
  await lockAlone(req, hash)
  if (!(await isHeld(req, hash))) {
    for (const folder of [originalsOf(payload), blobsOf(payload)]) await rm(path.join(folder, hash), { force: true })
  }
  await rm(path.join(notesIn(payload), hash), { force: true })
}

async function isHeld(req: PayloadRequest, hash: string): Promise<boolean> {
  const where = { hashes: { equals: hash } }
  const { docs } = await req.payload.db.find({ collection: 'media', where, limit: 1, pagination: false, req })
  return docs.length > 0 || (await livePublications(req, { blobs: { equals: hash } }, 1)).length > 0
}
