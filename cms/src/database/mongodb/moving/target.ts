import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Connection = MongooseAdapter['connection']

/** Stands in a database for as long as a newsroom that was moved there is not known to be whole. */
const MARK = 'moving'

/** What processes leave behind that hold no content. */
const OF_PROCESSES = ['locks', 'leases']

export const markUnfinished = async (connection: Connection): Promise<void> => {
  await connection.collection(MARK).insertOne({ startedAt: new Date() })
}

export const markFinished = async (connection: Connection): Promise<void> => {
  await connection.collection(MARK).drop()
}

const isUnfinished = async (connection: Connection): Promise<boolean> =>
  (await connection.collection(MARK).findOne()) !== null

/** No CMS starts on half a newsroom. */
export async function refuseUnfinished(connection: Connection): Promise<void> {
  if (!(await isUnfinished(connection))) return
  throw new Error(
    `数据库 ${connection.name} 里的内容没有搬完，或者核对没有通过，后台没有启动。请删除这个数据库，用 npm run migrate-database 重新搬，或者改回原来的数据库。`,
  )
}

/** Refuses a database in which there is anything, before anything is made in it. */
export async function refuseUsed(connection: Connection): Promise<void> {
  const name = connection.name
  if (await isUnfinished(connection)) {
    throw new Error(`目标数据库 ${name} 里是上次没有搬完的内容，这次没有搬。请先删除这个数据库，再重新运行。`)
  }
  for (const collection of await connection.listCollections()) {
    if (OF_PROCESSES.includes(collection.name) || collection.name.startsWith('system.')) continue
    if (await connection.collection(collection.name).findOne()) {
      throw new Error(`目标数据库 ${name} 里已经有内容（${collection.name}），什么都没有搬。请换一个空的数据库。`)
    }
  }
}
