import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BaseApp } from 'astro/app'
import { Content } from '../src/content/content.ts'
import type { Reads } from '../src/content/keys.ts'
import type { Store } from '../src/content/store.ts'

/** The compiled pages, loaded once. */
export interface Renderer {
  /** Changes with every change of the pages or their assets. */
  buildId: string
  /** The folder of style sheets and other files that come with the pages, and their paths. */
  assets: string
  files: readonly string[]
  /** The bytes at a path and what the page read, or null where the store has no such page. */
  render(path: string, store: Store): Promise<Rendered | null>
  /** Every path that the pages enumerate for this store. */
  enumerate(store: Store): Promise<string[]>
}

export interface Rendered {
  body: Buffer
  reads: Reads
}

interface Entry {
  app: BaseApp
  giveContent: (content: Content) => void
}

type Route = BaseApp['manifest']['routes'][number]['routeData']

const NOT_FOUND_PAGE = '/404.html'

/** Loads what `build:renderer` compiled. Throws a sentence where nothing was compiled. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const buildId = fingerprint(folder)
  const assets = join(folder, 'client')
  const { app, giveContent }: Entry = await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)
  return {
    buildId,
    assets,
    files: filesIn(assets).map((file) => `/${file}`),
    async render(path, store) {
      const reads: Reads = new Set()
      const locals = { content: new Content(store, reads) }
      const response = await app.render(new Request(new URL(path, 'http://localhost')), { locals })
      if (response.status === 404 && path !== NOT_FOUND_PAGE) return null
      if (response.status !== 200 && path !== NOT_FOUND_PAGE) {
        throw new Error(`页面 ${path} 生成失败，本次发布没有生效，网站保持原样。`)
      }
      return { body: Buffer.from(await response.arrayBuffer()), reads }
    },
    async enumerate(store) {
      const paths: string[] = []
      for (const { routeData } of app.manifest.routes) {
        if (routeData.origin !== 'project') continue
        const enumerable = routeData.pathname ? null : await loadPage(app, routeData)
        giveContent(new Content(store))
        paths.push(...pathsOf(routeData, enumerable))
      }
      return paths
    },
  }
}

interface EnumerablePage {
  getStaticPaths(): { params: Record<string, string | undefined> }[]
}

async function loadPage({ manifest }: BaseApp, { component }: Route): Promise<EnumerablePage> {
  const page = await manifest.pageMap?.get(component)?.()
  return (await page?.page()) as unknown as EnumerablePage
}

function pathsOf({ route, type, pathname }: Route, page: EnumerablePage | null): string[] {
  const patterns = page ? page.getStaticPaths().map(({ params }) => fillIn(route, params)) : [pathname ?? route]
  if (type !== 'page') return patterns
  return patterns.map((path) => (path === '/404' ? NOT_FOUND_PAGE : path === '/' ? path : `${path}/`))
}

const fillIn = (route: string, params: Record<string, string | undefined>): string =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')

function fingerprint(folder: string): string {
  const files = filesIn(folder)
  if (files.length === 0) {
    throw new Error(`没有找到编译好的网站模板（${folder}）。请先运行 pnpm --filter site build:renderer。`)
  }
  const digest = createHash('sha256')
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(join(folder, file)))
  return digest.digest('hex')
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()
}
