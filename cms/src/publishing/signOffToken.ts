import type { PayloadRequest, RequestContext } from 'payload'
import { Refusal } from './refusal.ts'

declare module 'payload' {
  interface RequestContext {
    /** What a sign-off or a withdrawal has let through in this request; only this module makes one that counts. */
    signedOff?: object
  }
}

/**
 * The tokens are kept on the process, because the bundler gives the hooks and the commands copies of this module. No
 * request can bring one: what arrives over HTTP is never the same object.
 */
const KEY = Symbol.for('newsroom.signOffTokens')
const host = globalThis as { [KEY]?: WeakMap<object, Set<string>> }
host[KEY] ??= new WeakMap()
const tokens = host[KEY]

/** Lets one row of `publications` be written in this request. Called by the sign-off and by the withdrawal alone. */
export function letThrough({ context }: PayloadRequest, row: string): void {
  const token = {}
  tokens.set(token, new Set([row]))
  context.signedOff = token
}

/** Lets a sign-off take an address away from another row, which gives it up to the one that is signed off. */
export function letThroughBesides(req: PayloadRequest, signedOff: string, row: string): void {
  refuseUnsigned(req, signedOff)
  rowsOf(req).add(row)
}

/** Refuses every write of a publication that no sign-off has let through, whoever makes it and by whatever route. */
export function refuseUnsigned({ context }: { context: RequestContext }, row: unknown): void {
  if (rowsOf({ context }).has(String(row))) return
  throw new Refusal('公开内容只能由终审签发，或者由撤稿撤下，这里什么都没有改动。请在稿件页面上送审。', 403)
}

const rowsOf = ({ context: { signedOff } }: { context: RequestContext }): Set<string> =>
  (signedOff instanceof Object && tokens.get(signedOff)) || new Set()
