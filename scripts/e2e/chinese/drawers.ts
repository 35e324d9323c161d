import type { Page } from 'playwright-core'

/** Closes the topmost drawer by the strip beside it. */
export async function closeDrawer(page: Page): Promise<void> {
  const open = page.locator('.drawer--is-open')
  const depth = await open.count()
  await open
    .last()
    .locator('.drawer__close')
    .click({ position: { x: 5, y: 300 } })
  await open.nth(depth - 1).waitFor({ state: 'detached' })
}
