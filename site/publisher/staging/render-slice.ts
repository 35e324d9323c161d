import { hash } from 'node:crypto'
import { pageAddress, resolveAddress } from '../../src/content/addresses.ts'
import { hashInPath } from '../../src/content/blob-paths.ts'
import { Content } from '../../src/content/content.ts'
import { Kept } from '../../src/content/kept.ts'
import { digestOf } from '../journal/pages.ts'
import type { Release } from '../journal/releases.ts'
import type { Slice } from '../journal/stale.ts'
import { internalLinks } from '../links.ts'
import { renderMap } from '../maps/render-map.ts'
import type { Renderer } from '../renderer.ts'
import type { Workplace } from '../workplace.ts'

export interface Staging extends Pick<Workplace, 'store' | 'folders' | 'feed' | 'signal' | 'log'> {
  release: Release
  renderer: Renderer
  slice: Slice
  /** Batches of more paths are left aside. */
  largest: number
}

/** A page as it will be, and the digest of what it is now; null where it is not there yet. */
export interface FreshPage {
  path: string
  body: Buffer
  digest: string
  before: string | null
  reads: string[]
}

/**
 * Renders the pages of a slice, and every page that they link to and that is not there yet: new pages are found by their
 * links. `gone` are the pages of the slice that the store no longer has.
 */
export async function renderSlice(staging: Staging): Promise<{ pages: FreshPage[]; gone: string[] }> {
  const { signal, release, renderer, slice } = staging
  const store = { ...staging.store, kept: new Kept() }
  const origin = new Content(store).settings().url
  const pages: FreshPage[] = []
  const gone: string[] = []
  const known = new Set([...slice.pages, ...renderer.files])
  const queue = slice.pages.map((path) => ({ path, linkedFrom: '' }))
  for (const { path, linkedFrom } of queue) {
    signal.throwIfAborted()
    const rendered = renderMap(path, store) ?? (await renderer.render(path, store))
    if (!rendered) {
      if (linkedFrom) nameDeadLink({ path, linkedFrom }, staging)
      else gone.push(path)
      continue
    }
    const { body, reads } = rendered
    const before = digestOf(store, release.name, path)
    pages.push({ path, body, digest: hash('sha256', body), before, reads: [...reads] })
    for (const link of internalLinks(body.toString(), origin)) {
      if (known.has(link)) continue
      known.add(link)
      if (hashInPath(link) || digestOf(store, release.name, link) !== null) continue
      queue.push({ path: link, linkedFrom: path })
    }
  }
  return { pages, gone }
}

/** An editor's link to nowhere, unless the server has an answer: a former address, or one without its last slash. */
function nameDeadLink({ path, linkedFrom }: { path: string; linkedFrom: string }, { store, release, log }: Staging) {
  if (digestOf(store, release.name, pageAddress(path)) !== null || resolveAddress(store, path) !== null) return
  const sentence = `页面 ${linkedFrom} 里的链接 ${path} 没有对应的页面，请检查。`
  log(sentence, { event: 'dead-link', level: 'warn' })
}
