import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/** On every answer. Pages of the admin add a content policy of their own, see src/proxy.ts. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
]

/** Previews say for themselves what may run and who may frame them, see src/preview/pages.ts. */
const BUT_PREVIEWS = '((?!api/preview/).*)'

/** For answers of /api: nothing in them may run. */
const NOTHING_RUNS = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]

/** For the page that says that there is none, outside the admin. */
const PLAIN_PAGE = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" },
]

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  // Types are checked by themselves, for all of the package; a build only builds.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  transpilePackages: ['shared'],
  turbopack: { root: path.join(import.meta.dirname, '..') },
  headers: async () => [
    { source: `/${BUT_PREVIEWS}`, headers: SECURITY_HEADERS },
    { source: '/api/((?!preview/).*)', headers: NOTHING_RUNS },
    { source: '/((?!admin|api|_next).*)', headers: PLAIN_PAGE },
  ],
}

export default withPayload(config)
