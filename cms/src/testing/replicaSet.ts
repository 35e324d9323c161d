import { once } from 'node:events'
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

/** A replica set of one `mongod`, empty and for whoever starts it alone. `parameters` are those of the server. */
export async function startReplicaSet(parameters: readonly string[] = []): Promise<MongoMemoryReplSet> {
  const mongod = await findMongod()
  if ('problem' in mongod) throw new Error(`${mongod.problem}，MongoDB 上的测试没有运行。`)
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  return MongoMemoryReplSet.create({
    binary: { systemBinary: mongod.path },
    replSet: {
      count: 1,
      storageEngine: 'wiredTiger',
      args: [
        '--wiredTigerCacheSizeGB',
        '0.25',
        ...FORGET_DROPPED,
        ...settingsOf(['enableTestCommands=1', ...parameters]),
      ],
    },
  })
}

const settingsOf = (parameters: readonly string[]): string[] => parameters.flatMap((each) => ['--setParameter', each])

/** Ends the server as `kill -9` does. */
export async function killServer(server: MongoMemoryReplSet): Promise<void> {
  const { mongodProcess } = instanceOf(server)
  if (mongodProcess?.kill('SIGKILL')) await once(mongodProcess, 'close')
}

/** Starts a server that was killed on the files that it left. */
export async function startAgain(server: MongoMemoryReplSet): Promise<void> {
  const instance = instanceOf(server)
  await instance.stop()
  await instance.start()
}

/** Lets a server stand still, or go on. */
export const signalServer = (server: MongoMemoryReplSet, signal: 'SIGSTOP' | 'SIGCONT'): boolean | undefined =>
  instanceOf(server).mongodProcess?.kill(signal)

function instanceOf({ servers }: MongoMemoryReplSet) {
  const instance = servers[0]?.instanceInfo?.instance
  if (instance) return instance
  throw new Error('The server was never started.')
}
