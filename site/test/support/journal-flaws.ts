import { hash } from 'node:crypto'
import type { Folders } from '../../publisher/folders.ts'
import { releaseIn } from '../../publisher/journal/releases.ts'
import { fileOf } from '../../publisher/page-files.ts'
import { hashInPath } from '../../src/content/blob-paths.ts'
import type { Store } from '../../src/content/store.ts'
import { contentsOf } from './folder-contents.ts'

/**
 * Where the live release is not what the journal says: a page that is missing, is another one, or is not written down.
 * `assets` are the files that no template makes.
 */
export function journalFlaws({ store, folders }: { store: Store; folders: Folders }, assets: readonly string[]) {
  const live = releaseIn(store, 'live')
  if (!live) return []
  const rows = store.sql.all`SELECT path, digest FROM pages WHERE release = ${live.name}`
  const written = new Map(rows.map(({ path, digest }) => [fileOf(String(path)), String(digest)]))
  const found = [...contentsOf(folders.release)].filter(([file]) => !isNoPage(file, assets))
  const digests = new Map(found.map(([file, bytes]) => [file, hash('sha256', bytes)]))
  return [
    ...[...written].flatMap(([file, digest]) =>
      digests.get(file) === digest ? [] : [`${file} is not as written down`],
    ),
    ...[...digests.keys()].flatMap((file) => (written.has(file) ? [] : [`${file} is not written down`])),
  ]
}

const isNoPage = (file: string, assets: readonly string[]): boolean =>
  /\.(?:br|gz)$/.test(file) || hashInPath(file) !== null || assets.includes(file) || file.startsWith('/_astro/')
