/**
 * Syncs and publishes in a process of its own, and kills it, as `kill -9` would, at the given write: before a file
 * operation or a commit, or with half of a file written. Prints how many writes there were where none is given.
 * Arguments: data folder, address of the feed, number of the write, folders of compiled pages.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'

type Operations = Record<string, (...parameters: unknown[]) => unknown>

/** Folders are no writes: what is in them is. */
const WRITES = /^(?:writeFile|rename|rm|rmdir|link|symlink|copyFile|createWriteStream)(?:Sync)?$/

const [dataDir = '', url = '', last = '', ...templates] = process.argv.slice(2)
const writeSync = fs.writeFileSync
let writes = 0

function count(halfDone = () => {}): void {
  writes += 1
  if (writes !== Number(last)) return
  halfDone()
  process.kill(process.pid, 'SIGKILL')
}

for (const operations of [fs, fs.promises] as unknown as Operations[]) {
  for (const [name, operation] of Object.entries(operations).filter(([name]) => WRITES.test(name))) {
    operations[name] = (...parameters) => {
      count(() => {
        if (name.startsWith('writeFile')) writeHalf(String(parameters[0]), parameters[1] as string | Buffer)
      })
      return operation(...parameters)
    }
  }
}
syncBuiltinESMExports()

const exec = DatabaseSync.prototype.exec
DatabaseSync.prototype.exec = function (sql) {
  if (sql === 'COMMIT') count()
  return exec.call(this, sql)
}

function writeHalf(file: string, content: string | Buffer): void {
  const bytes = Buffer.from(content)
  writeSync(file, bytes.subarray(0, bytes.length / 2))
}

const { makeWorkplace } = await import('./workplace.ts')
const { templatesAt } = await import('./changed-templates.ts')
const { recover, publish } = await import('../../publisher/publisher.ts')
const { syncStore } = await import('../../publisher/sync.ts')
const work = await makeWorkplace({ url }, dataDir)
work.templates = await templatesAt(templates)
await recover(work)
await syncStore({ ...work, wait: 0 })
await publish(work)
work.store.db.close()
console.log(writes)
