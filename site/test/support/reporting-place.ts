import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Folders, foldersIn } from '../../publisher/folders.ts'
import { markPathsStale, openJournaledStore } from '../../publisher/journal.ts'
import { type Store, writeState } from '../../src/content/store.ts'
import { newFolder } from './workplace.ts'

/** A store and a release as a publisher leaves them, without the pages. */
export interface ReportingPlace extends Disposable {
  dataDir: string
  folders: Folders
  store: Store
  /** Lets so many pages wait. */
  queue: (pages: number) => void
}

export function reportingPlace({ isLive = true } = {}): ReportingPlace {
  const dataDir = newFolder()
  const folders = foldersIn(dataDir)
  const store = openJournaledStore(folders.store)
  if (isLive) {
    mkdirSync(join(folders.releases, '3'), { recursive: true })
    symlinkSync(join('releases', '3'), folders.release)
    writeState(store, 'build', 'a'.repeat(64))
    writeState(store, 'published', '2026-11-23T02:25:00.000Z')
  }
  return {
    dataDir,
    folders,
    store,
    queue(pages) {
      store.db.exec('DELETE FROM stale')
      markPathsStale(
        store,
        Array.from({ length: pages }, (_, page) => `/${page}/`),
      )
    },
    [Symbol.dispose]() {
      if (store.db.isOpen) store.db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
