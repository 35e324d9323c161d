import type { Reader } from './reader.ts'

/** The list of a collection with everything that it can open. */
export async function readList(reader: Reader, url: string, view: string): Promise<void> {
  const { page } = reader
  await reader.visit(url, view)
  await reader.open('.popup-button', view)
  await page.locator('#toggle-list-columns').click()
  await reader.read(`${view} › columns`)
  await page.locator('#toggle-list-filters').click()
  await page.locator('.where-builder__add-first-filter').click()
  await reader.open('.condition .rs__control', `${view} › filter`)
  await reader.visit(`${url}?search=没有这样的内容`, `${view} › nothing found`)
}

/** Chooses rows, for what can be done to several at once. */
export async function readChosenRows(reader: Reader, url: string, view: string): Promise<void> {
  const { page } = reader
  await reader.visit(url, view)
  await page.locator('#select-all').click()
  await reader.read(`${view} › all chosen`)
}
