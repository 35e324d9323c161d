import { hash } from 'node:crypto'
import { join } from 'node:path'
import { cursorOf, openSnapshot, recordedTime, type Store } from '../../src/content/store.ts'
import { fileOf, writePlainSync, writeVariantsSync } from '../page-files.ts'
import { loadRenderer, type Renderer } from '../renderer.ts'
import type { Orders, RenderedPage, Task } from './orders.ts'

/** Somebody who follows orders in this process. `end` gives the snapshot back. */
export function ordersHere(): Orders & { end: () => void } {
  let store: Store | undefined
  let work: { store: Store; renderer: Renderer; task: Task; paths: string[] }
  return {
    hold(file) {
      store = openSnapshot(file)
      return `${cursorOf(store)} ${recordedTime(store)}`
    },
    async load(task) {
      if (!store) throw new Error('There is no snapshot to render.')
      const renderer = await loadRenderer(task.templates)
      const paths = renderer.enumerate(store)
      work = { store, renderer, task, paths }
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

type Work = { store: Store; renderer: Renderer; task: Task }

async function renderPage(path: string, { store, renderer, task }: Work): Promise<RenderedPage> {
  const rendered = await renderer.render(path, store)
  if (!rendered) throw new Error(`页面 ${path} 列在网站里，却无法生成。本次发布没有生效，网站保持原样。`)
  const { body, reads } = rendered
  const file = fileOf(path)
  const write = task.plain ? writePlainSync : writeVariantsSync
  write(join(task.release, file), file, body)
  return { path, digest: hash('sha256', body), reads: [...reads] }
}
