import { formerAddress } from 'shared/addresses'
import { MANUSCRIPT_KINDS, STRUCTURE_KINDS } from 'shared/kinds'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { Reviewers } from '../newsroom/reviewers.mjs'
import { newEditor } from './accounts.ts'
import { Admin } from './admin.ts'
import { openBrowser } from './browser.ts'
import { calledName } from './documents/articles.ts'
import { fillByHand, overHttp } from './documents/by-hand.ts'
import { draftEveryKind } from './documents/drafts.ts'
import type { Filled } from './documents/filled.ts'
import { MAKER, namesOfMedia } from './documents/media.ts'
import { publicFields, publicWords } from './documents/public-words.ts'
import { filesThatSay } from './documents/released-bytes.ts'
import { Words } from './documents/words.ts'
import { Form } from './form.ts'
import { freshEnvironment, type RunningNewsroom, startNewsroom } from './running-newsroom.ts'
import { type WatchedPage, watchedPage } from './watched-page.ts'

const WAITING = { timeout: 20_000, interval: 20 }
/** Headlines say where they may break. */
const MAY_BREAK = '<wbr>'
const words = new Words('甲')
/** Says who works here; readers learn of no account. */
const EMAIL = 'nobody-may-read-this@example.org'
/** What others point to is public before them. */
const kinds = [...STRUCTURE_KINDS, ...MANUSCRIPT_KINDS].map((kind) => ({ kind }))

let newsroom: RunningNewsroom
let desk: WatchedPage
let reader: WatchedPage
let admin: Admin
let reviewers: Reviewers
let documents: Filled[]
let names: Map<string, string[]>
const addresses = new Map<string, string>()

const nameOf = (id: string): string => names.get(id)?.[0] ?? ''
const ofKind = (kind: string): Filled[] => documents.filter((document) => document.kind === kind)
const headlineOf = ({ fields }: Filled): string => String(fields.name ?? fields.title)

beforeAll(async () => {
  const running = await startNewsroom({ ...(await freshEnvironment()), SAMPLE_CONTENT: 'off' })
  newsroom = running.newsroom
  const account = await newEditor(newsroom, EMAIL, 'final')
  const browser = await openBrowser()
  desk = await watchedPage(browser, [newsroom.cms])
  reader = await watchedPage(browser, [newsroom.site])
  admin = new Admin(desk.page, newsroom.cms)
  await admin.signIn(account)
  const administrator = await Editor.signIn(newsroom.cms, newsroom.administrator)
  reviewers = await Reviewers.employedBy(administrator)
  const idOf = async (editor: Editor) => (await editor.call('GET', '/users/me')).user.id
  const writers = [await idOf(administrator), await idOf(await Editor.signIn(newsroom.cms, account))]
  documents = (await draftEveryKind(administrator, { words, writers, fieldsOf: overHttp })).documents
  names = new Map([
    ...(await namesOfMedia(administrator)),
    ...documents.map((document): [string, string[]] => [document.id, [calledName(document)]]),
  ])
  return async () => {
    await browser.close()
    await running.stop()
  }
})

test.each(kinds)('the documents of $kind have every field of the contract filled', ({ kind }) => {
  const filled = ofKind(kind).flatMap(({ fields }) => Object.keys(fields))
  expect(publicFields(kind).filter((field) => !filled.includes(field))).toEqual([])
})

describe.each(kinds)('$kind', ({ kind }) => {
  test('an editor fills in what is missing and submits each with the button, and others sign it off', async () => {
    for (const document of ofKind(kind)) {
      await admin.open(kind, document.id)
      await fillByHand(new Form(desk.page), document, nameOf)
      await admin.publish(reviewers)
      const address = await desk.page.getByRole('link', { name: '查看公开页面' }).first().getAttribute('href')
      addresses.set(document.id, address ?? '')
    }
  })
})

describe.each(kinds)('readers of $kind', ({ kind }) => {
  beforeAll(latestIsServed)

  test('find every public field on the page', async () => {
    for (const document of ofKind(kind)) {
      const missing = () => missingAt(addresses.get(document.id) ?? '', document)
      await vi.waitFor(async () => expect(await missing()).toEqual([]), WAITING)
    }
  })
})

test('promise 1: nothing private is in any byte of the release', async () => {
  await latestIsServed()
  const secrets = [
    ...words.secrets,
    MAKER,
    EMAIL,
    newsroom.administrator.email,
    'old.example.org',
    '2098年7月9日',
    '1968年',
  ]
  expect(filesThatSay(newsroom.env.DATA_DIR ?? '', secrets)).toEqual([])
  expect(filesThatSay(newsroom.env.DATA_DIR ?? '', [headlineOf(documents[0] as Filled)])).not.toEqual([])
})

test('the address on the old site leads a browser to the text, and so does a former address of this site', async () => {
  const document = ofKind('news').find(({ fields }) => fields.originalUrl) as Filled
  const address = addresses.get(document.id) ?? ''
  await reader.page.goto(`${newsroom.site}${formerAddress(String(document.fields.originalUrl))}`)
  expect(reader.page.url()).toBe(address)

  await admin.open('news', document.id)
  await admin.fill('slug', 'yi-ge-xin-di-zhi')
  await desk.page.getByText('旧地址自动转到新地址').first().waitFor()
  await admin.publish(reviewers)
  const moved = `${newsroom.site}/news/yi-ge-xin-di-zhi/`
  await served(moved, headlineOf(document))
  await vi.waitUntil(async () => (await fetch(address, { redirect: 'manual' })).status === 301, WAITING)
  await reader.page.goto(address)
  expect(reader.page.url()).toBe(moved)
})

test('promise 7 in part: withdrawn, a profile answers 410, and only the notice in feeds names it still', async () => {
  const document = ofKind('profiles').at(-1) as Filled
  await admin.open('profiles', document.id)
  await admin.withdraw('示例：本人撤回同意')
  const address = addresses.get(document.id) ?? ''
  await vi.waitUntil(async () => (await fetch(address)).status === 410, { timeout: 30_000 })
  const page = await (await fetch(address)).text()
  expect(page).not.toContain(headlineOf(document))
  const told = (...said: string[]) => filesThatSay(newsroom.env.DATA_DIR ?? '', said)
  const pages = (files: string[]) => files.filter((file) => !file.includes('/feeds/'))
  await vi.waitFor(() => expect(told(String(document.fields.position), '本人撤回同意')).toEqual([]), WAITING)
  await vi.waitFor(() => expect(pages(told(headlineOf(document)))).toEqual([]), WAITING)
})

test('neither the admin nor the site spoke to a stranger or broke its own rules', () => {
  expect(desk.complaints).toEqual([])
  expect(reader.complaints.filter((complaint) => !complaint.includes('410'))).toEqual([])
})

/** The public words of a document that its page does not show, or not yet: new pages come before those that change. */
async function missingAt(address: string, document: Filled): Promise<string[]> {
  await reader.page.goto(address)
  const html = (await reader.page.content()).replaceAll(MAY_BREAK, '')
  return publicWords(document, names).filter((word) => !html.includes(word))
}

/** Changes become public in the order of commits: once the latest is served, each has its page. */
const latestIsServed = () => vi.waitUntil(async () => (await fetch([...addresses.values()].at(-1) ?? '')).ok, WAITING)

const served = (url: string, text: string) =>
  vi.waitUntil(async () => (await (await fetch(url)).text()).includes(text), WAITING)
