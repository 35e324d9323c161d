import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openStoreToRead, type Store } from '../src/content/store.ts'
import { fetchBlobs, placeBlob } from './blobs.ts'
import { type ChangeFeed, connectChangeFeed } from './change-feed.ts'
import { dataDirIn, readSource } from './environment.ts'
import { type Folders, foldersIn } from './folders.ts'
import { namedBlobPaths, openJournaledStore } from './journal.ts'
import { takeLock } from './lock.ts'
import { missingGlobals } from './publisher.ts'
import { syncStore, syncTime } from './sync.ts'

const now = () => new Date().toISOString()
const { signal } = new AbortController()

/** What the plain static build does beyond the pages: a current store before it, pictures and attachments after it. */
export function storeOfPublications(): AstroIntegration {
  const folders = foldersIn(dataDirIn(process.env))
  return {
    name: 'store-of-publications',
    hooks: {
      'astro:build:start': async ({ logger }) => logger.info(await bringUpToDate(folders)),
      'astro:build:done': async ({ dir }) => placeBlobs(fileURLToPath(dir), folders),
    },
  }
}

/** Brings the store up to date where the CMS can be reached. Throws a sentence where there is nothing to build from. */
async function bringUpToDate(folders: Folders): Promise<string> {
  using lock = takeLock(folders)
  if (!lock) return '发布进程正在运行，内容库由它保持最新。'
  const store = openJournaledStore(folders.store)
  try {
    const outcome = await syncOnce(store, folders)
    const missing = missingGlobals({ store })
    if (missing.length === 0) return outcome
    throw new Error(`没有可以生成的内容：CMS 还没有发布${missing.join('、')}，或者现在连不上 CMS。`)
  } finally {
    store.db.close()
  }
}

async function syncOnce(store: Store, folders: Folders): Promise<string> {
  try {
    const feed = sourceFeed()
    await syncStore({ store, folders, feed, now, signal, wait: 0 })
    syncTime({ store, now })
    await fetchBlobs(namedBlobPaths(store), { folders, feed, signal })
    return '内容库已与 CMS 同步。'
  } catch (error) {
    return `使用现有的内容库生成网站。${error instanceof Error ? error.message : error}`
  }
}

const sourceFeed = (): ChangeFeed => connectChangeFeed(readSource(process.env))

async function placeBlobs(folder: string, folders: Folders): Promise<void> {
  const store = openStoreToRead(folders.store)
  try {
    for (const path of namedBlobPaths(store)) await placeBlob(path, folder, folders)
  } finally {
    store.db.close()
  }
}
