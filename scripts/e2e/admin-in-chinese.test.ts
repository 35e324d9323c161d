import type { Browser, Page } from 'playwright-core'
import { GLOBAL_KINDS, KINDS, PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { newEditor } from './accounts.ts'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { readAccount, readRefusals } from './chinese/dialogs.ts'
import { readUpload } from './chinese/files.ts'
import { readDrawers, readEmptyForm, readForm } from './chinese/forms.ts'
import { readChosenRows, readList } from './chinese/lists.ts'
import { readPublishing, readTrash } from './chinese/publishing.ts'
import { Reader } from './chinese/reader.ts'
import { readRichText } from './chinese/rich-text.ts'
import { readLocked, readSessionEnd } from './chinese/sessions.ts'
import { readClosedPages, readLogin, readLogout } from './chinese/strangers.ts'
import { readVersions } from './chinese/versions.ts'
import { draftEveryKind } from './documents/drafts.ts'
import { Words } from './documents/words.ts'
import { watchedPage } from './watched-page.ts'

const newsroom = inject('newsroom')
const { cms } = newsroom
const COLLECTIONS = [...PAGE_KINDS, 'deputies', 'media', 'records', 'users']
const NOWHERE = ['/nowhere', '/collections/nowhere', `/collections/news/${crypto.randomUUID()}`]

let browser: Browser
let administrator: Editor
/** A document of each collection, with every field filled and two versions. */
let filled: Map<string, string>
beforeAll(async () => {
  administrator = await Editor.signIn(cms, newsroom.administrator)
  const { user } = await administrator.call('GET', '/users/me')
  const { documents, media } = await draftEveryKind(administrator, {
    words: new Words('乙'),
    writers: [user.id],
    fieldsOf: ({ fields }) => fields,
  })
  await nameDeputy()
  filled = new Map(documents.map(({ kind, id }) => [kind, id]))
  filled.set('users', user.id).set('media', media.pictures[0] ?? '')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** An empty list cannot be sorted. */
async function nameDeputy(): Promise<void> {
  const account = { password: crypto.randomUUID(), roles: ['editor'] }
  const [absent, deputy] = await Promise.all(
    ['示例审稿人', '示例代审人'].map(async (name) => {
      const email = `${crypto.randomUUID()}@example.org`
      return (await administrator.call('POST', '/users', { ...account, name, email })).doc.id
    }),
  )
  const now = new Date().toISOString()
  await administrator.call('POST', '/deputies', { absent, deputy, from: now, until: now, note: '示例：外出学习' })
}

const placeOf = (slug: string): string => {
  const id = filled.get(slug)
  return id ? `${cms}/admin/collections/${slug}/${id}` : `${cms}/admin/globals/${slug}`
}

async function signedIn(account: { email: string; password: string }): Promise<Page> {
  const { page } = await watchedPage(browser, [cms])
  await new Admin(page, cms).signIn(account)
  return page
}

/** Reads views with a reader of their own, and tells what was not Chinese. */
async function expectChinese(page: Page, read: (reader: Reader) => Promise<void>): Promise<void> {
  const reader = new Reader(page)
  await read(reader)
  expect(reader.foreign).toEqual([])
}

test('a stranger is spoken to in Chinese alone', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' })
  await expectChinese(page, async (reader) => {
    await readLogin(reader, cms)
    await readClosedPages(reader, cms)
  })
  await page.close()
})

describe('an administrator is spoken to in Chinese alone', () => {
  let page: Page
  beforeAll(async () => {
    page = await signedIn(newsroom.administrator)
  })
  afterAll(() => page?.close())

  test('in every view there is', async () => {
    const access = await (await page.request.get(`${cms}/api/access`)).json()
    const open = Object.keys({ ...access.collections, ...access.globals }).filter(
      (slug) => !slug.startsWith('payload-'),
    )
    expect(open.sort()).toEqual([...COLLECTIONS, ...GLOBAL_KINDS].sort())
  })

  test('on the dashboard, in the account, and where there is nothing', () =>
    expectChinese(page, async (reader) => {
      for (const path of ['', ...NOWHERE]) await reader.visit(`${cms}/admin${path}`, path)
      await readAccount(reader, cms)
    }))

  test.each(COLLECTIONS)('in the list of %s', (slug) =>
    expectChinese(page, (reader) => readList(reader, `${cms}/admin/collections/${slug}`, slug)),
  )

  test('when several rows are chosen', () =>
    expectChinese(page, (reader) => readChosenRows(reader, `${cms}/admin/collections/news`, 'news')))

  test.each(COLLECTIONS)('in the empty form of %s', (slug) =>
    expectChinese(page, (reader) => readEmptyForm(reader, `${cms}/admin/collections/${slug}/create`, slug)),
  )

  test.each([...PAGE_KINDS, 'media', 'users'])('in the filled form of %s, and in what opens beside it', (slug) =>
    expectChinese(page, async (reader) => {
      await readForm(reader, placeOf(slug), slug)
      await readDrawers(reader, placeOf(slug), slug)
    }),
  )

  test.each(GLOBAL_KINDS)('in the form of %s', (slug) =>
    expectChinese(page, (reader) => readForm(reader, placeOf(slug), slug)),
  )

  test.each(KINDS)('among the versions of %s', (slug) =>
    expectChinese(page, (reader) => readVersions(reader, placeOf(slug), slug)),
  )

  test('in the editor of a body', () =>
    expectChinese(page, (reader) => readRichText(reader, `${cms}/admin/collections/news/create`, 'body')))

  test('in every dialog, message and refusal', () =>
    expectChinese(page, async (reader) => {
      await readRefusals(reader, cms)
      await readPublishing(reader, cms, administrator)
      await readTrash(reader, cms, administrator)
      await readUpload(reader, cms)
    }))

  test('when the session ends, and at the way out', () =>
    expectChinese(page, async (reader) => {
      await readSessionEnd(reader, cms)
      await readLogout(reader, cms)
    }))
})

describe('an editor is spoken to in Chinese alone', () => {
  let page: Page
  beforeAll(async () => {
    page = await signedIn(await newEditor(newsroom, 'editor@example.org'))
  })
  afterAll(() => page?.close())

  test('on the dashboard, and where only administrators may go', () =>
    expectChinese(page, async (reader) => {
      for (const path of ['', '/account', '/collections/users', '/collections/users/create'])
        await reader.visit(`${cms}/admin${path}`, path)
    }))

  test.each([...PAGE_KINDS, 'media'])('in the list and in a form of %s', (slug) =>
    expectChinese(page, async (reader) => {
      await reader.visit(`${cms}/admin/collections/${slug}`, slug)
      await reader.visit(placeOf(slug), `a document of ${slug}`)
    }),
  )

  test.each(GLOBAL_KINDS)('in the form of %s', (slug) =>
    expectChinese(page, (reader) => reader.visit(placeOf(slug), slug)),
  )

  test('when somebody else is at work on a document', async () => {
    const other = await signedIn(newsroom.administrator)
    await expectChinese(page, (reader) => readLocked(reader, cms, { other, administrator }))
    await other.close()
  })
})
