import { mkdir, rm } from 'node:fs/promises'
import { inTransaction, type Store, writeState } from '../src/content/store.ts'
import { dropBlobs, fetchBlobs, placeBlob } from './blobs.ts'
import { clearStale, forgetPage, keepPage, markPathsStale, staleBlobs, stalePages } from './journal.ts'
import { commitPages, removeFile } from './release.ts'
import { type PagePlan, renderStale } from './render-stale.ts'
import type { Workplace } from './workplace.ts'

/**
 * Brings a release in line with the store: everything that the journal calls stale is rendered, staged, and moved into
 * place. Until the journal is cleared at the end, the whole can be repeated with the same result.
 */
export async function publishStale(work: Workplace, release: string): Promise<void> {
  const { store, folders } = work
  const { named, unnamed } = staleBlobs(store)
  await fetchBlobs(named, work)
  await emptyFolder(folders.staging)
  const plan = await renderStale(stalePages(store), { ...work, release, staging: folders.staging })
  inTransaction(store, () => markPathsStale(store, pathsIn(plan)))
  for (const path of named) await placeBlob(path, release, folders)
  await commitPages(plan, release)
  for (const path of unnamed) await removeFile(path, release)
  await dropBlobs(unnamed, folders)
  inTransaction(store, () => closeJournal(store, plan, work.now()))
}

const pathsIn = ({ written, removed }: PagePlan): string[] => [...written.map(({ path }) => path), ...removed]

function closeJournal(store: Store, { written, removed }: PagePlan, now: string): void {
  for (const { path, reads } of written) keepPage(store, path, reads)
  for (const path of removed) forgetPage(store, path)
  clearStale(store)
  writeState(store, 'published', now)
}

async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
}
