import { mkdir, rename, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inTransaction, type Store } from '../../src/content/store.ts'
import { dropBlobs, placeBlob } from '../blobs.ts'
import { noteShown } from '../earlier.ts'
import type { Folders } from '../folders.ts'
import { forgetPage, keepPage } from '../journal/pages.ts'
import { clearFromBatch, clearPath, markGone } from '../journal/stale.ts'
import { announceMaps } from '../maps/announce-maps.ts'
import { isMap } from '../maps/render-map.ts'
import { fileOf, removeFile, suffixesOf } from '../page-files.ts'
import { folderOf } from '../releases/release-folders.ts'
import { settle } from '../settle.ts'
import type { Workplace } from '../workplace.ts'
import { clearStaging, type Manifest, stagedFile } from './manifest.ts'

type Applying = Pick<Workplace, 'store' | 'folders'>

/** Brings a decided slice into its release and writes it down. */
export async function applyManifest(manifest: Manifest, { store, folders }: Applying): Promise<void> {
  await applyFiles(manifest, folders)
  inTransaction(store, () => recordSlice(store, manifest))
  await clearStaging(folders)
}

/**
 * Brings the files of a decided slice into their release, one by one, each whole. Pictures come before the pages that show
 * them, new pages before the pages that link to them, and those in any order; pages go after the lists that named them,
 * pictures last.
 */
export async function applyFiles(manifest: Manifest, folders: Folders): Promise<void> {
  const release = folderOf(manifest.release, folders)
  for (const path of manifest.placed) await placeBlob(path, release, folders)
  const created = manifest.written.filter(({ isNew }) => isNew).reverse()
  const changed = manifest.written.filter(({ isNew }) => !isNew)
  const move = async ({ path, staged }: Manifest['written'][number]) => {
    if (staged) await moveFile(stagedFile(folders, staged), { path, release })
  }
  for (const page of created) await move(page)
  await settle(changed.map(move))
  for (const path of manifest.removed) await removeFile(path, release)
  for (const path of manifest.dropped) await removeFile(path, release)
  await dropBlobs(manifest.dropped, folders)
  if (manifest.written.some(({ path, staged }) => staged && isMap(path))) await announceMaps(folders)
}

/** A file that is staged no longer was moved by an earlier run. */
async function moveFile(staged: string, { path, release }: { path: string; release: string }): Promise<void> {
  const file = fileOf(path)
  const target = join(release, file)
  const replaced = await modifiedAt(target)
  if (!replaced) await mkdir(dirname(target), { recursive: true })
  for (const suffix of suffixesOf(file)) {
    if (replaced) await makeNewer(staged + suffix, replaced)
    await rename(staged + suffix, target + suffix).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      await stat(target + suffix)
    })
  }
}

const modifiedAt = (file: string): Promise<Date | null> =>
  stat(file).then(
    ({ mtime }) => mtime,
    () => null,
  )

/** Web servers such as nginx tell versions of a file apart by its size and the second of its change. */
async function makeNewer(file: string, replaced: Date): Promise<void> {
  const time = new Date(replaced.getTime() + 1000)
  if (time.getTime() < Date.now()) return
  await utimes(file, time, time).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

function recordSlice(store: Store, manifest: Manifest): void {
  const { release, batch, written, removed, dropped, deferred, placed } = manifest
  for (const page of written) {
    keepPage(store, release, page)
    clearPath(store, release, page.path)
  }
  for (const path of removed) forgetPage(store, release, path)
  for (const path of [...removed, ...written.map(({ path }) => path)]) noteShown(store, release, path)
  for (const path of [...removed, ...dropped]) clearPath(store, release, path)
  for (const path of placed) clearFromBatch(store, release, { batch, path })
  for (const path of deferred) {
    if (manifest.isLast) clearFromBatch(store, release, { batch, path })
    else markGone(store, release, { batch, path })
  }
}
