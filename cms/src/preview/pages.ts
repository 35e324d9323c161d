import { escapeXml } from 'shared/text'

/** On every answer of a preview: kept nowhere, found by nobody, and its address told to nobody. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
}

const NOTHING = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'"]

/** The pages of the site bring no script; pictures, films, styles and fonts come through the preview. */
const OF_THE_SITE = ["img-src 'self'", "media-src 'self'", "style-src 'self'", "font-src 'self'"]

/** A page of the site as it will be. */
export const sitePage = (html: string): Response => page(html, OF_THE_SITE)

/** A page of our own, whose style and script carry this nonce. */
export const framePage = (html: string, nonce: string): Response =>
  page(html, [`style-src 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`, "frame-src 'self'", "connect-src 'self'"])

/** A page that says why there is no preview. */
export const sentencePage = (sentence: string, status: number): Response =>
  page(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>预览</title><p>${escapeXml(sentence)}</p></html>`,
    [],
    status,
  )

const page = (html: string, allowed: readonly string[], status = 200): Response =>
  new Response(html, {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': [...NOTHING, ...allowed].join('; '),
    },
  })

/** A file that a page shows. */
export const filePart = (body: BodyInit, type: string, caching = 'no-store'): Response =>
  new Response(body, {
    headers: {
      ...HEADERS,
      'Cache-Control': caching,
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
