import path from 'node:path'
import { createClient } from '@libsql/client'
import { migrations } from '../migrations/index.ts'

/** Refuses a newsroom that an older version wrote last: opening it would change it. */
export async function refuseOlder(dataDir: string): Promise<void> {
  const client = createClient({ url: `file:${path.join(dataDir, 'newsroom.db')}` })
  try {
    const { rows } = await client.execute('SELECT name FROM payload_migrations')
    const done = new Set(rows.map(({ name }) => name))
    if (migrations.every(({ name }) => done.has(name))) return
  } finally {
    client.close()
  }
  throw new Error(
    `${dataDir} 里的采编库还是旧版本的结构，没有搬，也没有改动。请先备份，用这一版 npm start 启动一次，停下后再重新运行。`,
  )
}
