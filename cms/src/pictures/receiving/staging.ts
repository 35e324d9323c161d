import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { environmentOf } from '../../environment.ts'

/** No upload takes so long, in milliseconds: what is older was left behind by a process that died. */
const LEFT_BEHIND = 24 * 60 * 60 * 1000

/** Lends a folder to one upload, on the disk of the originals. Nothing of it is left, however the upload ends. */
export async function withStagingFolder<Result>(
  payload: Payload,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const uploads = path.join(environmentOf(payload).dataDir, 'uploads')
  await sweep(uploads)
  const folder = path.join(uploads, randomUUID())
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function sweep(uploads: string): Promise<void> {
  await mkdir(uploads, { recursive: true })
  for (const name of await readdir(uploads)) {
    const folder = path.join(uploads, name)
    const since = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (since > LEFT_BEHIND) await rm(folder, { recursive: true, force: true })
  }
}
