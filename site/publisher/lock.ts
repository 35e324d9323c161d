import { existsSync, mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Folders } from './folders.ts'

/** Whoever asks whether the folder is taken holds it for an instant, in milliseconds. */
const LONGEST_LOOK = 200

/**
 * Takes the folder for this process, or returns null where another holds it. The system frees it when a process dies.
 * Nothing is ever written into the lock, and no journal beside it: a full disk must be no lock.
 */
export function takeLock({ root, lock }: Folders): Disposable | null {
  mkdirSync(root, { recursive: true })
  const db = new DatabaseSync(lock, { timeout: LONGEST_LOOK })
  try {
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if (isBusy(error)) return null
    throw error
  }
}

/** Whether a process holds the folder now. */
export function isTaken(folders: Pick<Folders, 'lock'>): boolean {
  if (!existsSync(folders.lock)) return false
  using db = new DatabaseSync(folders.lock, { readOnly: true })
  try {
    db.prepare('SELECT 1 FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  }
}

/** SQLITE_BUSY, see https://www.sqlite.org/rescode.html#busy */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5
