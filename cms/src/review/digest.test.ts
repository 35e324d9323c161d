import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo, rewritten } from '../testing/uploads.ts'
import { canonicalJson } from './text/canonicalJson.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
let reader: Account
let second: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
  reader = await newsroom.employ({ roles: ['editor'] })
  second = await newsroom.employ({ roles: ['second'] })
})
afterAll(() => newsroom.close())

const stateOf = async (id: string) =>
  (await newsroom.rest('GET', `/review/state?kind=news&id=${id}`, { as: 'editor' })).body

let width = 600
function nextPhoto() {
  width += 10
  return photo(width, 360)
}

/** A picture of its own. */
const picture = async (): Promise<{ id: string }> => (await libraryOf(newsroom).upload(await nextPhoto())).body.doc

/** What the newsroom's record says of a document, the latest first. */
async function linesAbout(document: string) {
  const { docs } = await newsroom.payload.db.find({
    collection: 'records',
    where: { document: { equals: document } },
    sort: '-at',
  })
  return docs as unknown as Partial<Record<'action' | 'user' | 'userName' | 'address', string | null>>[]
}

/** A text that waits for its second stage. */
async function halfway(fields: object = {}) {
  const text = await desk.write('news', { ...desk.news(`示例${crypto.randomUUID()}`, column), ...fields })
  const { since } = (await desk.submit('news', text)).body
  const order = { kind: 'news', id: text.id, updatedAt: text.updatedAt, since }
  expect(await desk.review('approve', reader, order)).toMatchObject({ status: 200 })
  return text
}

describe('promise 2: each approval is bound to the digest of the text', () => {
  const CHANGES: [string, object][] = [
    ['title', { title: '示例新题' }],
    ['lead', { lead: '示例新导语' }],
    ['body', { body: richText('示例新正文') }],
    ['slug', { slug: 'shi-li-xin-zhi' }],
    ['keywords', { keywords: ['示例'] }],
    ['column', { column: null }],
  ]

  test.each(CHANGES)('a change of the %s undoes what was approved, and the answer says so', async (_, change) => {
    const { id } = await halfway()
    const { status, body } = await newsroom.rest('PATCH', `/news/${id}?draft=true`, { as: 'editor', body: change })
    expect([status, body.doc.reviewVoided]).toEqual([200, expect.stringContaining('审签全部失效')])
    expect(await stateOf(id)).toMatchObject({ state: 'draft', approvals: [] })
    expect((await stateOf(id)).steps.at(-1)).toMatchObject({ action: 'void' })
  })

  test('so it does by autosave, bulk edit, restored version and the newsroom’s own code', async () => {
    const { payload, rest } = newsroom
    const routes: ((id: string) => Promise<unknown>)[] = [
      (id) => rest('PATCH', `/news/${id}?draft=true&autosave=true`, { as: 'editor', body: { lead: '示例' } }),
      (id) => rest('PATCH', `/news?where[id][equals]=${id}&draft=true`, { as: 'editor', body: { lead: '示例' } }),
      (id) => payload.update({ collection: 'news', id, data: { lead: '示例' }, draft: true }),
      async (id) => {
        const { docs } = await payload.findVersions({
          collection: 'news',
          where: { parent: { equals: id } },
          sort: 'createdAt',
        })
        return rest('POST', `/news/versions/${docs[0]?.id}?draft=true`, { as: 'editor' })
      },
    ]
    for (const route of routes) {
      const draft = await desk.write('news', desk.news('示例多路', column))
      const text = await desk.edit('news', draft.id, { subtitle: '示例二稿' })
      await desk.submit('news', text)
      await route(text.id)
      expect(await stateOf(text.id)).toMatchObject({ state: 'draft' })
    }
  })

  test('a save without a change undoes nothing', async () => {
    const { id, title } = await halfway()
    const saved = await newsroom.rest('PATCH', `/news/${id}?draft=true`, { as: 'editor', body: { title } })
    expect(saved.body.doc).not.toHaveProperty('reviewVoided')
    expect(await stateOf(id)).toMatchObject({ state: 'second', changedSinceSubmission: false })
  })

  test('the renaming of a unit that a text names undoes nothing', async () => {
    const unit = await desk.issue('units', { name: '示例旧名' })
    const person = await desk.write('profiles', { name: '示例人', trade: 'power', unit: unit.id })
    await desk.submit('profiles', person)
    await desk.publish('units', await desk.edit('units', unit.id, { name: '示例新名' }))
    const { body } = await newsroom.rest('GET', `/review/state?kind=profiles&id=${person.id}`, { as: 'editor' })
    expect(body).toMatchObject({ state: 'first', changedSinceSubmission: false })
  })

  test('of a picture that changed past every hook: the next step is refused with 409, and nobody is blamed', async () => {
    const { id: cover } = await picture()
    const text = await halfway({ cover })
    await rewritten(newsroom, cover, { caption: '示例新图注' })
    const { since, changedSinceSubmission } = await stateOf(text.id)
    expect(changedSinceSubmission).toBe(true)
    const order = { kind: 'news', id: text.id, updatedAt: text.updatedAt, since }
    const answer = await desk.review('approve', 'second', order)
    expect([answer.status, answer.body.errors[0].message]).toEqual([409, expect.stringContaining('审签全部失效')])
    const { state, approvals, steps } = await stateOf(text.id)
    expect([state, approvals, steps.at(-1)]).toMatchObject(['draft', [], { action: 'void', userName: '' }])
    const [line] = await linesAbout(text.id)
    expect(line).toMatchObject({ action: 'void', userName: '系统' })
    expect(line?.user ?? line?.address ?? null).toBeNull()
  })

  test('an approval keeps the very text that was read', async () => {
    const { id, title } = await halfway()
    const { docs } = await newsroom.payload.find({
      collection: 'review-steps',
      where: { review: { equals: `news:${id}` } },
    })
    for (const step of docs) expect(step).toMatchObject({ digest: expect.any(String), text: { fields: { title } } })
  })
})

