import type { Reader } from './reader.ts'

/** The login page, and what it says of an empty form and of a wrong password. */
export async function readLogin(reader: Reader, cms: string): Promise<void> {
  const { page } = reader
  await reader.visit(`${cms}/admin/login`, 'login')
  const submit = page.locator('form button[type="submit"]')
  await reader.click(submit, '.field-error', 'login without a word')
  await page.locator('#field-email').fill('nobody@example.org')
  await page.locator('#field-password').fill('not the password')
  await reader.click(submit, '[data-sonner-toast]', 'login with a wrong password')
}

/** Pages that Payload shows without a session, or closes. */
export async function readClosedPages(reader: Reader, cms: string): Promise<void> {
  const paths = ['', '/collections/news', '/nowhere', '/forgot', '/reset/x', '/users/verify/x', '/unauthorized']
  for (const path of [...paths, '/logout', '/logout-inactivity', '/create-first-user', '/account'])
    await reader.visit(`${cms}/admin${path}`, `stranger at ${path}`)
}

/** The way out, and the first page after it. */
export async function readLogout(reader: Reader, cms: string): Promise<void> {
  await reader.visit(`${cms}/admin/login`, 'login while signed in')
  await reader.visit(`${cms}/admin/unauthorized`, 'unauthorised')
  await reader.visit(`${cms}/admin/logout`, 'logout')
  await reader.visit(`${cms}/admin/logout-inactivity`, 'logout after inactivity')
}
