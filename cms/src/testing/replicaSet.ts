import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { TestProject } from 'vitest/node'
import { findMongod } from './mongod.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** A replica set that is there for the whole run; absent where newsrooms live in SQLite files. */
    replicaSet?: string
  }
}

/**
 * The files of a database that was dropped are closed within seconds: hundreds of newsrooms would use up all that the
 * system lets one process open, and mongod would end itself.
 */
const FORGET_DROPPED = [
  ...['--setParameter', 'minSnapshotHistoryWindowInSeconds=0'],
  ...['--wiredTigerEngineConfigString', 'file_manager=(close_idle_time=5,close_scan_interval=2)'],
]

/** One `mongod` for all tests, a replica set of its own; each newsroom makes and drops its database. */
export default async function replicaSet(project: TestProject): Promise<() => Promise<void>> {
  const server = await startReplicaSet()
  project.provide('replicaSet', server.getUri())
  return async () => {
    await server.stop()
  }
}

/** A replica set of one `mongod`, empty and for whoever starts it alone. */
export async function startReplicaSet(): Promise<MongoMemoryReplSet> {
  const mongod = await findMongod()
  if ('problem' in mongod) throw new Error(`${mongod.problem}，MongoDB 上的测试没有运行。`)
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  return MongoMemoryReplSet.create({
    binary: { systemBinary: mongod.path },
    replSet: {
      count: 1,
      storageEngine: 'wiredTiger',
      args: ['--wiredTigerCacheSizeGB', '0.25', '--setParameter', 'enableTestCommands=1', ...FORGET_DROPPED],
    },
  })
}
