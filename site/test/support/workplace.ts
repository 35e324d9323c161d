import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ChangeFeed, connectChangeFeed } from '../../publisher/change-feed.ts'
import { foldersIn } from '../../publisher/folders.ts'
import { openJournaledStore } from '../../publisher/journal.ts'
import { loadRenderer, type Renderer } from '../../publisher/renderer.ts'
import type { Workplace } from '../../publisher/workplace.ts'
import { TOKEN } from './feed-server.ts'
import { NOW } from './samples.ts'

export const RENDERER = fileURLToPath(new URL('../../dist/tests/renderer', import.meta.url))

let renderer: Promise<Renderer> | undefined

export function compiledRenderer(): Promise<Renderer> {
  renderer ??= loadRenderer(RENDERER)
  return renderer
}

export interface TestPlace extends Workplace, Disposable {
  dataDir: string
  said: string[]
  controller: AbortController
  /** Sets the clock. */
  clock: (now: string) => void
}

/** A publisher's workplace in a folder of its own, its clock at `NOW`, its words collected in `said`. */
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
    renderer: await compiledRenderer(),
    feed: 'url' in feed ? connectChangeFeed({ cmsUrl: feed.url, token: TOKEN }) : feed,
    now: () => now,
    log: (sentence) => said.push(sentence),
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
