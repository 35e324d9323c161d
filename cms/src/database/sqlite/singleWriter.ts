import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Client } from '@libsql/client'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { DatabaseAdapterObj, Migration } from 'payload'
import { migrations } from '../migrations/index.ts'
import { dropVagueIndexes } from './dropVagueIndexes.ts'
import { indexListTexts } from './indexListTexts.ts'
import { lockNewsroom, type NewsroomLock } from './newsroomLock.ts'
import { SingleWriterClient, type Transaction } from './singleWriterClient.ts'

type Session = SQLiteAdapter['sessions'][string] & { transaction: Transaction }
type Adapter = Omit<SQLiteAdapter, 'sessions'> & { sessions: Record<string, Session> }
type TransactionID = null | number | string | Promise<null | number | string>

/**
 * Payload's SQLite adapter over one file in the data folder, with one writer at a time and one process. A transaction
 * that cannot be stored says so: the stock adapter answers as if it were.
 */
export function singleWriter(dataDir: string): DatabaseAdapterObj<SQLiteAdapter> {
  const url = `file:${path.join(dataDir, 'newsroom.db')}`
  const stock = sqliteAdapter({
    afterSchemaInit: [indexListTexts],
    client: { url },
    idType: 'uuid',
    migrationDir: path.resolve('src/database/migrations'),
    push: false,
    transactionOptions: {},
  })
  return { ...stock, init: (args) => oneWriter({ adapter: stock.init(args) as unknown as Adapter, dataDir, url }) }
}

function oneWriter({ adapter, dataDir, url }: { adapter: Adapter; dataDir: string; url: string }): SQLiteAdapter {
  const stock = { connect: adapter.connect, destroy: adapter.destroy }
  adapter.beforeSchemaInit.push(dropVagueIndexes(adapter))
  let lock: NewsroomLock | undefined
  let client: SingleWriterClient | undefined

  const own: Partial<SQLiteAdapter> = {
    async connect(options) {
      mkdirSync(dataDir, { recursive: true })
      lock ??= await lockNewsroom(dataDir)
      client ??= await SingleWriterClient.open(url)
      adapter.client = client as unknown as Client
      await stock.connect?.call(this, options)
      if (process.env.PAYLOAD_MIGRATING !== 'true') await adapter.migrate({ migrations: migrations as Migration[] })
    },

    async beginTransaction() {
      await adapter.initializing
      if (!client) throw new Error('The database is not connected')
      const transaction = client.begin()
      const id = randomUUID()
      adapter.sessions[id] = {
        db: drizzle(transaction as unknown as Client, { schema: adapter.schema }) as unknown as Session['db'],
        resolve: () => transaction.commit(),
        reject: () => transaction.rollback(),
        transaction,
      }
      return id
    },

    async commitTransaction(id: TransactionID) {
      await (await take(adapter, id))?.resolve()
    },

    async rollbackTransaction(id: TransactionID) {
      await (await take(adapter, id))?.reject()
    },

    async destroy() {
      await stock.destroy?.call(this)
      client?.close()
      await lock?.release()
      client = lock = undefined
    },
  }
  return Object.assign(adapter, own) as unknown as SQLiteAdapter
}

/** Ends a session's life in the register first, so that nothing joins a transaction that is being ended. */
async function take({ sessions }: Adapter, id: TransactionID): Promise<Session | undefined> {
  const key = String(await id)
  const session = sessions[key]
  delete sessions[key]
  return session
}
