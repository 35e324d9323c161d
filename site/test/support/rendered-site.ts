import type { Change } from 'shared/change-feed'
import { numbered } from 'shared/examples/changes'
import type { Publication } from 'shared/publication'
import type { Store } from '../../src/content/store.ts'
import { fillStore } from './fill-store.ts'
import { NOW } from './samples.ts'
import { compiledRenderer } from './workplace.ts'

export interface RenderedSite {
  store: Store
  /** Every page, feed and sitemap that the site enumerates, as text by path. */
  pages: Map<string, string>
  /** A page by its path, or an error that names it. */
  page: (path: string) => string
  /** The HTML pages alone. */
  html: [path: string, text: string][]
}

/** Renders the whole site that these publications make, as of `NOW`. */
export const renderSite = (publications: readonly Publication[]): Promise<RenderedSite> =>
  renderChanges(numbered(publications))

/** Renders the whole site as it is after these changes, as of `time`. */
export async function renderChanges(changes: readonly Change[], time = NOW): Promise<RenderedSite> {
  const renderer = await compiledRenderer()
  const store = fillStore(changes, time)
  const pages = new Map<string, string>()
  for (const path of renderer.enumerate(store)) {
    const rendered = await renderer.render(path, store)
    if (!rendered) throw new Error(`${path} is enumerated but not rendered`)
    pages.set(path, rendered.body.toString())
  }
  const page = (path: string): string => {
    const text = pages.get(path)
    if (text === undefined) throw new Error(`there is no page ${path}`)
    return text
  }
  return { store, pages, page, html: [...pages].filter(([path]) => isHtml(path)) }
}

const isHtml = (path: string): boolean => path.endsWith('/') || path.endsWith('.html')
