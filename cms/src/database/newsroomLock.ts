import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'

export interface NewsroomLock {
  release: () => void
}

/**
 * Keeps every other process away from the data folder: two that write to one SQLite file lose what either wrote. The
 * operating system holds the lock, on an empty database made for it, and lets go of it when the process dies.
 */
export async function lockNewsroom(dataDir: string): Promise<NewsroomLock> {
  const pidFile = path.join(dataDir, 'newsroom.pid')
  const lock = createClient({ url: `file:${path.join(dataDir, 'newsroom.lock')}` })
  try {
    await lock.execute('BEGIN IMMEDIATE')
  } catch (cause) {
    lock.close()
    throw new Error(
      `数据文件夹 ${dataDir} 正由另一个后台进程（进程号 ${readPid(pidFile)}）使用，不能同时启动第二个。请先停止它，或者用 DATA_DIR 指定另一个文件夹。`,
      { cause },
    )
  }
  writeFileSync(pidFile, String(process.pid))
  return { release: () => lock.close() }
}

/** The holder writes its number just after it has taken the lock, so there may be none to be read yet. */
function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '未知'
  }
}
