import type { Browser } from 'playwright-core'
import { PAGE_KINDS } from 'shared/kinds'
import { SITE_PAGES } from 'shared/publications/site'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { watchedPage } from './watched-page.ts'

const { site } = inject('newsroom')

let browser: Browser
let paths: string[]
beforeAll(async () => {
  browser = await openBrowser()
  const map = await (await fetch(`${site}/sitemap-1.xml`)).text()
  const all = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  const ofEachKind = PAGE_KINDS.map((kind) =>
    all.find((path) => path.startsWith(`/${kind}/`) && path.split('/').length === 4),
  )
  paths = [
    ...Object.keys(SITE_PAGES),
    ...ofEachKind.map((path, index) => path ?? `/no-${PAGE_KINDS[index]}-in-the-sitemap/`),
  ]
})
afterAll(async () => {
  await browser?.close()
})

test.each([390, 1440])(
  'every kind of page stands at %i px without a stranger, an error or a sideways scroll',
  async (width) => {
    const { page, complaints } = await watchedPage(browser, [site], width)
    for (const path of paths) {
      const response = await page.goto(`${site}${path}`)
      expect([path, response?.status()]).toEqual([path, 200])
      expect([path, await page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1])
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect([path, overflow]).toEqual([path, 0])
    }
    expect(complaints).toEqual([])
  },
)

test('promise 10: readers need no JavaScript, and no page carries any', async () => {
  for (const path of paths)
    expect(await (await fetch(`${site}${path}`)).text(), path).not.toMatch(/<script|\son\w+=|javascript:/i)
})
