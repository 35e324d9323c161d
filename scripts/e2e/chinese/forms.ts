import type { Reader } from './reader.ts'

/** What opens on a click and closes on Escape. */
const OPENERS = [
  '.rs__control',
  '.react-datepicker__input-container input',
  '.popup-button',
  '.toolbar-popup__dropdown',
]

/** The open form: every tab, a row of every list, and everything that opens on a click. */
export async function readForm(reader: Reader, view: string): Promise<void> {
  const tabs = await reader.page.locator('.tabs-field__tab-button').all()
  if (!tabs.length) return readFields(reader, view)
  for (const tab of tabs) {
    await tab.click()
    await readFields(reader, `${view} › ${await tab.textContent()}`)
  }
}

async function readFields(reader: Reader, view: string): Promise<void> {
  for (const add of await reader.page.locator('.array-field__add-row:visible').all()) await add.click()
  await reader.read(view)
  for (const opener of OPENERS) await reader.open(opener, view)
}
