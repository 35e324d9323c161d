import type { DatabaseAdapterObj, PayloadRequest } from 'payload'

/** Kept on the process, because the bundler gives the start-up code and the routes copies of this module. */
const KEY = Symbol.for('newsroom.afterTransaction')
const host = globalThis as { [KEY]?: Map<string, (() => void)[]> }
host[KEY] ??= new Map()
const waiting = host[KEY]

/**
 * Begins work once the transaction of a request is over, stored or not: inside it, or beside it, the work would meet the
 * transaction's own locks.
 */
export async function afterTransaction(req: PayloadRequest, work: () => void): Promise<void> {
  const id = await req.transactionID
  if (id === undefined) return work()
  const key = String(id)
  waiting.set(key, [...(waiting.get(key) ?? []), work])
}

type Adapter = ReturnType<DatabaseAdapterObj['init']>

/** An adapter that begins what waits for a transaction. */
export function tellingEnds<Some extends Adapter>(adapter: Some): Some {
  const { commitTransaction, rollbackTransaction } = adapter
  const telling =
    (end: Adapter['commitTransaction']): Adapter['commitTransaction'] =>
    async (id) => {
      try {
        await end.call(adapter, id)
      } finally {
        begin(String(await id))
      }
    }
  return Object.assign(adapter, {
    commitTransaction: telling(commitTransaction),
    rollbackTransaction: telling(rollbackTransaction),
  })
}

function begin(key: string): void {
  const works = waiting.get(key) ?? []
  waiting.delete(key)
  for (const work of works) work()
}
