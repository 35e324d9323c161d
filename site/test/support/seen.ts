import type { Answer } from './ask.ts'

const SECURITY = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
]

const ANSWERED = ['location', 'content-range', 'allow', 'retry-after', 'cache-control', 'last-modified', ...SECURITY]
const OF_A_BODY = ['content-type', 'content-encoding', 'vary']

/** What of an answer must be the same. Of a redirect nobody sees the body, and nginx says less of a part of a file. */
export function seen({ status, headers, body }: Answer) {
  if (status === 416) return { status, range: headers['content-range'] }
  const names = [
    ...ANSWERED,
    ...(status === 206 ? [] : ['accept-ranges']),
    ...([301, 304].includes(status) ? [] : OF_A_BODY),
  ]
  return {
    status,
    headers: Object.fromEntries(names.map((name) => [name, headers[name]])),
    hasETag: headers.etag !== undefined,
    body: status === 301 ? '' : body.toString('base64'),
  }
}
