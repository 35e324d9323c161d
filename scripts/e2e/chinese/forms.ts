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
export const readForm = (reader: Reader, url: string, view: string): Promise<void> =>
  onEveryTab(reader, { url, view }, async (tab) => {
    await readRows(reader, tab)
    for (const opener of OPENERS) await reader.peek(opener, tab)
  })

/** The same form while it is empty; what opens on a click is what opens in a filled one. */
export const readEmptyForm = (reader: Reader, url: string, view: string): Promise<void> =>
  onEveryTab(reader, { url, view }, (tab) => readRows(reader, tab))

/** The first form and the first list that each kind of button opens beside the form, on every tab. */
export const readDrawers = (reader: Reader, url: string, view: string): Promise<void> =>
  onEveryTab(reader, { url, view }, async (tab) => {
    for (const opener of DRAWERS) {
      if (!(await reader.page.locator(`${opener}:visible`).count())) continue
      await reader.click(opener, '.drawer--is-open :is(h1, h2)', `${tab} › ${opener}`)
      await closeDrawer(reader.page)
    }
  })

async function readRows(reader: Reader, view: string): Promise<void> {
  for (const add of await reader.page.locator('.array-field__add-row:visible').all()) await add.click()
  await reader.read(view)
}

async function onEveryTab(
  reader: Reader,
  { url, view }: { url: string; view: string },
  read: (tab: string) => Promise<void>,
): Promise<void> {
  await reader.visit(url, view)
  const tabs = await reader.page.locator('.tabs-field__tab-button').all()
  if (!tabs.length) return read(view)
  for (const tab of tabs) {
    await tab.click()
    await read(`${view} › ${await tab.textContent()}`)
  }
}
