import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { APIError, type DatabaseAdapterObj } from 'payload'
import { hasLabel, onceMade, tries } from '../conflicts.ts'
import { prepareLocks } from './locks.ts'
import { refuseUnfinished } from './moving/target.ts'

/** What a commit promises, whatever the URL says: it is on the disks of most servers, and no failover takes it back. */
const DURABLE = { readPreference: 'primary', w: 'majority', journal: true, retryWrites: true } as const

/** Longer than any command takes; a connection that says nothing for so long, in milliseconds, is given up. */
const LONGEST_SILENCE = 30_000

const UNREACHABLE =
  '连不上 MongoDB，后台没有启动。请确认数据库正在运行，再检查 DATABASE_URL 里的地址、副本集名称、账号和密码。'

const UNCERTAIN = '数据库没有回答这次修改是否存下：可能已经保存，也可能没有。请刷新页面核对，再决定是否重做。'

/**
 * Payload's MongoDB adapter on a replica set, so that transactions hold. All collections and indexes are there before
 * the first request: a transaction that has to make one collides with itself.
 */
export function replicaSet(url: string): DatabaseAdapterObj<MongooseAdapter> {
  const stock = mongooseAdapter({
    url,
    connectOptions: { autoCreate: false, autoIndex: false, socketTimeoutMS: LONGEST_SILENCE, ...DURABLE },
    ensureIndexes: true,
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      readPreference: 'primary',
      writeConcern: { w: 'majority' },
    },
  })
  return { ...stock, init: (args) => prepared(stock.init(args) as MongooseAdapter, url) }
}

/** Whether this newsroom lives on MongoDB, where several CMS may write at once. */
export const isReplicaSet = (db: { name?: string }): db is MongooseAdapter => db.name === 'mongoose'

function prepared(adapter: MongooseAdapter, url: string): MongooseAdapter {
  const { connect, createGlobal } = adapter
  const own: Partial<MongooseAdapter> = {
    async connect(options) {
      await openReplicaSet(adapter, url)
      await refuseUnfinished(adapter.connection)
      await makeCollections(adapter)
      await connect?.call(adapter, options)
    },

    createGlobal: (order) => onceMade(() => createGlobal.call(adapter, order)) as never,

    async commitTransaction(id) {
      const key = String(await id)
      const session = adapter.sessions[key]
      delete adapter.sessions[key]
      if (!session) return
      try {
        await commit(session)
      } finally {
        await session.endSession()
      }
    },
  }
  return Object.assign(adapter, own)
}

/** A commit of which no answer came is asked for again: it is stored once, however often it is asked for. */
async function commit(session: MongooseAdapter['sessions'][string]): Promise<void> {
  let cause: unknown
  for await (const _ of tries()) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      if (!hasLabel(error, 'UnknownTransactionCommitResult')) throw error
      cause = error
    }
  }
  throw Object.assign(new APIError(UNCERTAIN, 503), { cause })
}

/**
 * Opens the connection, or says in a sentence without the URL why that cannot be done. What the driver says of a URL that
 * it cannot read is kept back, for it quotes the URL.
 */
export async function openReplicaSet({ connection, connectOptions }: MongooseAdapter, url: string): Promise<void> {
  try {
    await connection.openUri(url, connectOptions)
  } catch (cause) {
    throw isOfServer(cause)
      ? new Error(`${UNREACHABLE}系统的说明：${cause.message}`, { cause })
      : new Error(UNREACHABLE)
  }
}

const isOfServer = (cause: unknown): cause is Error =>
  cause instanceof Error && (/Server|Network/.test(cause.name) || 'syscall' in cause)

async function makeCollections({ connection, globals }: MongooseAdapter): Promise<void> {
  const models = Object.values(connection.models)
  await Promise.all(models.map((model) => model.createCollection()))
  await globals?.collection.createIndex({ globalType: 1 }, { unique: true })
  await prepareLocks(connection.collection('locks'))
}
