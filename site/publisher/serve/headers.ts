import type { ServerResponse } from 'node:http'

/** The pages need no script, no frame and nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
}

/**
 * Style sheets are named by their content and kept for good. So are pictures, films and attachments, but a day is enough:
 * what is withdrawn must not live on in caches. Pages are asked for each time and mostly answered with 304.
 */
export function cacheControlOf(file: string): string {
  if (file.startsWith('/_astro/')) return 'public, max-age=31536000, immutable'
  if (/^\/(?:media|files)\//.test(file)) return 'public, max-age=86400, immutable'
  return 'no-cache'
}
