import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { getPayload, type Payload } from 'payload'
import { NO_ENVIRONMENT } from '../../../environment.ts'
import { makeConfig } from '../../../makeConfig.ts'
import { refuseOlder } from '../../sqlite/refuseOlder.ts'
import { openReplicaSet } from '../replicaSet.ts'
import { copyStore } from './copy.ts'
import { isSame, type Summary, summaryOf } from './digest.ts'
import { type Files, verifyFiles } from './files.ts'
import { type Store, storesOf } from './stores.ts'
import { markFinished, markUnfinished, refuseUsed } from './target.ts'

export interface Move {
  /** The data folder of the newsroom that lives in a SQLite file. */
  dataDir: string
  databaseUrl: string
  report: (line: string) => void
}

/** One line of the comparison of both databases after the move. */
export interface Compared {
  label: string
  from: Summary
  to: Summary
}

export interface Moved {
  compared: Compared[]
  files: Files
  isWhole: boolean
}

/**
 * Carries a whole newsroom from its SQLite file to an empty MongoDB, and reads both again to compare them. The source
 * stays as it is; the target bears a mark until it is known to be whole, and no CMS starts on it before.
 */
export async function moveNewsroom({ dataDir, databaseUrl, report }: Move): Promise<Moved> {
  refuseNoNewsroom(dataDir)
  await refuseOlder(dataDir)
  const from = await opened({ dataDir, databaseUrl: null })
  try {
    const to = await openedTarget({ dataDir, databaseUrl })
    try {
      return await moved({ from, to }, report)
    } finally {
      await to.destroy()
    }
  } finally {
    await from.destroy()
  }
}

function refuseNoNewsroom(dataDir: string): void {
  if (existsSync(path.join(dataDir, 'newsroom.db'))) return
  throw new Error(`${dataDir} 里没有采编库（newsroom.db），没有可搬的内容。请检查数据文件夹的路径。`)
}

type Place = { dataDir: string; databaseUrl: string | null }

/** Opening takes the lock of the data folder: no CMS writes there meanwhile. */
async function opened(place: Place): Promise<Payload> {
  const config = await makeConfig({ ...NO_ENVIRONMENT, ...place })
  return getPayload({ config, key: randomUUID() })
}

async function openedTarget(place: Place & { databaseUrl: string }): Promise<Payload> {
  const config = await makeConfig({ ...NO_ENVIRONMENT, ...place })
  const payload = await getPayload({ config, disableDBConnect: true, key: randomUUID() })
  const db = payload.db as unknown as MongooseAdapter
  await openReplicaSet(db, place.databaseUrl)
  try {
    await refuseUsed(db.connection)
    await payload.db.connect?.()
    await markUnfinished(db.connection)
    return payload
  } catch (error) {
    await payload.destroy()
    throw error
  }
}

async function moved(both: { from: Payload; to: Payload }, report: Move['report']): Promise<Moved> {
  const stores = storesOf(both.from.config)
  for (const store of stores) {
    report(`搬运：${store.label}`)
    await copyStore(store, both)
  }
  const compared: Compared[] = []
  for (const store of stores) {
    report(`核对：${store.label}`)
    compared.push(await compare(store, both))
  }
  report('核对：图片和附件的文件')
  const files = await verifyFiles(both.to)
  const isWhole = compared.every(({ from, to }) => isSame(from, to)) && files.broken.length === 0
  if (isWhole) await markFinished((both.to.db as unknown as MongooseAdapter).connection)
  return { compared, files, isWhole }
}

const compare = async (store: Store, { from, to }: { from: Payload; to: Payload }): Promise<Compared> => ({
  label: store.label,
  from: await summaryOf(store, from),
  to: await summaryOf(store, to),
})
