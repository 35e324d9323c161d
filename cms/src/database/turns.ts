import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { freeLease, renewLease, takeLease } from './mongodb/leases.ts'
import { isReplicaSet } from './mongodb/replicaSet.ts'

/**
 * The lines are kept on the process, not in this module, because the bundler gives the start-up code and the routes
 * copies of their own.
 */
const KEY = Symbol.for('newsroom.lines')
const host = globalThis as { [KEY]?: Map<string, Promise<unknown>> }
host[KEY] ??= new Map()
const lines = host[KEY]

const RENEWAL = 5000
const LOOK_AGAIN = 100

/** Does work of one name one after the other in this process, in the order of the calls. */
export function inLine<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const result = (lines.get(name) ?? Promise.resolve()).then(work)
  lines.set(
    name,
    result.catch(() => undefined),
  )
  return result
}

/** Does work of one name one after the other among all processes of the newsroom. */
export const inTurn = <Result>(payload: Payload, name: string, work: () => Promise<Result>): Promise<Result> =>
  inLine(name, () => (isReplicaSet(payload.db) ? withLease(payload, name, work) : work()))

/** The lease of a process that died runs out by itself. */
async function withLease<Result>({ db, logger }: Payload, name: string, work: () => Promise<Result>): Promise<Result> {
  const lease = { name, holder: randomUUID() }
  while (!(await takeLease(db, lease))) await setTimeout(LOOK_AGAIN)
  const warn = (err: unknown) => logger.warn({ err, msg: `“${name}”的租约没有续上，稍后再续。` })
  const renewal = setInterval(() => renewLease(db, lease).catch(warn), RENEWAL)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await freeLease(db, lease)
  }
}
