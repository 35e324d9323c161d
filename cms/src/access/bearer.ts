import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether a request carries this machine account's token. Takes the same time for every wrong one; no token matches none. */
export function hasToken({ headers }: { headers: Headers }, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? ''
  return token !== '' && timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
