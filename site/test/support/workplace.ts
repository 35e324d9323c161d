import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ChangeFeed, connectChangeFeed } from '../../publisher/change-feed.ts'
import { foldersIn } from '../../publisher/folders.ts'
import { releaseIn } from '../../publisher/journal/releases.ts'
import { countStale } from '../../publisher/journal/stale.ts'
import { openJournaledStore } from '../../publisher/journal/tables.ts'
import { servedRelease } from '../../publisher/releases/release-folders.ts'
import { loadRenderer, type Renderer } from '../../publisher/renderer.ts'
import type { Templates } from '../../publisher/templates.ts'
import { nothingBegun, type Workplace } from '../../publisher/workplace.ts'
import { TOKEN } from './feed-server.ts'
import { NOW } from './samples.ts'

export const RENDERER = fileURLToPath(new URL('../../dist/tests/renderer', import.meta.url))

let renderer: Promise<Renderer> | undefined

export function compiledRenderer(): Promise<Renderer> {
  renderer ??= loadRenderer(RENDERER)
  return renderer
}

/** The compiled pages with a renderer of a test's own for what is published into a release that is there. */
export async function templatesWith(render: Renderer['render']): Promise<Templates> {
  const [templates, renderer] = [await compiledTemplates(), await compiledRenderer()]
  return { ...templates, load: () => Promise.resolve({ ...renderer, render }) }
}

/** How much the live release still lacks. */
export function pending({ store, folders, construction }: Workplace): number {
  const live = releaseIn(store, 'live')
  const isServed = !live || servedRelease(folders) === live.name
  return (live ? countStale(store, live.name) : 0) + (construction || !isServed ? 1 : 0)
}

/** The compiled pages, as if they were never compiled anew. */
async function compiledTemplates(): Promise<Templates> {
  const renderer = await compiledRenderer()
  return {
    current: renderer.buildId,
    folderOf: () => RENDERER,
    load: () => compiledRenderer(),
    sweep: () => Promise.resolve(),
  }
}

export interface TestPlace extends Workplace, Disposable {
  dataDir: string
  said: string[]
  controller: AbortController
  /** Sets the clock. */
  clock: (now: string) => void
}

/** A publisher's workplace in a folder of its own, its clock at `NOW`, its words but those of publishes collected in `said`. */
export async function makeWorkplace(feed: ChangeFeed | { url: string }, dataDir = newFolder()): Promise<TestPlace> {
  const folders = foldersIn(dataDir)
  const said: string[] = []
  const controller = new AbortController()
  let now = NOW
  const store = openJournaledStore(folders.store)
  return {
    dataDir,
    folders,
    store,
    said,
    controller,
    signal: controller.signal,
    templates: await compiledTemplates(),
    ...nothingBegun(),
    feed: 'url' in feed ? connectChangeFeed({ cmsUrl: feed.url, token: TOKEN }) : feed,
    now: () => now,
    log: (sentence, { event }) => event !== 'published' && said.push(sentence),
    clock: (instant) => {
      now = instant
    },
    [Symbol.dispose]() {
      controller.abort()
      if (store.db.isOpen) store.db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'newsroom-site-'))
