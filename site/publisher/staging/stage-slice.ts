import { createHash } from 'node:crypto'
import { pageAddress, resolveAddress } from '../../src/content/addresses.ts'
import { hashInPath } from '../../src/content/blob-paths.ts'
import { Content } from '../../src/content/content.ts'
import { cursorOf } from '../../src/content/store.ts'
import { checkFile } from '../checking/check-file.ts'
import { isNamed } from '../journal/blobs.ts'
import { digestOf } from '../journal/pages.ts'
import type { Release } from '../journal/releases.ts'
import { isInOtherBatch, type Slice } from '../journal/stale.ts'
import { internalLinks } from '../links.ts'
import { renderMap } from '../maps/render-map.ts'
import { fileOf, writeVariants } from '../page-files.ts'
import type { Renderer } from '../renderer.ts'
import type { Workplace } from '../workplace.ts'
import { type Manifest, stagedFile } from './manifest.ts'

interface Staging extends Pick<Workplace, 'store' | 'folders' | 'signal' | 'log'> {
  release: Release
  renderer: Renderer
  slice: Slice
}

/**
 * Renders the pages of a slice into the folder of staged files, and every page that they link to and that is not there
 * yet: new pages are found by their links. A page that the store no longer has is to be removed. Throws a sentence where
 * a page does not stand the checks.
 */
export async function stageSlice({
  store,
  folders,
  signal,
  log,
  release,
  renderer,
  slice,
}: Staging): Promise<Manifest> {
  const { batch, isLast } = slice
  const manifest: Manifest = {
    ...{ release: release.name, batch, cursor: cursorOf(store), isLast },
    ...{ written: [], removed: [], dropped: [], deferred: [], placed: slice.named },
  }
  const isFree = (path: string) => isLast && !isInOtherBatch(store, release.name, { batch, path })
  for (const path of slice.unnamed) (isFree(path) ? manifest.dropped : manifest.deferred).push(path)
  const origin = new Content(store).settings().url
  const journaled = new Set(slice.pages)
  const queue = [...slice.pages]
  const known = new Set([...queue, ...renderer.files])
  const linkedFrom = new Map<string, string>()
  const bodies = new Map<string, Buffer>()
  for (const path of queue) {
    signal.throwIfAborted()
    const rendered = renderMap(path, store) ?? (await renderer.render(path, store))
    if (!rendered) {
      if (journaled.has(path)) (isFree(path) ? manifest.removed : manifest.deferred).push(path)
      else nameDeadLink(path)
      continue
    }
    const { body, reads } = rendered
    const digest = createHash('sha256').update(body).digest('hex')
    const before = digestOf(store, release.name, path)
    const staged = digest === before ? null : String(manifest.written.length)
    if (staged) await writeVariants(stagedFile(folders, staged), fileOf(path), body)
    manifest.written.push({ path, digest, reads: [...reads], staged, isNew: before === null })
    bodies.set(path, body)
    for (const link of internalLinks(body.toString(), origin)) {
      if (known.has(link) || hashInPath(link) || digestOf(store, release.name, link) !== null) continue
      known.add(link)
      linkedFrom.set(link, path)
      queue.push(link)
    }
  }
  const left = new Set([...manifest.removed, ...manifest.deferred])
  for (const [path, body] of bodies) checkFile(path, body, { origin, resolves })
  return manifest

  /** Whether a reader finds something at an address once the slice is there. */
  function resolves(address: string): boolean {
    if (hashInPath(address)) return isNamed(store, address)
    if (bodies.has(address) || renderer.files.includes(address)) return true
    return !left.has(address) && digestOf(store, release.name, address) !== null
  }

  function nameDeadLink(path: string): void {
    if (leadsOn(path)) return
    log(`页面 ${linkedFrom.get(path)} 里的链接 ${path} 没有对应的页面，请检查。`)
  }

  /** Whether the server has an answer to a link at which no page lies: a former address, or one without its last slash. */
  function leadsOn(path: string): boolean {
    return digestOf(store, release.name, pageAddress(path)) !== null || resolveAddress(store, path) !== null
  }
}
