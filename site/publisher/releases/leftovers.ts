import { rm } from 'node:fs/promises'
import { inTransaction } from '../../src/content/store.ts'
import { forgetPage, somePages } from '../journal/pages.ts'
import { forgetRelease, releaseIn, releasesOf } from '../journal/releases.ts'
import { removeFile } from '../page-files.ts'
import type { Workplace } from '../workplace.ts'
import { folderOf, servedRelease } from './release-folders.ts'

/** So many pages are removed at once. */
const BATCH_SIZE = 200

/** Removes a piece of a release that readers will never see again. False where there is none. */
export async function dropLeftovers({ store, folders, templates }: Workplace): Promise<boolean> {
  const release = releaseIn(store, 'dropped')
  if (!release || release.name === servedRelease(folders)) return false
  const folder = folderOf(release.name, folders)
  const paths = somePages(store, release.name, BATCH_SIZE)
  for (const path of paths) await removeFile(path, folder)
  inTransaction(store, () => {
    for (const path of paths) forgetPage(store, release.name, path)
  })
  if (paths.length > 0) return true
  await rm(folder, { recursive: true, force: true })
  inTransaction(store, () => forgetRelease(store, release))
  await templates.sweep(releasesOf(store).map(({ build }) => build))
  return true
}
