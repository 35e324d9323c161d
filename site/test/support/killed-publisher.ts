/**
 * Syncs and publishes in a process of its own, and kills it (as `kill -9` would) right before the given call of a file
 * operation. Arguments: data folder, address of the feed, operation, number of the call.
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'

const [dataDir = '', url = '', operation = '', call = '0'] = process.argv.slice(2)
let left = Number(call)

function countDown(): void {
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}

if (operation === 'commit') {
  const exec = DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'COMMIT') countDown()
    return exec.call(this, sql)
  }
} else {
  const operations = fs as unknown as Record<string, (...parameters: unknown[]) => unknown>
  const real = operations[operation]
  operations[operation] = (...parameters) => {
    countDown()
    return real?.(...parameters)
  }
  syncBuiltinESMExports()
}

const { makeWorkplace } = await import('./workplace.ts')
const { recover, publish } = await import('../../publisher/publisher.ts')
const { syncStore } = await import('../../publisher/sync.ts')
const work = await makeWorkplace({ url }, dataDir)
await recover(work)
await syncStore({ ...work, wait: 0 })
await publish(work)
work.store.db.close()
