import type { Page } from 'playwright-core'
import type { Editor } from '../../newsroom/editor.mjs'
import { Admin } from '../admin.ts'
import type { Reader } from './reader.ts'

/** A document that somebody else is editing, as whoever comes later sees it, and what is said after taking it over. */
export async function readLocked(
  reader: Reader,
  cms: string,
  { other, administrator }: { other: Page; administrator: Editor },
): Promise<void> {
  const { doc } = await administrator.call('POST', '/units?draft=true', { name: '示例单位（两人编辑）' })
  const first = new Admin(other, cms)
  await first.open('units', doc.id)
  const locked = other.waitForResponse(
    (response) => response.url().includes('/admin/') && response.request().method() === 'POST',
  )
  await first.fill('slug', 'liang-ren-bian-ji')
  await locked
  await reader.page.goto(`${cms}/admin/collections/units/${doc.id}`)
  await reader.page.locator('.document-locked').waitFor()
  await reader.read('locked document')
  await reader.visit(`${cms}/admin/collections/units`, 'list with a locked document')
}

/** What an idle editor is asked half a minute before the session ends. */
export async function readSessionEnd(reader: Reader, cms: string): Promise<void> {
  const { page } = reader
  const { exp } = await (await page.request.get(`${cms}/api/users/me`)).json()
  await page.clock.install()
  await reader.visit(`${cms}/admin`, 'dashboard by an installed clock')
  await page.clock.fastForward(exp * 1000 - Date.now() - 30_000)
  await page.locator('.confirmation-modal:visible').waitFor()
  await reader.read('session ends soon')
}
