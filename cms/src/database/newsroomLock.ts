import path from 'node:path'
import { type Client, createClient } from '@libsql/client'

export interface NewsroomLock {
  release: () => void
}

/**
 * Keeps every other process away from the data folder: two that write to one SQLite file lose what either wrote. The
 * lock is one that the operating system holds on a small database of its own, so that it dies with its process.
 */
export async function lockNewsroom(dataDir: string): Promise<NewsroomLock> {
  const file = path.join(dataDir, 'newsroom.lock')
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('BEGIN IMMEDIATE')
    await client.execute('CREATE TABLE IF NOT EXISTS holder (pid INTEGER)')
    await client.execute('DELETE FROM holder')
    await client.execute({ sql: 'INSERT INTO holder VALUES (?)', args: [process.pid] })
    await client.execute('COMMIT')
    await client.execute('BEGIN IMMEDIATE')
  } catch (cause) {
    const holder = await holderOf(client)
    client.close()
    throw new Error(
      `数据文件夹 ${dataDir} 正由另一个后台进程${holder}使用，不能同时启动第二个。请先停止它，或者用 DATA_DIR 指定另一个文件夹。`,
      { cause },
    )
  }
  return { release: () => client.close() }
}

async function holderOf(client: Client): Promise<string> {
  const result = await client.execute('SELECT pid FROM holder').catch(() => undefined)
  const pid = result?.rows[0]?.pid
  return pid ? `（进程号 ${pid}）` : ''
}
