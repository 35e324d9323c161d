import { existsSync, rmSync } from 'node:fs'
import { openStore, type Store } from '../../src/content/store.ts'
import type { Log } from '../reporting/log.ts'

/**
 * The publisher's own tables, in the store's file so that a change and the paths it makes stale are stored together.
 * `releases` are the folders of rendered files, `pages` what stands in each, `reads` what each page has read, `stale`
 * what is still to be published, by the batch in which it came. `replay` holds the keys that were touched since the
 * building of a release began: its pages may have been rendered before.
 */
const JOURNAL_TABLES = `
  CREATE TABLE releases (name INTEGER PRIMARY KEY, build TEXT NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL);
  CREATE TABLE pages (
    id INTEGER PRIMARY KEY, release INTEGER NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL,
    UNIQUE (release, path)
  );
  CREATE TABLE keys (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
  CREATE TABLE reads (key INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (key, page)) WITHOUT ROWID;
  CREATE INDEX reads_by_page ON reads (page);
  CREATE TABLE stale (
    release INTEGER NOT NULL, batch INTEGER NOT NULL, path TEXT NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (release, batch, path)
  ) WITHOUT ROWID;
  CREATE INDEX stale_by_path ON stale (release, path);
  CREATE TABLE replay (key TEXT PRIMARY KEY) WITHOUT ROWID
`

export const openJournaledStore = (file: string): Store => openStore(file, JOURNAL_TABLES)

/** The same, begun anew where the file is no sound database: everything in it can be read from the change feed again. */
export function openSoundStore(file: string, log: Log): Store {
  try {
    return checked(openJournaledStore(file))
  } catch (error) {
    if (!isDamaged(error)) throw error
    const sentence = '内容库的文件已经损坏，正在从采编系统重新同步；完成之前网站保持原样。'
    log(sentence, { event: 'store-damaged', level: 'warn' })
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    return openJournaledStore(file)
  }
}

function checked(store: Store): Store {
  const [problem] = store.db.prepare('PRAGMA quick_check(1)').all()
  if (problem?.quick_check === 'ok') return store
  store.db.close()
  throw Object.assign(new Error(`quick_check: ${problem?.quick_check}`), { errcode: CORRUPT })
}

/**
 * Throws where the file of a store that is in use was deleted, for what is written to it now is lost, and forgets what was
 * read of it, so that damage done to it beside us is met at the next reading.
 */
export function requireFile(file: string, store: Store): void {
  if (!existsSync(file)) throw Object.assign(new Error(`${file} is gone.`), { errcode: CORRUPT })
  store.db.exec('PRAGMA shrink_memory')
}

/** See https://www.sqlite.org/rescode.html */
const CORRUPT = 11
const NOT_A_DATABASE = 26

/** Whether an error says that the file itself is broken. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [CORRUPT, NOT_A_DATABASE].includes(Number(error.errcode) & 0xff)
