import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { escapeXml } from 'shared/text'
import { expect, it } from 'vitest'
import { readdressed } from './readdressed.ts'

const HASH = 'a'.repeat(64)
const PLACES = { files: '/api/preview/news/1/desk', site: 'https://www.example.org' }

it.each([
  [
    '<link rel="stylesheet" href="/_astro/Page.x.css">',
    '<link rel="stylesheet" href="/api/preview/news/1/desk/_astro/Page.x.css">',
  ],
  [
    `<source srcset="/media/${HASH}.webp 640w, /media/${HASH}.webp 1280w">`,
    `<source srcset="/api/preview/news/1/desk/media/${HASH}.webp 640w, /api/preview/news/1/desk/media/${HASH}.webp 1280w">`,
  ],
  [`<img alt="<b>" src="/media/${HASH}.jpg">`, `<img alt="<b>" src="/api/preview/news/1/desk/media/${HASH}.jpg">`],
  [`<video poster="/media/${HASH}.jpg">`, `<video poster="/api/preview/news/1/desk/media/${HASH}.jpg">`],
  [
    `<a href="/files/${HASH}.pdf" type="x">`,
    `<a href="/api/preview/news/1/desk/files/${HASH}.pdf" target="_blank" type="x">`,
  ],
  ['<a href="/news/shi-li/">', '<a href="https://www.example.org/news/shi-li/" target="_blank">'],
  ['<a href="https://example.org/?a=1&amp;b=2">', '<a href="https://example.org/?a=1&amp;b=2" target="_blank">'],
  ['<a href="#content">', '<a href="#content">'],
  ['<link rel="canonical" href="https://www.example.org/">', '<link rel="canonical" href="https://www.example.org/">'],
  ['<p>href="/news/x/" src="/media/y"</p>', '<p>href="/news/x/" src="/media/y"</p>'],
])('of %s becomes %s', (before, after) => expect(readdressed(before, PLACES)).toBe(after))

it('leaves every word as it is', () => {
  for (const words of HOSTILE_STRINGS) {
    const html = `<!DOCTYPE html>\n<title>${escapeXml(words)}</title><meta content="${words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"><h1>${escapeXml(words)}</h1>`
    expect(readdressed(html, PLACES)).toBe(html)
  }
})
