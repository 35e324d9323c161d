import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Folders, foldersIn } from '../folders.ts'
import { isTaken } from '../lock.ts'

const PREFIX = 'verifying-'

/** Where one verification works, beside the releases it compares with. Its lock is held for as long as it lasts. */
export const newVerification = ({ root }: Folders): string => join(root, PREFIX + randomUUID())

/** Removes what verifications left that were killed; those that go on are left alone. */
export async function sweepVerifications({ root }: Pick<Folders, 'root'>): Promise<void> {
  const names = existsSync(root) ? await readdir(root) : []
  for (const place of names.filter((name) => name.startsWith(PREFIX)).map((name) => join(root, name))) {
    if (!isTaken(foldersIn(place))) await rm(place, { recursive: true, force: true })
  }
}
