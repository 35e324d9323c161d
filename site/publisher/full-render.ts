import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeState } from '../src/content/store.ts'
import { fetchBlobs, placeBlob, sweepBlobs } from './blobs.ts'
import { forgetEverything, keepPage, namedBlobPaths } from './journal.ts'
import { fileOf, writeVariants } from './page-files.ts'
import { beginRelease, switchTo } from './releases.ts'
import type { Renderer } from './renderer.ts'
import { settle } from './settle.ts'
import type { Workplace } from './workplace.ts'

/** How many pages are compressed and written while the next are rendered. */
const BATCH_SIZE = 50

/** How many pages are rendered between two lines of progress. */
const PROGRESS_STEP = 2000

/** Renders every page into a new release and makes it the live one in one step. */
export async function renderEverything(work: Workplace): Promise<void> {
  const { store, folders } = work
  const blobPaths = namedBlobPaths(store)
  await fetchBlobs(blobPaths, work)
  const { name, release } = await beginRelease(folders)
  store.db.exec('BEGIN IMMEDIATE')
  try {
    forgetEverything(store)
    await copyAssets(work.renderer, release)
    for (const path of blobPaths) await placeBlob(path, release, folders)
    await renderPages(release, work)
    writeState(store, 'release', name)
    writeState(store, 'build', work.renderer.buildId)
    writeState(store, 'published', work.now())
    store.db.exec('COMMIT')
  } catch (error) {
    if (store.db.isTransaction) store.db.exec('ROLLBACK')
    throw error
  }
  await switchTo(name, folders)
  await sweepBlobs(blobPaths, folders)
}

async function renderPages(release: string, work: Workplace): Promise<void> {
  const { store, renderer, signal, log } = work
  const paths = renderer.enumerate(store)
  for (let start = 0; start < paths.length; start += BATCH_SIZE) {
    signal.throwIfAborted()
    if (start % PROGRESS_STEP === 0) log(`正在生成全站：${paths.length} 个页面已完成 ${start} 个。`)
    await settle(paths.slice(start, start + BATCH_SIZE).map((path) => renderPage(path, release, work)))
  }
}

async function renderPage(path: string, release: string, { store, renderer }: Workplace): Promise<void> {
  const rendered = await renderer.render(path, store)
  if (!rendered) throw new Error(`页面 ${path} 列在网站里，却无法生成。本次发布没有生效，网站保持原样。`)
  keepPage(store, path, rendered.reads)
  await writeVariants(join(release, fileOf(path)), fileOf(path), rendered.body)
}

async function copyAssets({ assets, files }: Renderer, release: string): Promise<void> {
  for (const file of files) await writeVariants(join(release, file), file, await readFile(join(assets, file)))
}
