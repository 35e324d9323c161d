/**
 * What answers without a signed-in user: the health check, what the login page needs, and the routes of the machine
 * accounts, which check their own tokens.
 */
const OPEN: readonly [method: string, route: RegExp][] = [
  ['GET', /^\/health$/],
  ['POST', /^\/users\/login$/],
  ['GET', /^\/users\/me$/],
  ['GET', /^\/changes$/],
  ['GET', /^\/blobs\/[^/]+$/],
  ['POST', /^\/publishers$/],
  ['POST', /^\/operator\/[^/]+$/],
]

export const isOpen = (method: string, route: string): boolean =>
  OPEN.some(([openMethod, pattern]) => openMethod === method && pattern.test(route))
