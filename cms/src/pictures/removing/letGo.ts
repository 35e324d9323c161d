import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { afterTransaction } from '../../database/afterTransaction.ts'
import { lockShared } from '../../database/locks.ts'
import { notesIn, removeLeftFiles } from './removeLeftFiles.ts'

/**
 * Says that a medium or a page does without these files from now on: they go from the disk once this transaction has
 * committed, unless another medium or page has them. They are noted first, so that a process which dies after its commit
 * leaves a note, and the files go later.
 */
export async function letGo(req: PayloadRequest, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await lockShared(req, hashes)
  await noteLeft(req.payload, hashes)
  await afterTransaction(req, () => void removeLeftFiles(req.payload))
}

/** Removes the files that were stored for a row which then was not, unless another medium or page has them. */
export async function takeBack(payload: Payload, hashes: readonly string[]): Promise<void> {
  try {
    await noteLeft(payload, hashes)
    await removeLeftFiles(payload)
  } catch (err) {
    payload.logger.error({ err, msg: `没有存下的上传留下了文件，还没有删除：${hashes.join('、')}` })
  }
}

async function noteLeft(payload: Payload, hashes: readonly string[]): Promise<void> {
  const notes = notesIn(payload)
  await mkdir(notes, { recursive: true })
  for (const hash of hashes) await writeFile(path.join(notes, hash), '')
}
