import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Folders } from './folders.ts'

/** Takes the folder for this process, or returns null where another holds it. The system frees it when a process dies. */
export function takeLock({ root, lock }: Folders): Disposable | null {
  mkdirSync(root, { recursive: true })
  const db = new DatabaseSync(lock)
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if (isBusy(error)) return null
    throw error
  }
}

/** SQLITE_BUSY, see https://www.sqlite.org/rescode.html#busy */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5
