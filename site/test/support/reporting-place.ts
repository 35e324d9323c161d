import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Folders, foldersIn } from '../../publisher/folders.ts'
import { addRelease } from '../../publisher/journal/releases.ts'
import { openJournaledStore } from '../../publisher/journal/tables.ts'
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
    addRelease(store, { name: 3, build: 'a'.repeat(64), state: 'live', since: '2026-11-23T02:01:00.000Z' })
    writeState(store, 'published', '2026-11-23T02:25:00.000Z')
  }
  return {
    dataDir,
    folders,
    store,
    queue(pages) {
      store.db.exec('DELETE FROM stale')
      for (let page = 0; page < pages; page++) store.sql.run`INSERT INTO stale VALUES (3, 1, ${`/${page}/`}, 0)`
    },
    [Symbol.dispose]() {
      if (store.db.isOpen) store.db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
