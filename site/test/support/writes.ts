import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'

/** A file operation that changes a disk, or a commit of the database. */
export interface Write {
  name: string
  parameters: unknown[]
}

type Operation = (...parameters: unknown[]) => unknown
type Operations = Record<string, Operation>

/** Folders are no writes: what is in them is. */
const WRITES = /^(?:writeFile|rename|rm|rmdir|link|symlink|copyFile|createWriteStream)(?:Sync)?$/

/** Calls back right before every write of this process. What the callback throws, the write throws. */
export function interceptWrites(before: (write: Write) => void): Disposable {
  const undo: (() => void)[] = []
  for (const operations of [fs, fs.promises] as unknown as Operations[]) {
    for (const [name, operation] of Object.entries(operations).filter(([name]) => WRITES.test(name))) {
      undo.push(() => (operations[name] = operation))
      operations[name] = interceptor(name, operation, { before, isPromised: operations !== (fs as unknown) })
    }
  }
  const { exec } = DatabaseSync.prototype
  undo.push(() => (DatabaseSync.prototype.exec = exec))
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'COMMIT') before({ name: sql, parameters: [] })
    return exec.call(this, sql)
  }
  syncBuiltinESMExports()
  return {
    [Symbol.dispose]() {
      for (const step of undo) step()
      syncBuiltinESMExports()
    },
  }
}

interface Interception {
  before: (write: Write) => void
  isPromised: boolean
}

function interceptor(name: string, operation: Operation, { before, isPromised }: Interception): Operation {
  const intercepted: Operation = (...parameters) => {
    before({ name, parameters })
    return operation(...parameters)
  }
  return isPromised ? async (...parameters) => intercepted(...parameters) : intercepted
}
