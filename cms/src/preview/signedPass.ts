import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Target } from '../publishing/currentText.ts'

const HOUR = 3_600_000

/** How long a link may be good, in hours. */
export const MOST_HOURS = 72

export interface Pass {
  /** What stands in the link's address. */
  pass: string
  expiresAt: string
}

/** A pass that opens the preview of one document for so many hours, to whoever holds it, and nothing else. */
export function signedPass(target: Target, { hours, secret }: { hours: number; secret: string }): Pass {
  const expires = Date.now() + hours * HOUR
  return { pass: `${expires}.${signature(target, expires, secret)}`, expiresAt: new Date(expires).toISOString() }
}

/** When a pass for this document ends; null where it is none, is another document's, or has ended. */
export function endOfPass(target: Target, { pass, secret }: { pass: string; secret: string }): string | null {
  const [, digits = '', given = ''] = /^(\d{13})\.([\w-]{43})$/.exec(pass) ?? []
  const expires = Number(digits)
  const isOurs = timingSafeEqual(Buffer.from(given.padEnd(43)), Buffer.from(signature(target, expires, secret)))
  return isOurs && expires > Date.now() ? new Date(expires).toISOString() : null
}

/** The words before the colon keep the secret's other uses apart from this one. */
const signature = ({ kind, id }: Target, expires: number, secret: string): string =>
  createHmac('sha256', secret).update(`newsroom preview link:${kind}/${id}/${expires}`).digest('base64url')
