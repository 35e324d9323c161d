import type { Browser, Page } from 'playwright-core'
import { KINDS } from 'shared/kinds'
import { ROLES, type Role } from 'shared/roles'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { newEditor } from './accounts.ts'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { readAccount, readRefusals } from './chinese/dialogs.ts'
import { readUpload } from './chinese/files.ts'
import { readDrawers, readForm } from './chinese/forms.ts'
import { readChosenRows, readList } from './chinese/lists.ts'
import { readPublishing, readTrash } from './chinese/publishing.ts'
import { Reader } from './chinese/reader.ts'
import { readRichText } from './chinese/rich-text.ts'
import { readLocked, readSessionEnd } from './chinese/sessions.ts'
import * as strangers from './chinese/strangers.ts'
import { readVersions } from './chinese/versions.ts'
import { everyKind } from './documents/every-kind.ts'
import { uploadMedia } from './documents/media.ts'
import { Words } from './documents/words.ts'
import { watchedPage } from './watched-page.ts'

const newsroom = inject('newsroom')
const { cms } = newsroom
const patient = 300_000

let browser: Browser
let administrator: Editor
const accounts = {} as Record<Role, { email: string; password: string }>
/** A document of each collection with every field filled and two versions. */
const filled = new Map<string, string>()

beforeAll(async () => {
  accounts.administrator = newsroom.administrator
  accounts.editor = await newEditor(newsroom, 'editor@example.org')
  administrator = await Editor.signIn(cms, newsroom.administrator)
  await draftEveryKind()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function draftEveryKind(): Promise<void> {
  const words = new Words('乙')
  const media = await uploadMedia(administrator, words)
  const { user } = await administrator.call('GET', '/users/me')
  filled.set('users', user.id).set('media', media.pictures[0] ?? '')
  const documents = everyKind(words, media, user.id)
  for (const { kind, id, fields } of documents) {
    const { name, title, type } = fields
    await administrator.call('POST', `/${kind}?draft=true`, { id, name, title, type })
  }
  for (const { kind, id, fields } of documents) {
    await administrator.call('PATCH', `/${kind}/${id}?draft=true`, fields)
    filled.set(kind, id)
  }
}

test('a stranger is spoken to in Chinese alone', async () => {
  const reader = new Reader(await browser.newPage({ locale: 'zh-CN' }))
  await strangers.readLogin(reader, cms)
  await strangers.readClosedPages(reader, cms)
  expect(reader.foreign).toEqual([])
})

describe.each(Object.keys(ROLES) as Role[])('to an %s, the admin speaks Chinese alone', (role) => {
  let page: Page
  let reader: Reader
  let slugs: Record<'collections' | 'globals', string[]>
  beforeAll(async () => {
    page = (await watchedPage(browser, [cms])).page
    await new Admin(page, cms).signIn(accounts[role])
    slugs = await visibleSlugs(page)
  })
  afterAll(() => page.close())

  /** Reads views with a reader of their own, and tells what was not Chinese. */
  const reading = async (read: (own: Reader) => Promise<void>) => {
    reader = new Reader(page)
    await read(reader)
    expect(reader.foreign).toEqual([])
  }

  test('the list of views follows from the configuration', () => {
    expect([...slugs.collections, ...slugs.globals]).toEqual(expect.arrayContaining([...KINDS, 'media', 'users']))
  })

  test('on the dashboard, in the account, and where there is nothing', { timeout: patient }, () =>
    reading(async (own) => {
      for (const path of [
        '',
        '/account',
        '/nowhere',
        '/collections/nowhere',
        `/collections/news/${crypto.randomUUID()}`,
      ])
        await own.visit(`${cms}/admin${path}`, path)
      await readAccount(own, cms)
    }),
  )

  test('in every list', { timeout: patient }, () =>
    reading(async (own) => {
      for (const slug of slugs.collections) await readList(own, `${cms}/admin/collections/${slug}`, slug)
      await readChosenRows(own, `${cms}/admin/collections/news`, 'news')
    }),
  )

  test('in every empty form', { timeout: patient }, () =>
    reading(async (own) => {
      for (const slug of slugs.collections) {
        await own.visit(`${cms}/admin/collections/${slug}/create`, `new ${slug}`)
        await readForm(own, `new ${slug}`)
      }
    }),
  )

  test('in every filled form, and in what opens beside it', { timeout: patient }, () =>
    reading(async (own) => {
      for (const [slug, id] of filled) {
        if (!slugs.collections.includes(slug)) continue
        await own.visit(`${cms}/admin/collections/${slug}/${id}`, slug)
        await readForm(own, slug)
        await own.visit(`${cms}/admin/collections/${slug}/${id}`, slug)
        await readDrawers(own, slug)
      }
      for (const slug of slugs.globals) {
        await own.visit(`${cms}/admin/globals/${slug}`, slug)
        await readForm(own, slug)
      }
    }),
  )

  test('among the versions of everything', { timeout: patient }, () =>
    reading(async (own) => {
      for (const kind of KINDS) {
        const id = filled.get(kind)
        const place = id ? `collections/${kind}/${id}` : `globals/${kind}`
        await readVersions(own, `${cms}/admin/${place}`, kind)
      }
    }),
  )

  test('in the editor of a body', { timeout: patient }, () =>
    reading(async (own) => {
      await own.visit(`${cms}/admin/collections/news/create`, 'body')
      await readRichText(own, 'body')
    }),
  )

  test('in every dialog, message and refusal', { timeout: patient }, () =>
    reading(async (own) => {
      await readRefusals(own, cms)
      await readPublishing(own, cms, administrator)
      await readTrash(own, cms, administrator)
      await readUpload(own, cms)
    }),
  )

  test('when two work on one document, when the session ends, and at the end', { timeout: patient }, () =>
    reading(async (own) => {
      const other = (await watchedPage(browser, [cms])).page
      await new Admin(other, cms).signIn(accounts[role === 'editor' ? 'administrator' : 'editor'])
      await readLocked(own, cms, { other, administrator })
      await other.close()
      await readSessionEnd(own, cms)
      await strangers.readLogout(own, cms)
    }),
  )
})

/** What the account sees of the collections and globals of the configuration. */
async function visibleSlugs(page: Page): Promise<Record<'collections' | 'globals', string[]>> {
  const access = await (await page.request.get(`${cms}/api/access`)).json()
  const seen = { collections: [] as string[], globals: [] as string[] }
  for (const group of ['collections', 'globals'] as const) {
    for (const slug of Object.keys(access[group])) {
      const response = await page.request.get(`${cms}/admin/${group}/${slug}`)
      if (access[group][slug].read && response.ok()) seen[group].push(slug)
    }
  }
  return seen
}
