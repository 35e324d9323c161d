import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BaseApp } from 'astro/app'
import type { Content } from '../src/content/content.ts'
import type { Reads } from '../src/content/keys.ts'
import type { Store } from '../src/content/store.ts'
import { PageFault } from './page-fault.ts'
import { isOfSystem } from './sentences.ts'

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
  enumerate(store: Store): string[]
}

interface Rendered {
  body: Buffer
  reads: Reads
}

/** Pages ask the query layer that they were compiled with, whatever the publisher's own has become since. */
interface Entry {
  app: BaseApp
  contentOf: (store: Store, reads?: Reads) => Content
  giveContent: (content: Content) => void
}

type Route = BaseApp['manifest']['routes'][number]['routeData']

const NOT_FOUND_PAGE = '/404.html'

/** Loads what `build:renderer` compiled. Throws a sentence where nothing was compiled. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const buildId = fingerprint(folder)
  const assets = join(folder, 'client')
  const { app, contentOf, giveContent }: Entry = await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)
  const pages = await loadPages(app)
  throwErrors(app)
  return {
    buildId,
    assets,
    files: filesIn(assets).map((file) => `/${file}`),
    async render(path, store) {
      const reads: Reads = new Set()
      const locals = { content: contentOf(store, reads) }
      const response = await app
        .render(new Request(new URL(path, 'http://localhost')), { locals })
        .catch((cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : String(cause)
          const sentence = `页面 ${path} 生成失败，本次发布没有生效，网站保持原样。原因：${reason}`
          throw isOfSystem(cause) ? cause : new PageFault(path, sentence, { cause })
        })
      if (response.status === 404 && path !== NOT_FOUND_PAGE) return null
      if (response.status !== 200 && path !== NOT_FOUND_PAGE) {
        throw new PageFault(path, `页面 ${path} 生成失败，本次发布没有生效，网站保持原样。`)
      }
      return { body: Buffer.from(await response.arrayBuffer()), reads }
    },
    enumerate(store) {
      giveContent(contentOf(store))
      return app.manifest.routes.flatMap(({ routeData }) =>
        routeData.origin === 'project' ? pathsOf(routeData, pages) : [],
      )
    },
  }
}

/** Lets a page's error through: Astro would answer it with an error page, and the reason would be lost. */
function throwErrors(app: BaseApp): void {
  const answer = app.renderError.bind(app)
  app.renderError = async (request, options) => {
    if (options.error) throw options.error
    return answer(request, options)
  }
}

interface PageModule {
  getStaticPaths?: () => { params: Record<string, string | undefined> }[]
}

/** Loads every page at once and for good: a build in the same folder cannot change them, and no render looks for files. */
async function loadPages({ manifest }: BaseApp): Promise<Map<string, PageModule>> {
  const pages = new Map<string, PageModule>()
  for (const [component, load] of manifest.pageMap ?? []) {
    const page = await (await load()).page()
    manifest.pageMap?.set(component, async () => ({ page: async () => page }))
    pages.set(component, page as PageModule)
  }
  return pages
}

function pathsOf({ route, type, pathname, component }: Route, pages: Map<string, PageModule>): string[] {
  const enumerated = pages.get(component)?.getStaticPaths?.()
  const paths = enumerated?.map(({ params }) => fillIn(route, params)) ?? [pathname ?? route]
  if (type !== 'page') return paths
  return paths.map((path) => (path === '/404' ? NOT_FOUND_PAGE : path === '/' ? path : `${path}/`))
}

const fillIn = (route: string, params: Record<string, string | undefined>): string =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')

function fingerprint(folder: string): string {
  const files = ['client', 'server'].flatMap((part) => filesIn(join(folder, part)).map((file) => join(part, file)))
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
