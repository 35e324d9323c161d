import { CANCEL } from './dialogs.ts'
import type { Reader } from './reader.ts'

/** The list of a collection with everything that it can open, and as it is when nothing was found. */
export async function readList(reader: Reader, url: string, view: string): Promise<void> {
  const { page } = reader
  await reader.visit(url, view)
  await reader.peek('.popup-button', view)
  await page.locator('.sort-column__asc').first().click()
  await page.locator('#toggle-list-columns').click()
  await reader.read(`${view} › columns`)
  await page.locator('#toggle-list-filters').click()
  await page.locator('.where-builder__add-first-filter').click()
  await reader.peek('.condition .rs__control', `${view} › filter`)
  await reader.visit(`${url}?search=没有这样的内容`, `${view} › nothing found`)
}

/** What can be done to several rows at once, and what is asked before it is done. */
export async function readChosenRows(reader: Reader, url: string, view: string): Promise<void> {
  await reader.visit(url, view)
  await reader.page.locator('#select-all').click()
  await reader.read(`${view} › all chosen`)
  const actions = reader.page.locator('.list-selection__button:visible')
  for (const name of await actions.allTextContents()) {
    const action = actions.filter({ hasText: name })
    if (!(await action.count())) continue
    await action.first().click()
    await reader.read(`${view} › ${name}`)
    const cancel = reader.page.locator(CANCEL)
    if (await cancel.count()) await cancel.click()
  }
}
