import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { filesThatSay } from './documents/released-bytes.ts'
import { type WatchedPage, watchedPage } from './watched-page.ts'

const newsroom = inject('newsroom')
const { cms, site } = newsroom

let browser: Browser
let desk: WatchedPage
let admin: Admin
let editor: Editor
beforeAll(async () => {
  browser = await openBrowser()
  desk = await watchedPage(browser, [cms])
  admin = new Admin(desk.page, cms)
  await admin.signIn(newsroom.administrator)
  editor = await Editor.signIn(cms, newsroom.administrator)
})
afterAll(() => browser?.close())

const WAITING = { timeout: 20_000, interval: 50 }

/** The page within the frame within the pane. */
const shownPage = (): Frame | undefined =>
  desk.page.frames().findLast((frame) => /\/api\/preview\/.*\/page$/.test(frame.url()))

const wordsShown = async (): Promise<string> =>
  (await shownPage()
    ?.locator('main')
    .textContent()
    .catch(() => '')) ?? ''

const shows = (words: string) => vi.waitUntil(async () => (await wordsShown()).includes(words), WAITING)

describe('the page beside the form', () => {
  test('says what is typed, after each autosave, on a phone and at a desk', async () => {
    const { doc } = await editor.call('POST', '/news?draft=true', { title: '示例预览稿' })
    await admin.open('news', doc.id)
    await desk.page.getByRole('button', { name: '实时预览' }).click()
    await shows('示例预览稿')
    await shows('（正文未填）')
    for (const words of ['示例导语一遍', '示例导语两遍']) {
      await admin.fill('lead', words)
      await shows(words)
    }
    for (const [label, width] of [
      ['手机', 390],
      ['电脑', 1280],
    ] as const) {
      await desk.page.locator('.live-preview-toolbar-controls__breakpoint').click()
      await desk.page.getByRole('button', { name: label, exact: true }).click()
      await vi.waitUntil(async () => (await shownPage()?.evaluate('innerWidth')) === width, WAITING)
    }
    expect(await (await fetch(`${site}/feeds/site.xml`)).text()).not.toContain('示例导语')
    expect(filesThatSay(newsroom.env.DATA_DIR ?? '', ['示例导语'])).toEqual([])
  })

  test('is the public page of what is public, in what readers see of it', async () => {
    const { page } = await watchedPage(browser, [site])
    await page.goto(`${site}/profiles/`)
    const path = await page.locator('main a[href^="/profiles/"]').first().getAttribute('href')
    const slug = path?.split('/')[2] ?? ''
    const { docs } = await editor.call('GET', `/profiles?limit=1&depth=0&draft=true&where[slug][equals]=${slug}`)
    const [{ id, name }] = docs
    await page.goto(`${site}/profiles/${slug}/`)
    await admin.open('profiles', id)
    await desk.page.getByRole('button', { name: '实时预览' }).click()
    await shows(name)
    const lines = (text: string | null) => text?.replace(/\s+/g, ' ')
    expect(lines(await wordsShown())).toBe(lines(await page.locator('main').textContent()))
    await page.close()
  })
})

describe('a preview link', () => {
  test('promise 1: shows the draft with its pictures to whoever has it, and to nobody else', async () => {
    const { docs } = await editor.call('GET', '/news?limit=1&depth=0&sort=createdAt&where[cover][exists]=true')
    const { doc } = await editor.call('POST', '/news?draft=true', { title: '示例给领导看的稿', cover: docs[0].cover })
    await admin.open('news', doc.id)
    await desk.page.getByRole('button', { name: '预览链接' }).click()
    await desk.page.getByRole('button', { name: '生成并复制' }).click()
    const link = await desk.page.getByLabel('链接', { exact: true }).inputValue()
    const leader = await watchedPage(browser, [cms], 390)
    await leader.page.goto(link)
    const shown = leader.page.frameLocator('iframe')
    await shown.getByRole('heading', { level: 1, name: '示例给领导看的稿' }).waitFor()
    await leader.page.getByText(/失效。$/).waitFor()
    const read = (expression: string) => leader.page.frames().at(-1)?.evaluate(expression)
    await vi.waitUntil(() => read("document.querySelector('figure img')?.naturalWidth > 0"), WAITING)
    expect(await read('getComputedStyle(document.body).margin')).toBe('0px')
    expect(leader.complaints).toEqual([])
    await leader.page.close()
    for (const wrong of [
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      `${cms}/api/preview/news/${doc.id}/desk`,
    ]) {
      const answer = await fetch(wrong)
      expect([answer.status, (await answer.text()).includes('示例给领导')]).toEqual([403, false])
    }
  })
})

test('no preview spoke to a stranger or broke its own rules', () => {
  expect(desk.complaints).toEqual([])
})
