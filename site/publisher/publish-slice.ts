import { fetchBlobs } from './blobs.ts'
import { type Release, releasesOf } from './journal/releases.ts'
import { nextSlice } from './journal/stale.ts'
import { applyManifest } from './staging/apply-manifest.ts'
import { clearStaging, decide, decidedSlice } from './staging/manifest.ts'
import { stageSlice } from './staging/stage-slice.ts'
import type { Workplace } from './workplace.ts'

/**
 * Does what was decided and then interrupted: before the store changes, for what its pages have read is recorded last.
 */
export async function finishSlice(work: Pick<Workplace, 'store' | 'folders'>): Promise<void> {
  const decided = await decidedSlice(work.folders)
  if (!decided) return
  const isThere = releasesOf(work.store).some(({ name }) => name === decided.release)
  if (isThere) await applyManifest(decided, work)
  else await clearStaging(work.folders)
}

/**
 * Brings a release nearer to the store by one slice, which is seen whole or not at all. False where nothing is stale;
 * batches larger than `largest` are left aside.
 */
export async function publishSlice(work: Workplace, release: Release, largest = Infinity): Promise<boolean> {
  const { store, folders, templates } = work
  const slice = nextSlice(store, release.name, largest)
  if (!slice) return false
  const renderer = await templates.load(release.build)
  await fetchBlobs(slice.named, work)
  const manifest = await stageSlice({ ...work, release, renderer, slice })
  await decide(manifest, folders)
  await applyManifest(manifest, work)
  return true
}
