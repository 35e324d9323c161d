import { AsyncLocalStorage } from 'node:async_hooks'
import { isIP } from 'node:net'

/** Who asks, as far as the record wants to know besides the account. */
export interface Requester {
  /** How whoever acts without an account is called. */
  name: string
  /** The network address of the requester; undefined for what the newsroom does by itself. */
  address?: string
}

/** How the newsroom stands on record where it acts by itself. */
export const BY_ITSELF = '系统'

/** Kept on the process, because the bundler gives the start-up code and the routes copies of this module. */
const KEY = Symbol.for('newsroom.requester')
const host = globalThis as { [KEY]?: AsyncLocalStorage<Requester> }
host[KEY] ??= new AsyncLocalStorage()
const current = host[KEY]

/** Does all work for this requester, in transactions of its own too. */
export const asRequester = <Result>(requester: Requester, work: () => Result): Result => current.run(requester, work)

/** Pages of the admin come by no door of ours: theirs are the headers of the request. */
export const requesterOf = ({ headers }: { headers?: Headers }): Requester =>
  current.getStore() ?? { name: BY_ITSELF, address: headers && addressOf(headers) }

/**
 * The address that the last proxy noted, which stands at the end of `x-forwarded-for`; Next notes the socket's own where
 * there is no proxy. Whatever stands before it, and every other header, may have been written by the requester.
 */
export function addressOf(headers: Headers): string | undefined {
  const last = headers
    .get('x-forwarded-for')
    ?.split(',')
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/i, '')
  return last && isIP(last) ? last : undefined
}
