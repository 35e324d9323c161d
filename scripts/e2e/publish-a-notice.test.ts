import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument } from 'libxml2-wasm'
import type { Browser } from 'playwright-core'
import RssParser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { Reviewers } from '../newsroom/reviewers.mjs'
import { inRoot } from '../paths.mjs'
import { newEditor } from './accounts.ts'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { runRootScript } from './root-script.ts'
import { type WatchedPage, watchedPage } from './watched-page.ts'

const { cms, site, env, administrator } = inject('newsroom')
const FEED = `${site}/feeds/site.xml`
const COLUMN = '通知公告'

let browser: Browser
let desk: WatchedPage
let reader: WatchedPage
let admin: Admin
let reviewers: Reviewers
beforeAll(async () => {
  browser = await openBrowser()
  desk = await watchedPage(browser, [cms])
  reader = await watchedPage(browser, [site])
  admin = new Admin(desk.page, cms)
  reviewers = await Reviewers.employedBy(await Editor.signIn(cms, administrator))
  await admin.signIn(await newEditor(inject('newsroom'), 'notices@example.org', 'final'))
})
afterAll(async () => {
  await browser?.close()
})

const inputs = inRoot('..', 'shared', 'inputs')
const real = existsSync(inputs) ? readdirSync(inputs).filter((name) => name.endsWith('.txt')) : []
const notices = [
  { name: 'the notice of the project', file: inRoot('cms', 'src', 'importing', 'fixtures', 'notice.txt') },
  ...real.map((name) => ({ name: `the real notice ${name}`, file: join(inputs, name) })),
]

test('the real notice is there wherever the whole project is checked', () => {
  if (process.env.CI) expect(real).not.toEqual([])
})

describe.each(notices)('$name', ({ file }) => {
  let id: string
  let title: string
  let address: string

  test('is imported as a draft that nobody outside can read', async () => {
    const { exitCode, output } = await runRootScript(['import', file], { env })
    expect(output).toMatch(/\/admin\/collections\/news\/[0-9a-f-]{36}/)
    expect(exitCode).toBe(0)
    id = /collections\/news\/([0-9a-f-]{36})/.exec(output)?.[1] ?? ''
    await admin.open('news', id)
    title = await desk.page.locator('#field-title').inputValue()
    expect(title.length).toBeGreaterThan(5)
    expect(await textOf(FEED)).not.toContain(title)
  })

  test('an editor submits it with one button, three people read it, and the public reads it in a browser', async () => {
    await admin.choose('column', COLUMN)
    await admin.publish(reviewers)
    address = (await desk.page.getByRole('link', { name: '查看公开页面' }).first().getAttribute('href')) ?? ''
    await served(address, title)
    await reader.page.goto(address)
    expect((await reader.page.getByRole('heading', { level: 1 }).textContent())?.trim()).toBe(title)
    expect(await reader.page.locator('main').textContent()).toContain('一、')
  })

  test('media read it in the feed, and so do the readers of its column', async () => {
    const { items } = await new RssParser().parseString(await textOf(FEED))
    const item = items.find(({ link }) => link === address)
    expect(item).toMatchObject({ title, guid: expect.stringContaining(id) })
    using feed = XmlDocument.fromString(await textOf(FEED))
    expect(feed.find('//item/link').map((link) => link.content)).toContain(address)
    await reader.page.getByRole('link', { name: COLUMN }).first().click()
    await reader.page.getByRole('link', { name: title }).first().click()
    expect(reader.page.url()).toBe(address)
  })

  test('an edit is public once it is signed off, and not before, and the page says what was corrected', async () => {
    const lead = `示例导语 ${id} “引号”与 <b>尖括号</b> & 符号`
    const correction = `示例更正 ${id}：补上 <i>导语</i> & 标点`
    await admin.fill('lead', lead)
    await desk.page.getByText('将更新公开页面').waitFor()
    await reader.page.goto(address)
    expect(await reader.page.locator('main').textContent()).not.toContain(lead)
    await admin.publish(reviewers, correction)
    await served(address, id)
    await reader.page.reload()
    const shown = await reader.page.locator('main').textContent()
    expect(shown).toContain(lead)
    expect(shown).toContain(correction)
    const { items } = await new RssParser().parseString(await textOf(FEED))
    expect(items.filter(({ link }) => link === address)).toHaveLength(1)
    expect(items.find(({ link }) => link === address)?.contentSnippet).toContain('<b>尖括号</b>')
  })

  test('promise 7 in part: withdrawn, its page answers 410, it is gone from the list, and the feed says so', async () => {
    await admin.withdraw('示例：内容有误')
    await vi.waitUntil(async () => (await fetch(address)).status === 410, { timeout: 30_000 })
    expect(await textOf(address)).not.toContain(title)
    await vi.waitFor(async () => expect(await textOf(FEED)).not.toContain(`示例导语 ${id}`))
    const { items } = await new RssParser().parseString(await textOf(FEED))
    const [notice, ...others] = items.filter(({ guid }) => guid?.includes(id))
    expect(others).toEqual([])
    expect(notice?.title).toBe(`该稿件已撤回：《${title}》`)
    expect(notice?.link).toBeUndefined()
    const { page } = await watchedPage(browser, [site])
    await page.goto(site)
    await page.getByRole('link', { name: COLUMN }).first().click()
    expect(await page.content()).not.toContain(title)
    await page.close()
  })
})

test('promise 1: opening the empty form stores nothing', async () => {
  const count = async () => (await desk.page.request.get(`${cms}/api/news?draft=true&limit=1`)).json()
  const { totalDocs } = await count()
  await admin.open('news')
  await admin.open('stories')
  expect((await count()).totalDocs).toBe(totalDocs)
})

test('neither the admin nor the site spoke to a stranger or broke its own rules', () => {
  expect(desk.complaints).toEqual([])
  expect(reader.complaints).toEqual([])
})

const textOf = async (url: string): Promise<string> => (await fetch(url)).text()

const served = (url: string, text: string) =>
  vi.waitUntil(async () => (await textOf(url)).includes(text), { timeout: 30_000, interval: 20 })
