import { dataFolder } from '../src/content/data-folder.ts'
import { openStoreToRead, type Store } from '../src/content/store.ts'
import { fetchBlobs } from './blobs.ts'
import { connectChangeFeed } from './change-feed.ts'
import { loadEnvironmentFile, readSource } from './environment.ts'
import { type Folders, foldersIn } from './folders.ts'
import { namedBlobPaths } from './journal/blobs.ts'
import { openJournaledStore } from './journal/tables.ts'
import { takeLock } from './lock.ts'
import { finishSlice } from './publish-slice.ts'
import { missingGlobals } from './publisher.ts'
import { sentenceOf } from './sentences.ts'
import { syncStore, syncTime } from './sync.ts'
import { nothingBegun } from './workplace.ts'

const now = () => new Date().toISOString()

/** Brings the store up to date where the CMS can be reached. Throws a sentence where there is nothing to build from. */
async function prepareStore(folders: Folders): Promise<string> {
  using lock = takeLock(folders)
  const store = lock ? openJournaledStore(folders.store) : openStoreToRead(folders.store)
  try {
    const outcome = lock ? await syncOnce(store, folders) : '发布程序正在运行，内容库由它保持最新。'
    const missing = missingGlobals({ store })
    if (missing.length === 0) return outcome
    throw new Error(`没有可以生成的内容：内容库里还没有${missing.map((name) => `“${name}”`).join('、')}。${outcome}`)
  } finally {
    store.db.close()
  }
}

async function syncOnce(store: Store, folders: Folders): Promise<string> {
  const { signal } = new AbortController()
  try {
    const feed = connectChangeFeed(readSource(process.env))
    const log = (sentence: string) => console.log(sentence)
    const source = { ...nothingBegun(), store, folders, feed, now, signal, log }
    await finishSlice(source)
    await syncStore({ ...source, wait: 0 })
    syncTime(source)
    await fetchBlobs(namedBlobPaths(store), { folders, feed, signal })
    return '内容库已与采编系统同步。'
  } catch (error) {
    return `未能与采编系统同步，只能使用现有的内容库。${sentenceOf(error)}`
  }
}

try {
  loadEnvironmentFile()
  console.log(await prepareStore(foldersIn(dataFolder(process.env))))
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
