import { readFileSync } from 'node:fs'

/**
 * What the pages are made of, whole in memory, and what each page shows: nothing is left to look for.
 * @typedef {Record<string, any>} Publication
 * @typedef {{ path: string, shows: string[] }} Entry
 * @type {{ publications: Publication[], pages: Entry[] }}
 */
const content = JSON.parse(readFileSync(process.env.BENCH_CONTENT ?? '', 'utf8'))

const known = new Map(content.publications.map((publication) => [`${publication.kind}/${publication.id}`, publication]))

export const { pages } = content

/** @param {string} kind */
const global = (kind) => content.publications.find((publication) => publication.kind === kind) ?? {}

export const settings = global('settings')
export const navigation = global('navigation')

/** @param {Publication} publication */
export const addressOf = ({ kind, slug }) => `/${kind}/${slug}/`

/** @param {Publication} publication */
export const titleOf = ({ title, name }) => title ?? name

/**
 * The publication that a page is about, or undefined for a list, and the others that it shows.
 * @param {Entry} entry
 */
export function subjectOf({ path, shows }) {
  const shown = shows.flatMap((key) => known.get(key) ?? []).filter(({ slug }) => slug)
  const own = shown.find((publication) => addressOf(publication) === path)
  return { own, others: shown.filter((publication) => publication !== own) }
}

/**
 * @param {string} kind
 * @param {string} id
 */
export const find = (kind, id) => known.get(`${kind}/${id}`)
