import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
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
  const notes = notesIn(req.payload)
  await mkdir(notes, { recursive: true })
  for (const hash of hashes) await writeFile(path.join(notes, hash), '')
  await afterTransaction(req, () => void removeLeftFiles(req.payload))
}
