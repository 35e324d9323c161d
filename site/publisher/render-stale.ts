import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageAddress, resolveAddress } from '../src/content/addresses.ts'
import { hashInPath } from '../src/content/blob-paths.ts'
import { Content } from '../src/content/content.ts'
import type { Reads } from '../src/content/keys.ts'
import type { Store } from '../src/content/store.ts'
import { isPage } from './journal.ts'
import { internalLinks } from './links.ts'
import { fileOf, writeVariants } from './page-files.ts'
import type { Workplace } from './workplace.ts'

/** What a publish does to the pages of a release. `staged` files wait beside it; null where the bytes are the same. */
export interface PagePlan {
  written: { path: string; reads: Reads; staged: string | null; isNew: boolean }[]
  removed: string[]
}

type Rendering = Pick<Workplace, 'store' | 'renderer' | 'signal' | 'log'> & { release: string; staging: string }

/**
 * Renders stale pages, and every page that they link to and that is not there yet: new pages are found by their links.
 * A stale page that the store no longer has is to be removed.
 */
export async function renderStale(
  stale: readonly string[],
  { store, renderer, signal, log, release, staging }: Rendering,
): Promise<PagePlan> {
  const plan: PagePlan = { written: [], removed: [] }
  const origin = new Content(store).settings().url
  const journaled = new Set(stale)
  const queue = [...stale]
  const known = new Set([...queue, ...renderer.files])
  const linkedFrom = new Map<string, string>()
  for (const path of queue) {
    signal.throwIfAborted()
    const rendered = await renderer.render(path, store)
    if (!rendered) {
      if (journaled.has(path)) plan.removed.push(path)
      else if (!leadsOn(path, store)) log(`页面 ${linkedFrom.get(path)} 里的链接 ${path} 没有对应的页面，请检查。`)
      continue
    }
    const { body, reads } = rendered
    const staged = (await isSame(join(release, fileOf(path)), body)) ? null : join(staging, String(plan.written.length))
    if (staged) await writeVariants(staged, fileOf(path), body)
    plan.written.push({ path, reads, staged, isNew: !isPage(store, path) })
    for (const link of internalLinks(body.toString(), origin)) {
      if (known.has(link) || hashInPath(link) || isPage(store, link)) continue
      known.add(link)
      linkedFrom.set(link, path)
      queue.push(link)
    }
  }
  return plan
}

/** Whether the server has an answer to a link at which no page lies: a former address, or one without its last slash. */
const leadsOn = (path: string, store: Store): boolean =>
  isPage(store, pageAddress(path)) || resolveAddress(store, path) !== null

async function isSame(file: string, body: Buffer): Promise<boolean> {
  const current = await readFile(file).catch(() => null)
  return current?.equals(body) ?? false
}
