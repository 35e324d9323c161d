import type { Locator, Page } from 'playwright-core'
import { closeDrawer } from './drawers.ts'
import type { Reader } from './reader.ts'

/** The editor of a body: its menus, each thing that can be inserted, and the tools of each. */
export async function readRichText(reader: Reader, url: string, view: string): Promise<void> {
  const { page } = reader
  await reader.visit(url, view)
  const text = page.locator('.ContentEditable__root').first()
  await text.click()
  await page.keyboard.type('示例文字')
  await page.keyboard.press('Shift+Home')
  await page.locator('.inline-toolbar-popup').first().waitFor()
  await reader.read(`${view} › chosen words`)
  await reader.peek('.inline-toolbar-popup .toolbar-popup__dropdown', view)
  await readInsertions(reader, view)
}

async function readInsertions(reader: Reader, view: string): Promise<void> {
  const { page } = reader
  for (let index = 0; ; index += 1) {
    const items = page.locator('.slash-menu-popup__item')
    await openSlashMenu(page, items)
    if (index === 0) await reader.read(`${view} › slash menu`)
    if (index >= (await items.count())) break
    const name = await items.nth(index).textContent()
    await items.nth(index).click()
    await page.waitForLoadState('networkidle')
    await reader.read(`${view} › ${name}`)
    if (await page.locator('.drawer--is-open').count()) await closeDrawer(page)
  }
  await page.keyboard.press('Escape')
  await reader.peek('.ContentEditable__root .popup-button', `${view} › insertions`)
}

/** The menu opens for what is typed; an editor that is being drawn anew at that moment misses the key. */
async function openSlashMenu(page: Page, items: Locator, tries = 3): Promise<void> {
  await page.locator('.ContentEditable__root').first().focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  const isOpen = await items
    .first()
    .waitFor({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    )
  if (isOpen) return
  if (tries === 1) throw new Error('The menu of the editor does not open.')
  await openSlashMenu(page, items, tries - 1)
}
