import type { Reader } from './reader.ts'

/** The versions of a document, the comparison of its latest two, and what is asked before one is restored. */
export async function readVersions(reader: Reader, url: string, view: string): Promise<void> {
  const { page } = reader
  await reader.visit(`${url}/versions`, `${view} › versions`)
  const latest = await page.locator('.table tbody a').first().getAttribute('href')
  await reader.visit(new URL(latest ?? '', page.url()).href, `${view} › version`)
  await reader.peek('.rs__control:not(.rs__control--is-disabled), .popup-button', `${view} › version`)
  const restore = page.locator('.restore-version__restore-as-draft-button, .restore-version__button').first()
  if (!(await restore.count())) return
  await reader.click(restore, '#confirm-cancel', `${view} › version › restore`)
  await page.locator('#confirm-cancel').click()
}
