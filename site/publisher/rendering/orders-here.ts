import { hash } from 'node:crypto'
import { join } from 'node:path'
import { hashInPath } from '../../src/content/blob-paths.ts'
import { Content } from '../../src/content/content.ts'
import { cursorOf, openSnapshot, recordedTime, type Store } from '../../src/content/store.ts'
import { checkFile, type Site } from '../checking/check-file.ts'
import { isNamed } from '../journal/blobs.ts'
import { fileOf, writePlainSync, writeVariantsSync } from '../page-files.ts'
import { loadRenderer, type Renderer } from '../renderer.ts'
import type { Orders, RenderedPage, Task } from './orders.ts'

/** Somebody who follows orders in this process. `end` gives the snapshot back. */
export function ordersHere(): Orders & { end: () => void } {
  let store: Store | undefined
  let work: Work & { paths: string[] }
  return {
    hold(file) {
      store = openSnapshot(file)
      return `${cursorOf(store)} ${recordedTime(store)}`
    },
    async load(task) {
      if (!store) throw new Error('There is no snapshot to render.')
      const renderer = await loadRenderer(task.templates)
      const paths = renderer.enumerate(store)
      work = { store, renderer, task, paths, site: siteOf(store, [...paths, ...renderer.files]) }
      return paths.length
    },
    async render({ start, end }) {
      const pages: RenderedPage[] = []
      for (const path of work.paths.slice(start, end)) pages.push(await renderPage(path, work))
      return pages
    },
    end: () => store?.[Symbol.dispose](),
  }
}

interface Work {
  store: Store
  renderer: Renderer
  task: Task
  site: Site
}

function siteOf(store: Store, addresses: readonly string[]): Site {
  const known = new Set(addresses)
  const resolves = (address: string) => known.has(address) || (hashInPath(address) !== null && isNamed(store, address))
  return { origin: new Content(store).settings().url, resolves }
}

async function renderPage(path: string, { store, renderer, task, site }: Work): Promise<RenderedPage> {
  const rendered = await renderer.render(path, store)
  if (!rendered) throw new Error(`页面 ${path} 列在网站里，却无法生成。本次发布没有生效，网站保持原样。`)
  const { body, reads } = rendered
  if (!task.plain) checkFile(path, body, site)
  const file = fileOf(path)
  const write = task.plain ? writePlainSync : writeVariantsSync
  write(join(task.release, file), file, body)
  return { path, digest: hash('sha256', body), reads: [...reads] }
}
