import { join } from 'node:path'

/** Where the publisher keeps its things, all on one file system so that files can be renamed and linked into place. */
export interface Folders {
  root: string
  store: string
  lock: string
  blobs: string
  staging: string
  templates: string
  releases: string
  release: string
  size: string
}

/** `release` is a link to one of the `releases`: what any other web server would serve. `size` says how large it has been. */
export function foldersIn(dataDir: string): Folders {
  const root = join(dataDir, 'site')
  return {
    root,
    store: join(root, 'content.db'),
    lock: join(root, 'publisher.lock'),
    blobs: join(root, 'blobs'),
    staging: join(root, 'staging'),
    templates: join(root, 'templates'),
    releases: join(root, 'releases'),
    release: join(root, 'release'),
    size: join(root, 'publications'),
  }
}
