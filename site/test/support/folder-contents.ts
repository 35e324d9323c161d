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

export function withoutVariants(contents: Map<string, Buffer>): Map<string, Buffer> {
  return new Map([...contents].filter(([path]) => !/\.(?:br|gz)$/.test(path)))
}

/** Links of pages, feeds and sitemaps that lead to no file, as `page → link`. */
export function brokenLinks(folder: string, origin: string): string[] {
  const pages = [...contentsOf(folder)].filter(([path]) => /\.(?:html|xml)$/.test(path))
  return pages.flatMap(([path, bytes]) =>
    linksIn(bytes.toString(), origin)
      .filter((link) => !existsSync(join(folder, link.endsWith('/') ? `${link}index.html` : link)))
      .map((link) => `${path} → ${link}`),
  )
}

const LINK = /(?:href|src|srcset|content|url)="([^"]*)"|<(?:loc|link|guid isPermaLink="true")>([^<]*)</g

function linksIn(text: string, origin: string): string[] {
  const values = [...text.matchAll(LINK)].flatMap(([, attribute, element]) =>
    (attribute ?? element ?? '').split(/,\s+/),
  )
  return values
    .map((value) => value.split(/[\s#?]/, 1)[0] ?? '')
    .map((value) => (value.startsWith(origin) ? value.slice(origin.length) || '/' : value))
    .filter((value) => value.startsWith('/') && !value.startsWith('//'))
}
