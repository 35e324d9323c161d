import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync, type SQLTagStore } from 'node:sqlite'

/** A file operation that changes a disk, or a commit of the database, which a statement outside transactions is as well. */
export interface Write {
  name: string
  parameters: unknown[]
}

type Operation = (...parameters: unknown[]) => unknown
type Operations = Record<string, Operation>

/** Folders are no writes: what is in them is. */
const WRITES = /^(?:writeFile|rename|rm|rmdir|link|symlink|copyFile|createWriteStream)(?:Sync)?$/

const STATEMENTS: SQLTagStore = Object.getPrototypeOf(new DatabaseSync(':memory:').createTagStore())

/** Calls back right before every write of this process. What the callback throws, the write throws. */
export function interceptWrites(before: (write: Write) => void): Disposable {
  const undo: (() => void)[] = []
  for (const operations of [fs, fs.promises] as unknown as Operations[]) {
    for (const [name, operation] of Object.entries(operations).filter(([name]) => WRITES.test(name))) {
      undo.push(() => (operations[name] = operation))
      operations[name] = interceptor(name, operation, { before, isPromised: operations !== (fs as unknown) })
    }
  }
  undo.push(interceptCommits(() => before({ name: 'COMMIT', parameters: [] })))
  syncBuiltinESMExports()
  return {
    [Symbol.dispose]() {
      for (const step of undo) step()
      syncBuiltinESMExports()
    },
  }
}

function interceptCommits(before: () => void): () => void {
  const [{ exec }, { run }] = [DatabaseSync.prototype, STATEMENTS]
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'COMMIT') before()
    return exec.call(this, sql)
  }
  STATEMENTS.run = function (...statement) {
    if (!this.db.isTransaction) before()
    return run.apply(this, statement)
  }
  return () => {
    DatabaseSync.prototype.exec = exec
    STATEMENTS.run = run
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
