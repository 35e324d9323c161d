import type { Browser, Page } from 'playwright-core'
import { fullDateTime } from 'shared/shanghai'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { Form } from './form.ts'

const { cms, administrator } = inject('newsroom')
const TITLE = '示例讲座（日期）'
/** 00:30 and 23:59 of one day in Shanghai fall on two days elsewhere. */
const EARLY = '2026-11-21T16:30:00.000Z'
const LATE = '2026-11-22T15:59:00.000Z'

let browser: Browser
let page: Page
let editor: Editor
let lecture: { id: string; updatedAt: string }
beforeAll(async () => {
  editor = await Editor.signIn(cms, administrator)
  const draft = { title: TITLE, type: 'lecture', startAt: EARLY, endAt: LATE }
  lecture = (await editor.call('POST', '/lectures?draft=true', draft)).doc
  browser = await openBrowser()
  page = await browser.newPage({
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
  })
  await new Admin(page, cms).signIn(administrator)
})
afterAll(async () => {
  await browser?.close()
})

const place = () => `${cms}/admin/collections/lectures`

test('an editor in New York reads the times of Shanghai in a form, and types them', async () => {
  await new Admin(page, cms).open('lectures', lecture.id)
  const form = new Form(page)
  await form.openTab('时间地点')
  expect(await form.shownDate('startAt')).toBe('2026年11月22日 00:30')
  expect(await form.shownDate('endAt')).toBe('2026年11月22日 23:59')

  await form.date('startAt', '2026年11月21日 23:59')
  await form.date('endAt', '2026年11月23日 00:30')
  await vi.waitFor(
    async () =>
      expect(await editor.call('GET', `/lectures/${lecture.id}?draft=true`)).toMatchObject({
        startAt: '2026-11-21T15:59:00.000Z',
        endAt: '2026-11-22T16:30:00.000Z',
      }),
    { timeout: 30_000 },
  )
})

test('an editor in New York reads the times of Shanghai in lists, above a form and among versions', async () => {
  const { updatedAt } = await editor.call('GET', `/lectures/${lecture.id}?draft=true`)
  const columns = JSON.stringify(['title', 'startAt', 'updatedAt'])
  await page.goto(`${place()}?${new URLSearchParams({ search: TITLE, columns })}`)
  const row = page.locator('.table tbody tr', { hasText: TITLE })
  await row.getByText('2026年11月21日 23:59').first().waitFor()
  await row.getByText(fullDateTime(updatedAt)).waitFor()
  await page.goto(`${place()}/${lecture.id}`)
  await page.locator('.doc-controls__meta').getByText(fullDateTime(updatedAt)).first().waitFor()
  await page.goto(`${place()}/${lecture.id}/versions`)
  await page.locator('.table tbody').getByText(fullDateTime(updatedAt)).first().waitFor()
})
