import { distrustPages } from './journal/pages.ts'
import { type Release, releasesOf } from './journal/releases.ts'
import { nextSlice, type Slice } from './journal/stale.ts'
import { servedRelease } from './releases/release-folders.ts'
import { countSlice } from './reporting/underway.ts'
import { applyFiles, applyManifest } from './staging/apply-manifest.ts'
import { isSound } from './staging/is-sound.ts'
import { clearStaging, decide, decidedSlice } from './staging/manifest.ts'
import { stageSlice } from './staging/stage-slice.ts'
import type { Workplace } from './workplace.ts'

/**
 * Does what was decided and then interrupted: before the store changes, for what its pages have read is recorded last.
 * Where its files were damaged since, its pages are left to be rendered once more. What readers see is finished even where
 * the store was lost since and knows nothing of it.
 */
export async function finishSlice(work: Pick<Workplace, 'store' | 'folders' | 'underway'>): Promise<void> {
  const decided = await decidedSlice(work.folders)
  if (!decided) return
  const { store, folders } = work
  const release = releasesOf(store).find(({ name }) => name === decided.release)
  const isOver = release ? release.state === 'dropped' : decided.release !== servedRelease(folders)
  if (isOver) return clearStaging(folders)
  if (!(await isSound(decided, folders))) {
    distrustPages(store, decided)
    return clearStaging(folders)
  }
  if (!release) {
    await applyFiles(decided, folders)
    return clearStaging(folders)
  }
  await applyManifest(decided, work)
  countSlice(work, decided)
}

/** Brings a release nearer to the store by its next slice. False where nothing is stale. */
export async function publishNext(
  work: Workplace,
  release: Release,
  { withdrawalsAlone = false } = {},
): Promise<boolean> {
  const slice = nextSlice(work.store, release.name, { largest: Infinity, withdrawalsAlone })
  if (slice) await publishSlice(work, { release, slice })
  return slice !== null
}

/** Brings a slice into a release, which is seen whole or not at all. */
export async function publishSlice(
  work: Workplace,
  { release, slice, largest = Infinity }: { release: Release; slice: Slice; largest?: number },
): Promise<void> {
  const { folders, templates } = work
  await finishSlice(work)
  const renderer = await templates.load(release.build)
  const manifest = await stageSlice({ ...work, release, renderer, slice, largest })
  await decide(manifest, folders)
  await applyManifest(manifest, work)
  countSlice(work, manifest)
}
