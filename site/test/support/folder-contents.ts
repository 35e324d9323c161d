import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every file below a folder with its bytes, by path. */
export function contentsOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [`/${relative(folder, file)}`, readFileSync(file)]),
  )
}

/** The paths at which two folders differ, each with the reason. */
export function differences(left: Map<string, Buffer>, right: Map<string, Buffer>): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => {
    const [one, other] = [left.get(path), right.get(path)]
    if (!one) return [`${path} is missing on the left`]
    if (!other) return [`${path} is missing on the right`]
    return one.equals(other) ? [] : [`${path} differs`]
  })
}

/** What templates alone make: neither compressed variants nor maps for web servers. */
export function pagesAlone(contents: Map<string, Buffer>): Map<string, Buffer> {
  return new Map([...contents].filter(([path]) => !/\.(?:br|gz|map)$/.test(path)))
}

/** Links of all pages, feeds and sitemaps that lead to no file, as `page → link`. */
export function brokenLinks(folder: string, origin: string): string[] {
  const pages = [...contentsOf(folder)].filter(([path]) => /\.(?:html|xml)$/.test(path))
  return pages.flatMap(([path, bytes]) => brokenLinksIn(path, bytes.toString(), { folder, origin }))
}

/** The same for what a reader can come to by links, starting from the home page, the feed and the sitemap. */
export function reachableBrokenLinks(folder: string, origin: string): string[] {
  const queue = ['/', '/feeds/site.xml', '/sitemap-index.xml']
  const broken: string[] = []
  for (const path of queue) {
    const file = fileIn(folder, path)
    if (!existsSync(file) || !/\.(?:html|xml)$/.test(file)) continue
    const text = readFileSync(file, 'utf8')
    broken.push(...brokenLinksIn(path, text, { folder, origin }))
    for (const link of linksIn(text, origin)) if (!queue.includes(link)) queue.push(link)
  }
  return broken
}

const fileIn = (folder: string, path: string): string => join(folder, path.endsWith('/') ? `${path}index.html` : path)

function brokenLinksIn(path: string, text: string, { folder, origin }: { folder: string; origin: string }): string[] {
  const broken = linksIn(text, origin).filter((link) => !existsSync(fileIn(folder, link)))
  return broken.map((link) => `${path} → ${link}`)
}

const LINK = /(?:href|src|srcset|poster|content|url)="([^"]*)"|<(?:loc|link|guid isPermaLink="true")>([^<]*)</g

export function linksIn(text: string, origin: string): string[] {
  const values = [...text.matchAll(LINK)].flatMap(([, attribute, element]) =>
    (attribute ?? element ?? '').split(/,\s+/),
  )
  return values
    .map((value) => value.split(/[\s#?]/, 1)[0] ?? '')
    .map((value) => (value.startsWith(origin) ? value.slice(origin.length) || '/' : value))
    .filter((value) => value.startsWith('/') && !value.startsWith('//'))
}
