/**
 * What answers without a signed-in user: the health check, what the login page needs, and the routes of the machine
 * accounts, which check their own tokens. Previews, too, check for themselves: whoever has no account may have a link.
 */
const OPEN: readonly [method: string, route: RegExp][] = [
  ['GET', /^\/health$/],
  ['POST', /^\/users\/login$/],
  ['GET', /^\/users\/me$/],
  ['GET', /^\/changes$/],
  ['GET', /^\/blobs\/[^/]+$/],
  ['POST', /^\/publishers$/],
  ['POST', /^\/operator\/[^/]+$/],
  ['GET', /^\/preview(?:\/[^/]+){3}(?:\/page|\/(?:_astro|media|files)\/[^/]+)?$/],
]

export const isOpen = (method: string, route: string): boolean =>
  OPEN.some(([openMethod, pattern]) => openMethod === method && pattern.test(route))
