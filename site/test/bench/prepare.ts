/**
 * Fills a content store with generated publications, and tells another generator the same: every publication, and of
 * every page its path and what it shows. Arguments: templates, documents, folder.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbered } from 'shared/examples/changes'
import { loadRenderer } from '../../publisher/renderer.ts'
import { fillStore } from '../support/fill-store.ts'
import { NOW, sampleSite } from '../support/samples.ts'

const PREFIX = 'publication:'

const [templates = '', documents = '', folder = ''] = process.argv.slice(2)
const publications = sampleSite(Number(documents))
const store = fillStore(numbered(publications), NOW, join(folder, 'content.db'))
const live = new Set(publications.map(({ kind, id }) => `${kind}/${id}`))
const { enumerate, render } = await loadRenderer(templates)

const pages = []
for (const path of enumerate(store)) {
  const { reads } = (await render(path, store)) ?? {}
  pages.push({ path, shows: shownOn(path, reads ?? new Set()) })
}
writeFileSync(join(folder, 'content.json'), JSON.stringify({ publications, pages }))
store.db.close()

/** Pages record what they read; sitemaps read addresses alone. */
function shownOn(path: string, reads: ReadonlySet<string>): string[] {
  const [, part] = /^\/sitemap-(\d+)\.xml$/.exec(path) ?? []
  if (part) return membersOf(`sitemap/${part}`)
  return [...reads]
    .flatMap((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : []))
    .filter((key) => live.has(key))
}

function membersOf(list: string): string[] {
  const members = store.sql.all`SELECT kind, id FROM members WHERE list = ${list} ORDER BY ordinal`
  return members.map(({ kind, id }) => `${kind}/${id}`)
}
