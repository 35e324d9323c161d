import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Client, createClient, LibsqlError } from '@libsql/client'

export interface NewsroomLock {
  release: () => Promise<void>
}

/**
 * Keeps every other process away from the data folder: two that write to one SQLite file lose what either wrote. The
 * operating system holds the lock, on an empty database made for it, and lets go of it when the process dies.
 */
export async function lockNewsroom(dataDir: string): Promise<NewsroomLock> {
  const pidFile = path.join(dataDir, 'newsroom.pid')
  try {
    const lock = await heldLock(path.join(dataDir, 'newsroom.lock'))
    writeFileSync(pidFile, String(process.pid))
    return { release: () => letGo(lock) }
  } catch (cause) {
    throw new Error(isBusy(cause) ? inUse(dataDir, readPid(pidFile)) : unusable(dataDir, cause), { cause })
  }
}

/** Holds a lock of the operating system, on an empty database of this name, until this process dies or forgets it. */
export async function heldLock(file: string): Promise<Client> {
  const lock = createClient({ url: `file:${file}` })
  try {
    await lock.execute('BEGIN IMMEDIATE')
    return lock
  } catch (cause) {
    lock.close()
    throw cause
  }
}

/** A closed connection keeps what it has begun until its last statement is forgotten. */
async function letGo(lock: Client): Promise<void> {
  await lock.execute('ROLLBACK')
  lock.close()
}

export const isBusy = (cause: unknown): boolean => cause instanceof LibsqlError && cause.code === 'SQLITE_BUSY'

const inUse = (dataDir: string, pid: string): string =>
  `数据文件夹 ${dataDir} 正由另一个后台进程（进程号 ${pid}）使用，不能同时启动第二个。请先停止它，或者用 DATA_DIR 指定另一个文件夹。`

const unusable = (dataDir: string, cause: unknown): string =>
  `数据文件夹 ${dataDir} 不能写入，后台没有启动。请检查文件夹的权限和磁盘的剩余空间。系统的说明：${cause instanceof Error ? cause.message : cause}`

/** The holder writes its number just after it has taken the lock, so there may be none to be read yet. */
function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '未知'
  }
}
