import { readFileSync } from 'node:fs'
import { summaryOf } from './words.mjs'

/**
 * What the pages are made of, whole in memory, and what each page shows: nothing is left to look for.
 * @typedef {Record<string, any>} Publication
 * @typedef {{ path: string, shows: string[] }} Page
 * @type {{ publications: Publication[], pages: Page[] }}
 */
const content = JSON.parse(readFileSync(process.env.BENCH_CONTENT ?? '', 'utf8'))

const known = new Map(content.publications.map((publication) => [`${publication.kind}/${publication.id}`, publication]))

/** @param {string} kind */
const global = (kind) => content.publications.find((publication) => publication.kind === kind) ?? {}

export const settings = global('settings')
export const navigation = global('navigation')

/** @param {Publication} publication */
export const addressOf = ({ kind, slug }) => `/${kind}/${slug}/`

/** @param {Publication} publication */
export const titleOf = ({ title, name }) => title ?? name

/**
 * A page with all that a template shows on it. `own` is the publication that it is about.
 * @typedef {ReturnType<typeof entryOf>} Entry
 * @param {Page} page
 */
function entryOf({ path, shows }) {
  const shown = shows.flatMap((key) => known.get(key) ?? []).filter(({ slug }) => slug)
  const own = shown.find((publication) => addressOf(publication) === path)
  const others = shown.filter((publication) => publication !== own)
  const file = path.endsWith('/') ? `${path}index.html` : path
  return { path, file, own, others, ...(own ? aboutPublication(own) : aboutList(path)) }
}

/** @param {Publication} own */
function aboutPublication(own) {
  const column = known.get(`columns/${own.column}`)
  const section = { address: `/${own.kind}/`, label: own.kind }
  const above = column ? { address: addressOf(column), label: column.name } : section
  return { column, title: titleOf(own), description: summaryOf(own), trail: [section, above] }
}

/** @param {string} path */
function aboutList(path) {
  const [, section = ''] = path.split('/')
  const title = `${section}（${path}）`
  return { column: undefined, title, description: title, trail: [{ address: `/${section}/`, label: section }] }
}

/** @param {Entry} entry */
function templateOf({ path, own }) {
  if (path.startsWith('/sitemap-')) return 'sitemaps'
  if (path.endsWith('.xml')) return 'feeds'
  return own ? 'publications' : 'lists'
}

/** The pages by the template that renders them. */
export const entries = Object.groupBy(content.pages.map(entryOf), templateOf)
