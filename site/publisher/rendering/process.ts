/** Renders shares of a site for the publisher, from one snapshot of the content store. */
import { hash } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { cursorOf, openSnapshot, recordedTime, type Store } from '../../src/content/store.ts'
import { fileOf, writePlainSync, writeVariantsSync } from '../page-files.ts'
import { loadRenderer, type Renderer } from '../renderer.ts'
import { sentenceOf } from '../sentences.ts'
import type { Order, Orders, RenderedPage, Task } from './orders.ts'

let store: Store
let renderer: Renderer
let task: Task
let paths: string[]

const orders: Orders = {
  hold(file) {
    store = openSnapshot(file)
    return `${cursorOf(store)} ${recordedTime(store)}`
  },

  async load(given) {
    task = given
    renderer = await loadRenderer(task.templates)
    paths = renderer.enumerate(store)
    return paths.length
  },

  async render({ start, end }) {
    const pages: RenderedPage[] = []
    for (const path of paths.slice(start, end)) pages.push(await renderPage(path))
    return pages
  },
}

async function renderPage(path: string): Promise<RenderedPage> {
  const rendered = await renderer.render(path, store)
  if (!rendered) throw new Error(`页面 ${path} 列在网站里，却无法生成。本次发布没有生效，网站保持原样。`)
  const { body, reads } = rendered
  const file = fileOf(path)
  const write = task.plain ? writePlainSync : writeVariantsSync
  write(join(task.release, file), file, body)
  return { path, digest: hash('sha256', body), reads: [...reads] }
}

async function obey({ id, name, subject }: Order): Promise<void> {
  try {
    process.send?.({ id, outcome: await orders[name](subject as never) })
  } catch (error) {
    process.send?.({ id, problem: sentenceOf(error) })
  }
}

/** Readers, and what is published meanwhile, come first. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
process.on('message', obey)
process.on('disconnect', () => process.exit())
