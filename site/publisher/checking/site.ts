import { Fault } from './fault.ts'

/** The site that a file is to become part of. */
export interface Site {
  /** Its public origin. */
  origin: string
  /** Whether a reader gets an answer at an address: a page, a style sheet, a picture, a film, an attachment. */
  resolves(address: string): boolean
}

/** One page, feed or sitemap as text, and where it is to lie. */
export interface Staged {
  path: string
  text: string
}

/** An address of the site without its origin; null where it lies elsewhere. */
export function ownAddress(address: string, origin: string): string | null {
  if (/^\/(?!\/)/.test(address)) return address
  if (address === origin) return '/'
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : null
}

/** Refuses an address at which the site has nothing, or that is none of the site's. */
export function checkOwn(address: string, { origin, resolves }: Site): void {
  const [own] = ownAddress(address, origin)?.split('#', 1) ?? []
  if (own === undefined) throw new Fault(`它用到了站外的文件 ${shortened(address)}`)
  if (!resolves(own)) throw new Fault(`它指向的 ${shortened(own)} 不存在`)
}

/** An address for a sentence. */
export const shortened = (address: string): string => (address.length > 120 ? `${address.slice(0, 120)}…` : address)