describe('promises 2 and 3: who changes what a picture shows or says changes every text that uses it', () => {
  const focal = '?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90'
  const inBody = (value: string) => {
    const { root } = richText('示例正文')
    const upload = { type: 'upload', version: 3, relationTo: 'media', value, fields: {}, format: '' }
    return { body: { root: { ...root, children: [...root.children, upload] } } }
  }
  const asCover = (cover: string) => ({ cover })
  const CHANGES: [string, (id: string) => object, string, object][] = [
    ['caption', asCover, '', { caption: '示例新图注' }],
    ['alternative text, in a text', inBody, '', { alt: '示例新替代文本' }],
    ['credit', asCover, '', { credit: '示例新摄影' }],
    ['focal point', asCover, focal, {}],
  ]

  test.each(CHANGES)('another %s voids at once, under the name of whoever made it', async (_, uses, query, body) => {
    const { id } = await picture()
    const text = await halfway(uses(id))
    const other = await halfway(uses((await picture()).id))
    expect((await newsroom.rest('PATCH', `/media/${id}${query}`, { as: second, body })).status).toBe(200)
    const { state, approvals, steps } = await stateOf(text.id)
    expect([state, approvals, steps.at(-1)]).toMatchObject(['draft', [], { action: 'void', userName: 'second' }])
    expect((await linesAbout(text.id))[0]).toMatchObject({ action: 'void', user: second.id })
    expect(await stateOf(other.id)).toMatchObject({ state: 'second', changedSinceSubmission: false })
  })

  test('so does another file, and the newsroom’s own code', async () => {
    const [first, last] = [await picture(), await picture()]
    const [one, other] = [await halfway(asCover(first.id)), await halfway(asCover(last.id))]
    expect((await libraryOf(newsroom).replace(first.id, await nextPhoto())).status).toBe(200)
    expect(await stateOf(one.id)).toMatchObject({ state: 'draft', approvals: [] })
    const data = { caption: '示例统一图注' }
    await newsroom.payload.update({ collection: 'media', where: { id: { equals: last.id } }, data, select: {} })
    expect(await stateOf(other.id)).toMatchObject({ state: 'draft', approvals: [] })
  })

  test.each(['draft', 'returned', 'under review'])('they do no stage of a text that was %s', async (state) => {
    const { id: cover } = await picture()
    const fields = { ...desk.news(`示例${crypto.randomUUID()}`, column), cover }
    const text = await desk.write('news', fields)
    const order = { kind: 'news', id: text.id, updatedAt: text.updatedAt }
    if (state !== 'draft') {
      const { since } = (await desk.submit('news', text)).body
      const returned = { ...order, since, to: 'author', reason: '示例' }
      if (state === 'returned') expect(await desk.review('return', reader, returned)).toMatchObject({ status: 200 })
    }
    await newsroom.rest('PATCH', `/media/${cover}`, { as: reader, body: { caption: '示例新图注' } })
    const { since } = (await desk.submit('news', text)).body
    const answer = await desk.review('approve', reader, { ...order, since })
    expect([answer.status, answer.body.errors[0].message]).toEqual([403, expect.stringContaining('改过')])
  })

  test('what readers do not see of a picture changes no text', async () => {
    const { id: cover } = await picture()
    const text = await halfway({ cover })
    const body = { people: ['示例某人'], nobodyShown: false }
    await newsroom.rest('PATCH', `/media/${cover}`, { as: second, body })
    expect(await stateOf(text.id)).toMatchObject({ state: 'second', changedSinceSubmission: false })
    const order = { kind: 'news', id: text.id, updatedAt: text.updatedAt, since: (await stateOf(text.id)).since }
    expect(await desk.review('approve', second, order)).toMatchObject({ status: 200 })
  })

  test('a medium that nothing uses costs one more question', async () => {
    const { id } = await picture()
    const find = vi.spyOn(newsroom.payload.db, 'find')
    await newsroom.rest('PATCH', `/media/${id}`, { as: second, body: { caption: '示例' } })
    const asked = find.mock.calls.filter(([{ collection }]) => collection === 'reviews')
    const texts = find.mock.calls.filter(([{ collection }]) => collection === 'news' || collection === 'stories')
    find.mockRestore()
    expect([asked.length, texts.length]).toEqual([1, 0])
  })
})

describe('promise 4: the steps of a review only grow', () => {
  test('no route changes or deletes one, not even the Local API', async () => {
    const { id } = await halfway()
    const { payload } = newsroom
    const where = { review: { equals: `news:${id}` } }
    const data = { reason: '改' }
    await expect(
      payload.update({ collection: 'review-steps', where, data, overrideAccess: true }),
    ).resolves.toMatchObject({ docs: [] })
    const { docs } = await payload.find({ collection: 'review-steps', where })
    const [step] = docs
    await expect(payload.update({ collection: 'review-steps', id: String(step?.id), data })).rejects.toThrow('只能追加')
    await expect(payload.delete({ collection: 'review-steps', id: String(step?.id) })).rejects.toThrow('只能追加')
    for (const as of ['editor', 'final', 'administrator'] as const)
      expect((await newsroom.rest('DELETE', `/review-steps/${step?.id}`, { as })).status).toBe(403)
    expect((await payload.find({ collection: 'review-steps', where })).docs).toEqual(docs)
  })
})

test('equal values have equal canonical words, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }))
  expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']))
})
