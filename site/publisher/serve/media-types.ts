import { extname } from 'node:path'

/** Everything that a release may hold. What is not named here is not served: compressed variants, for one. */
const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
}

const FEED_TYPE = 'application/rss+xml; charset=utf-8'

export function mediaTypeOf(file: string): string | null {
  if (file.startsWith('/feeds/') && file.endsWith('.xml')) return FEED_TYPE
  return MEDIA_TYPES[extname(file)] ?? null
}
