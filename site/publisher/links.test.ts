import { expect, test } from 'vitest'
import { internalLinks } from './links.ts'

const ORIGIN = 'http://example.test'
const page = (...links: string[]) => links.map((link) => `<a href="${link}">示例</a>`).join('\n')

test('finds the addresses of the site, with and without its origin, once each', () => {
  const text = page('/', '/news/shi-li/', '/news/shi-li/#top', `${ORIGIN}/feeds/site.xml`)
  expect(internalLinks(text, ORIGIN)).toEqual(['/', '/news/shi-li/', '/feeds/site.xml'])
})

test('finds the addresses of a sitemap and of a feed', () => {
  const text = `<loc>${ORIGIN}/news/shi-li/</loc><item><link>${ORIGIN}/lectures/shi-li/</link></item>`
  expect(internalLinks(text, ORIGIN)).toEqual(['/news/shi-li/', '/lectures/shi-li/'])
})

test('passes over an address of the old site, which its query tells from others', () => {
  expect(internalLinks(page('/show.php?id=7', `${ORIGIN}/show.php?id=8#top`), ORIGIN)).toEqual([])
})

test('passes over what lies elsewhere or cannot be an address of the site', () => {
  expect(internalLinks(page('//evil.example/', '/../etc', '/a//b', '/.env', 'mailto:a@example.test'), ORIGIN)).toEqual(
    [],
  )
})

/** An expression that tries every way to divide such a link would not end. */
test.each([
  '/zhongguogonghui/tongzhigonggaogeerjishuzhongxinzuixinxiaoxi2023A.html',
  `/${'a'.repeat(5000)}A`,
  `/${'a'.repeat(5000)}_1.html`,
  `/${'a.b-'.repeat(1000)}%E7%A4%BA`,
  `/${'a/'.repeat(2000)}_`,
])('passes over a long link of another site’s making: %.40s', (link) => {
  expect(internalLinks(page(link), ORIGIN)).toEqual([])
})
