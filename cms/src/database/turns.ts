import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { freeLease, type Lease, renewLease, takeLease } from './mongodb/leases.ts'
import { isReplicaSet } from './mongodb/replicaSet.ts'

/**
 * The lines of each newsroom. They are kept on the process, not in this module, because the bundler gives the start-up
 * code and the routes copies of their own.
 */
const KEY = Symbol.for('newsroom.lines')
const host = globalThis as { [KEY]?: WeakMap<Payload, Map<string, Promise<unknown>>> }
host[KEY] ??= new WeakMap()
const newsrooms = host[KEY]

const RENEWAL = 5000
const LOOK_AGAIN = 100

/** Does a newsroom's work of one name one after the other in this process, in the order of the calls. */
export function inLine<Result>(payload: Payload, name: string, work: () => Promise<Result>): Promise<Result> {
  const lines = newsrooms.get(payload) ?? new Map<string, Promise<unknown>>()
  newsrooms.set(payload, lines)
  const result = (lines.get(name) ?? Promise.resolve()).then(work)
  lines.set(
    name,
    result.catch(() => undefined),
  )
  return result
}

/** Does work of one name one after the other among all processes of the newsroom. */
export const inTurn = <Result>(payload: Payload, name: string, work: () => Promise<Result>): Promise<Result> =>
  inLine(payload, name, () => (isReplicaSet(payload.db) ? withLease(payload, name, work) : work()))

async function withLease<Result>(payload: Payload, name: string, work: () => Promise<Result>): Promise<Result> {
  const lease = { name, holder: randomUUID() }
  await leaseTaken(payload, lease)
  using _ = renewing(payload, lease)
  try {
    return await work()
  } finally {
    const warn = (err: unknown) => payload.logger.warn({ err, msg: `“${name}”的租约没有退还，过一会儿它自己到期。` })
    await freeLease(payload.db, lease).catch(warn)
  }
}

/** The lease of a process that died runs out by itself. */
async function leaseTaken({ db, logger }: Payload, lease: Lease): Promise<void> {
  if (await takeLease(db, lease)) return
  logger.info(`另一个后台进程正在做“${lease.name}”，等它做完再继续。`)
  while (!(await takeLease(db, lease))) await setTimeout(LOOK_AGAIN)
}

/** Keeps a lease. Work whose lease another has taken goes on, for it cannot be halted, but is no longer renewed. */
function renewing({ db, logger }: Payload, lease: Lease): Disposable {
  const renewal = setInterval(async () => {
    try {
      if (await renewLease(db, lease)) return
      clearInterval(renewal)
      logger.error(`“${lease.name}”的租约已经到期，可能有另一个后台进程在做同一件事。`)
    } catch (err) {
      logger.warn({ err, msg: `“${lease.name}”的租约没有续上，稍后再续。` })
    }
  }, RENEWAL)
  return { [Symbol.dispose]: () => clearInterval(renewal) }
}
