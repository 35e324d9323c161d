import { hash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inTransaction, readState } from '../../src/content/store.ts'
import { fetchBlobs, placeBlob } from '../blobs.ts'
import { FileLost } from '../change-feed.ts'
import { holdBackNaming } from '../held-back.ts'
import { isNamed, namedBlobPaths } from '../journal/blobs.ts'
import { keepPage } from '../journal/pages.ts'
import { addRelease, type Release, releaseIn, releasesOf } from '../journal/releases.ts'
import { markStale } from '../journal/stale.ts'
import { mapPaths, renderMap } from '../maps/render-map.ts'
import { writeVariants } from '../page-files.ts'
import { startRendering } from '../rendering/render-all.ts'
import { noteBuilding } from '../reporting/present.ts'
import type { Workplace } from '../workplace.ts'
import { beginFolder, folderOf, servedRelease } from './release-folders.ts'

/**
 * A new release that is made beside the live one: first its files are laid out, then its pages are rendered, and last it
 * is brought up to date with what was published meanwhile.
 */
export interface Construction {
  release: Release
  stage: 'laying out' | 'laid out' | 'rendering' | 'rendered' | Error
  /** Resolves when nothing goes on in the background, whatever the outcome. */
  finished: Promise<void>
  signal: AbortSignal
  stop: () => void
  /** How often it was brought nearer to the store since its pages were rendered. */
  turns: number
}

/** How many pages are rendered between two lines of progress. */
const PROGRESS_STEP = 2000

/** The current templates; those that an operator has gone back from are left alone until they change. */
export function wantedBuild({ store, templates }: Pick<Workplace, 'store' | 'templates'>): string {
  const live = releaseIn(store, 'live')
  return live && readState(store, 'refused') === templates.current ? live.build : templates.current
}

/** Begins a release with the wanted templates. What changes from now on is kept in the journal, to be replayed. */
export async function beginConstruction(work: Workplace): Promise<Construction> {
  const { store, folders, templates, now } = work
  const build = wantedBuild(work)
  const renderer = await templates.load(build)
  const release: Release = { name: nextName(work), build, state: 'building', since: now() }
  inTransaction(store, () => {
    store.sql.run`DELETE FROM replay`
    addRelease(store, release)
  })
  const controller = new AbortController()
  const signal = AbortSignal.any([work.signal, controller.signal])
  const stop = () => controller.abort()
  const construction: Construction = {
    release,
    stage: 'laying out',
    finished: Promise.resolve(),
    signal,
    stop,
    turns: 0,
  }
  inBackground(work, construction, 'laid out', async () => {
    await beginFolder(release.name, folders, renderer)
    await placeBlobs({ ...work, signal }, folderOf(release.name, folders))
    await writeMaps({ ...work, signal }, release)
  })
  return construction
}

/** Renders every page, by processes that share the store as it is when this resolves. */
export async function renderPages(work: Workplace, construction: Construction): Promise<void> {
  const { store, folders, templates, log } = work
  const { release, signal } = construction
  const count = progress(log)
  const rendering = await startRendering({
    ...{ templates: templates.folderOf(release.build), store: folders.store, signal },
    release: folderOf(release.name, folders),
    onPages(pages, total) {
      inTransaction(store, () => {
        for (const page of pages) keepPage(store, release.name, page)
      })
      noteBuilding(folders, { done: count(pages.length, total), total })
    },
  })
  construction.stage = 'rendering'
  inBackground(work, construction, 'rendered', () => rendering.finished)
}

function inBackground(
  { alarm }: Workplace,
  construction: Construction,
  next: 'laid out' | 'rendered',
  task: () => Promise<void>,
): void {
  construction.finished = task()
    .then(
      () => next,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    )
    .then((stage) => {
      construction.stage = stage
      alarm.ring()
    })
}

/** Counts pages, and says now and then how many there are. */
function progress(log: Workplace['log']): (pages: number, total: number) => number {
  let done = 0
  return (pages, total) => {
    const isNews = done === 0 || Math.floor(done / PROGRESS_STEP) < Math.floor((done + pages) / PROGRESS_STEP)
    if (isNews) {
      log(`正在生成全站：${total} 个页面已完成 ${done} 个。`, { event: 'rendering', figures: { done, total } })
    }
    done += pages
    return done
  }
}

function nextName({ store, folders }: Pick<Workplace, 'store' | 'folders'>): number {
  return Math.max(0, servedRelease(folders) ?? 0, ...releasesOf(store).map(({ name }) => name)) + 1
}

/**
 * What is withdrawn meanwhile may have left the cache. Where readers have no release that shows a lost file, they are
 * shown everything that can do without it.
 */
async function placeBlobs(work: Workplace, release: string): Promise<void> {
  const { store, folders, signal } = work
  for (const path of namedBlobPaths(store)) {
    signal.throwIfAborted()
    try {
      await fetchBlobs([path], work)
      await placeBlob(path, release, folders)
    } catch (error) {
      if (!isNamed(store, path)) continue
      if (!(error instanceof FileLost) || servedRelease(folders) !== null) throw error
      inTransaction(store, () => markStale(store, holdBackNaming(store, path)))
    }
  }
}

async function writeMaps({ store, folders, signal }: Workplace, { name }: Release): Promise<void> {
  for (const path of mapPaths()) {
    signal.throwIfAborted()
    const map = renderMap(path, store)
    if (!map) continue
    keepPage(store, name, { path, digest: hash('sha256', map.body), reads: map.reads })
    const file = join(folderOf(name, folders), path)
    await mkdir(dirname(file), { recursive: true })
    await writeVariants(file, path, map.body)
  }
}
