import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import RssParser from 'rss-parser'
import { STAGE_LABELS } from 'shared/review/stages'
import { ROLES, type Role } from 'shared/roles'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { type WatchedPage, watchedPage } from './watched-page.ts'

const { cms, site, administrator } = inject('newsroom')
const FEED = `${site}/feeds/site.xml`
const TITLE = '示例：车间里的三审三校'
const WAITING = { timeout: 30_000, interval: 50 }

/** Somebody at a screen of their own. */
interface Person {
  admin: Admin
  page: Page
}

let browser: Browser
const screens: WatchedPage[] = []
let writer: Person
let first: Person
let second: Person
let final: Person
let id: string
let address: string

beforeAll(async () => {
  browser = await openBrowser()
  const office = await Editor.signIn(cms, administrator)
  const { docs } = await office.call('GET', '/units?limit=1&depth=0&draft=true')
  const sitsDown = async (role: Role): Promise<Person> => {
    const account = { email: `${role}-${randomUUID()}@example.org`, password: randomUUID() }
    const unit = role === 'correspondent' ? docs[0].id : undefined
    await office.call('POST', '/users', { ...account, name: `示例${ROLES[role]}`, roles: [role], unit })
    const screen = await watchedPage(browser, [cms])
    screens.push(screen)
    const admin = new Admin(screen.page, cms)
    await admin.signIn(account)
    return { admin, page: screen.page }
  }
  writer = await sitsDown('correspondent')
  first = await sitsDown('editor')
  second = await sitsDown('second')
  final = await sitsDown('final')
})
afterAll(() => browser?.close())

describe('promise 2: the way of a manuscript to its readers', () => {
  test('a correspondent writes it and submits it, and may do no more', async () => {
    await writer.admin.open('news')
    await writer.admin.writeBody('示例正文：班组长带着徒弟量了三遍。')
    await writer.admin.fill('title', TITLE)
    await writer.admin.choose('column', '基层动态')
    id = await writer.admin.saveNew()
    await writer.admin.submit()
    await expect.poll(() => writer.admin.offers(), WAITING).toEqual(['加急', '撤回'])
  })

  test('the first reader finds it on the dashboard, remarks on a passage and returns it with a reason', async () => {
    await first.admin.openFromDashboard('待我审', TITLE)
    await expect.poll(() => first.admin.offers(), WAITING).toEqual(['初审通过', '退回', '加急'])
    await first.admin.remarkOn('量了三遍', '示例批注：是三遍还是五遍？')
    await first.admin.sendBack('示例原因：请核对遍数')
  })

  test('the correspondent sees the reason and the remark, corrects the text and submits it again', async () => {
    await writer.admin.openFromDashboard('退回给我', TITLE)
    await writer.page.locator('#review-panel').getByText('示例原因：请核对遍数').first().waitFor()
    await writer.page.locator('#review-panel').getByText('示例批注：是三遍还是五遍？').waitFor()
    await writer.admin.writeBody('示例正文：班组长带着徒弟量了五遍。')
    await writer.admin.submit()
  })

  test('three people read it, and nobody outside reads it before the last of them', async () => {
    await first.admin.openFromDashboard('待我审', TITLE)
    await first.admin.approve(`${STAGE_LABELS.first}通过`)
    await expect.poll(() => first.admin.offers(), WAITING).toEqual(['加急'])
    await second.admin.openFromDashboard('待我审', TITLE)
    await second.admin.approve(`${STAGE_LABELS.second}通过`, '示例意见：事实已核对')
    expect(await textOf(FEED)).not.toContain(TITLE)
    await final.admin.openFromDashboard('待我审', TITLE)
    await final.page.locator('#review-panel').getByText('示例意见：事实已核对').first().waitFor()
    await final.admin.approve('签发')
    address = (await final.page.getByRole('link', { name: '查看公开页面' }).first().getAttribute('href')) ?? ''
    await vi.waitUntil(async () => (await textOf(address)).includes('量了五遍'), WAITING)
    await vi.waitUntil(async () => (await textOf(FEED)).includes(TITLE), WAITING)
  })

  test('a correction passes the same people while readers keep the old text, and the page says what was corrected', async () => {
    await writer.admin.open('news', id)
    await writer.admin.writeBody('示例正文：班组长带着徒弟量了六遍。')
    await writer.admin.submit('示例更正：遍数应为六遍')
    for (const [person, button] of [
      [first, `${STAGE_LABELS.first}通过`],
      [second, `${STAGE_LABELS.second}通过`],
    ] as const) {
      await person.admin.open('news', id)
      await person.admin.approve(button)
    }
    expect(await textOf(address)).toContain('量了五遍')
    await final.admin.open('news', id)
    await final.admin.approve('签发')
    await vi.waitUntil(async () => (await textOf(address)).includes('量了六遍'), WAITING)
    expect(await textOf(address)).toContain('示例更正：遍数应为六遍')
    const { items } = await new RssParser().parseString(await textOf(FEED))
    expect(items.filter(({ guid }) => guid?.includes(id))).toHaveLength(1)
  })

  test('promise 7: the withdrawal by the final reader takes it from readers at once, and the feed says so', async () => {
    await final.admin.open('news', id)
    await final.admin.withdraw('示例：事实有误')
    await vi.waitUntil(async () => (await fetch(address)).status === 410, WAITING)
    expect(await textOf(address)).not.toContain(TITLE)
    await vi.waitUntil(async () => (await textOf(FEED)).includes(`该稿件已撤回：《${TITLE}》`), WAITING)
    await vi.waitUntil(async () => !(await textOf(site)).includes(TITLE), WAITING)
  })

  test('promise 4: the sheet for the archive names every step, its person and its words', async () => {
    await final.page.goto(`${cms}/admin/review-sheet/news/${id}`)
    const sheet = (await final.page.locator('main').textContent()) ?? ''
    for (const words of [
      '示例通讯员',
      '示例编辑',
      '示例复审',
      '示例终审',
      '示例原因：请核对遍数',
      '示例意见：事实已核对',
    ])
      expect(sheet).toContain(words)
  })
})

test('no screen spoke to a stranger or broke its own rules', () => {
  expect(screens.flatMap(({ complaints }) => complaints)).toEqual([])
})

const textOf = async (url: string): Promise<string> => (await fetch(url)).text()
