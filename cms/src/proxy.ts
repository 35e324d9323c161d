import { type NextRequest, NextResponse } from 'next/server'
import { readablePath, refusedPath } from './requests/readablePath.ts'

/** The one page of the admin that a stranger sees. */
const LOGIN = '/admin/login'

/** Pages of Payload for what this newsroom does not do: nobody registers or resets a password by a page. */
const CLOSED = /^\/admin\/(?:create-first-user|forgot|reset|verify)(?:\/|$)/

/** Of the API only paths with escapes: Next fails over one that it cannot read, before any route of ours is asked. */
export const config = { matcher: ['/', '/admin/:path*', '/api/(.*%.*)', '/_next/image'] }

/**
 * Pages of the admin: whoever brings no session is sent to the login page, whatever was asked, and every page runs
 * only the scripts that this answer names.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl
  if (pathname.startsWith('/api/')) return readablePath(pathname) === null ? refusedPath() : NextResponse.next()
  if (pathname === '/_next/image') return new Response(null, { status: 404 })
  if (pathname === '/') return redirect(request, '/admin')
  if (CLOSED.test(pathname)) return redirect(request, LOGIN)
  if (pathname !== LOGIN && !request.cookies.has('payload-token')) return redirect(request, LOGIN)
  return withPolicy(request)
}

const redirect = (request: NextRequest, pathname: string): Response =>
  NextResponse.redirect(new URL(pathname, request.nextUrl))

/** Next gives the nonce that it reads from the request's policy to every script it writes. */
function withPolicy(request: NextRequest): Response {
  const policy = contentPolicy(Buffer.from(crypto.randomUUID()).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function contentPolicy(nonce: string): string {
  const evaluates = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluates}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
