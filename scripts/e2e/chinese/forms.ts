import { closeDrawer } from './drawers.ts'
import type { Reader } from './reader.ts'

/** What opens on a click and closes on Escape. */
const OPENERS = [
  '.rs__control:not(.rs__control--is-disabled)',
  '.react-datepicker__input-container input:enabled',
  '.popup-button',
  '.toolbar-popup__dropdown',
]

/** What opens a form or a list beside the form. */
const DRAWERS = [
  '.relationship-add-new__add-button.doc-drawer__toggler',
  '.upload__createNewToggler',
  '.upload__listToggler',
]

/** A form: every tab, a row of every list, and everything that opens on a click. */
export async function readForm(reader: Reader, url: string, view: string): Promise<void> {
  await reader.visit(url, view)
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
  for (const opener of OPENERS) await reader.peek(opener, view)
}

/** The first form and the first list that each kind of button opens beside the form, on every tab. */
export async function readDrawers(reader: Reader, url: string, view: string): Promise<void> {
  await reader.visit(url, view)
  const tabs = await reader.page.locator('.tabs-field__tab-button').all()
  for (const tab of tabs.length ? tabs : [null]) {
    await tab?.click()
    for (const opener of DRAWERS) {
      if (!(await reader.page.locator(`${opener}:visible`).count())) continue
      await reader.click(opener, '.drawer--is-open :is(h1, h2)', `${view} › ${opener}`)
      await closeDrawer(reader.page)
    }
  }
}
