import type { Reader } from './reader.ts'

export const TOAST = '[data-sonner-toast]'
export const CANCEL = '#confirm-cancel:visible'

/** The account page with the form for a new password, and the question before the settings are forgotten. */
export async function readAccount(reader: Reader, cms: string): Promise<void> {
  await reader.visit(`${cms}/admin/account`, 'account')
  await reader.peek('.rs__control:not(.rs__control--is-disabled), .popup-button', 'account')
  await reader.click('.payload-settings .btn', CANCEL, 'account › reset')
  await reader.page.locator(CANCEL).click()
  await reader.click('#change-password', '#field-password', 'account › new password')
  await reader.page.locator('#field-password').fill('too short')
  await reader.click('#action-save', TOAST, 'account › a password that is too short')
}

/** What is said of a form that is empty, of one that is left unsaved, and of fields that are filled in wrongly. */
export async function readRefusals(reader: Reader, cms: string): Promise<void> {
  const { page } = reader
  await reader.visit(`${cms}/admin/collections/profiles/create`, 'refusals')
  await reader.click('#action-save-draft', TOAST, 'a draft without a name')
  await page.locator('#field-name').fill('示例人物')
  await page.locator('#field-shortTitle').fill('长'.repeat(60))
  await reader.click('#action-save-draft', '.field-error', 'a short title that is too long')
  await page.goto('about:blank')
  await reader.visit(`${cms}/admin/collections/columns/create`, 'refusals')
  await page.locator('#field-order').fill('123456')
  await reader.click('#action-save-draft', TOAST, 'a number that is too high')
  await reader.click('.step-nav__home', CANCEL, 'leaving unsaved')
  await page.goto('about:blank')
}
