import { PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexicalFromBlocks } from '../rich-text/lexicalFromBlocks.ts'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo, sentenceOf } from '../testing/uploads.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const call = (method: string, path: string, body?: object, as: 'editor' | 'administrator' = 'editor') =>
  newsroom.rest(method, path, { as, body })
const now = () => new Date().toISOString()
const trash = (kind: string, id: string) => call('PATCH', `/${kind}/${id}`, { deletedAt: now() })
const restore = (kind: string, id: string) => call('PATCH', `/${kind}/${id}?trash=true`, { deletedAt: null })
const erase = (kind: string, id: string, as: 'editor' | 'administrator' = 'administrator') =>
  call('DELETE', `/${kind}/${id}?trash=true`, undefined, as)
const read = (kind: string, id: string) => call('GET', `/${kind}/${id}?draft=true&depth=0`)

let width = 500
const upload = async (): Promise<string> => (await libraryOf(newsroom).upload(await photo(++width, 200))).body.doc.id
const words = { title: '示例', name: '示例' }
const made = async (kind: string): Promise<string> =>
  kind === 'media' ? upload() : (await call('POST', `/${kind}?draft=true`, words)).body.doc.id

describe.each([...PAGE_KINDS, 'media'])('%s', (kind) => {
  it('go to the trash and come back as they were, and for good only from there, by an administrator', async () => {
    const id = await made(kind)
    const before = (await read(kind, id)).body
    expect((await erase(kind, id)).status).toBe(409)
    expect((await trash(kind, id)).status).toBe(200)
    expect((await read(kind, id)).status).toBe(404)
    expect((await call('PATCH', `/${kind}/${id}?trash=true&draft=true`, { ...words, alt: '改' })).status).toBe(409)
    expect((await erase(kind, id, 'editor')).status).toBe(403)
    expect((await restore(kind, id)).status).toBe(200)
    const { updatedAt: _, deletedAt: __, ...back } = (await read(kind, id)).body
    expect(before).toMatchObject(back)
    expect((await trash(kind, id)).status).toBe(200)
    expect((await erase(kind, id)).status).toBe(200)
    expect((await call('GET', `/${kind}/${id}?trash=true`)).status).toBe(404)
  })
})

describe('what is used elsewhere', () => {
  let used: Record<'units' | 'profiles' | 'columns' | 'media' | 'shown', string>
  const users: [keyof typeof used, string, () => Promise<string>][] = [
    ['units', '单位', () => made('units')],
    ['profiles', '示例故事甲', () => made('profiles')],
    [
      'columns',
      '示例故事甲',
      async () => (await call('POST', '/columns', { name: '示例', type: 'stories' })).body.doc.id,
    ],
    ['media', '示例故事甲', upload],
    ['shown', '示例故事甲', upload],
  ]
  beforeAll(async () => {
    const made = []
    for (const [name, , make] of users) made.push([name, await make()])
    used = Object.fromEntries(made)
    const body = lexicalFromBlocks([{ type: 'paragraph', content: [{ type: 'text', text: '示例', marks: [] }] }])
    body.root.children.push({
      type: 'upload',
      version: 3,
      relationTo: 'media',
      value: used.shown,
      fields: null,
    } as never)
    const story = { title: '示例故事甲', column: used.columns, profiles: [used.profiles], cover: used.media, body }
    await desk.write('stories', story)
    await desk.write('profiles', { name: '示例单位里的人', unit: used.units })
  })

  const collectionOf = (name: string) => (name === 'shown' ? 'media' : name)

  it.each(['units', 'profiles', 'columns', 'media', 'shown'] as const)(
    'by %s, is neither thrown away nor deleted, by any route, and says where it is used',
    async (name) => {
      const [kind, id] = [collectionOf(name), used[name]]
      const attempts: Answer[] = [
        await trash(kind, id),
        await call('PATCH', `/${kind}?where[id][equals]=${id}`, { deletedAt: now() }),
        await call('PATCH', `/${kind}/${id}?draft=true&autosave=true`, { deletedAt: now() }),
        await call('DELETE', `/${kind}/${id}`),
        await call('DELETE', `/${kind}?where[id][equals]=${id}`),
      ]
      for (const { status, body } of attempts) {
        expect(status).toBeGreaterThanOrEqual(400)
        expect(JSON.stringify(body)).toMatch(
          /《示例.+》（.+，\/admin\/collections\/(stories|profiles)\/|请先移到回收站/,
        )
      }
      expect((await read(kind, id)).status).toBe(200)
    },
  )

  it('by a global, says so', async () => {
    const id = await made('news')
    await desk.write('home', { lead: { relationTo: 'news', value: id } })
    const refused = await trash('news', id)
    expect(refused.status).toBe(409)
    expect(sentenceOf(refused)).toContain('/admin/globals/home')
    await desk.write('home', { lead: null })
    expect((await trash('news', id)).status).toBe(200)
  })

  it('by rows of several kinds, and by what lies in the trash, says so', async () => {
    const id = await made('news')
    const { id: topic } = await desk.write('topics', { title: '示例专题', items: [{ relationTo: 'news', value: id }] })
    expect(sentenceOf(await trash('news', id))).toContain('《示例专题》（专题，')
    await trash('topics', topic)
    expect(sentenceOf(await trash('news', id))).toContain(`在回收站里，/admin/collections/topics/trash/${topic}`)
    await erase('topics', topic)
    expect((await trash('news', id)).status).toBe(200)
  })

  it('by the public page alone, whose draft has dropped it, says so', async () => {
    const profile = await made('profiles')
    const news = await desk.issue('news', { ...desk.news('示例提到的人', await desk.column()), profiles: [profile] })
    await desk.edit('news', news.id, { profiles: [] })
    expect(sentenceOf(await trash('profiles', profile))).toContain('的公开页面，/admin/collections/news/')
    expect((await read('profiles', profile)).status).toBe(200)
  })

  it('may be thrown away once nothing uses it', async () => {
    const id = await upload()
    const story = await desk.write('stories', { title: '示例换图', cover: id })
    expect((await trash('media', id)).status).toBe(409)
    await desk.edit('stories', story.id, { cover: null })
    expect((await trash('media', id)).status).toBe(200)
  })
})

describe('what is under review', () => {
  it('is not thrown away until its author or its reviewers have given it back, and the sentence says so', async () => {
    const text = await desk.write('news', desk.news('示例在审', await desk.column()))
    const { since } = (await desk.submit('news', text)).body
    const refused = await trash('news', text.id)
    expect([refused.status, sentenceOf(refused)]).toEqual([409, expect.stringMatching(/待初审.*先由作者撤回/)])
    expect((await desk.state('news', text.id)).status).toBe(200)
    await desk.review('take-back', 'editor', { kind: 'news', id: text.id, updatedAt: text.updatedAt, since })
    expect((await trash('news', text.id)).status).toBe(200)
  })

  it('neither where both happen at the same moment', async () => {
    const column = await desk.column()
    for (let round = 0; round < 4; round += 1) {
      const text = await desk.write('news', desk.news(`示例同时${round}`, column))
      const [submitted, trashed] = await Promise.all([desk.submit('news', text), trash('news', text.id)])
      expect([submitted.status, trashed.status]).toBeOneOf([
        [200, 409],
        [404, 200],
      ])
    }
  })
})

describe('what lies in the trash', () => {
  it('is not chosen anew', async () => {
    const unit = await made('units')
    const { id } = await desk.write('profiles', { name: '示例' })
    await trash('units', unit)
    const refused = await call('PATCH', `/profiles/${id}?draft=true`, { unit })
    expect(refused.status).toBe(409)
    expect(sentenceOf(refused)).toContain('在回收站里')
    await restore('units', unit)
    expect((await call('PATCH', `/profiles/${id}?draft=true`, { unit })).status).toBe(200)
  })

  it('promise 1: is named to nobody who may not read it', async () => {
    const { id } = await desk.write('profiles', { name: '示例不可外传' })
    await trash('profiles', id)
    for (const as of ['editor', 'correspondent'] as const) {
      const refused = await newsroom.rest('POST', '/stories?draft=true', {
        as,
        body: { title: '示例', profiles: [id] },
      })
      const name = as === 'editor' ? '“示例不可外传”' : '一项内容'
      expect(refused.body.errors[0].message).toBe(`没有保存：选用的${name}在回收站里。请换一个，或者先把它恢复。`)
    }
  })

  it('keeps its address, so that it can come back', async () => {
    const { id, slug } = (await call('POST', '/news?draft=true', { title: '示例重名', slug: 'chong-ming' })).body.doc
    await trash('news', id)
    const taken = await call('POST', '/news?draft=true', { title: '示例另一篇', slug })
    expect(taken.status).toBe(409)
    expect(sentenceOf(taken)).toContain('回收站')
    expect((await restore('news', id)).status).toBe(200)
    expect((await read('news', id)).body.slug).toBe(slug)
  })

  it('keeps its files until it is deleted for good, and takes no second copy of them', async () => {
    const library = libraryOf(newsroom)
    const bytes = await photo(++width, 200)
    const { id } = (await library.upload(bytes)).body.doc
    const { originals, blobs } = await library.contents()
    await trash('media', id)
    expect(await library.contents()).toMatchObject({ originals, blobs })
    expect((await call('GET', `/media/${id}/thumbnail`)).status).toBe(200)
    expect(sentenceOf(await library.upload(bytes))).toContain('回收站')
    expect((await restore('media', id)).status).toBe(200)
  })

  it('gained nothing from a document that was used at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [unit, { id }] = [await made('units'), await desk.write('profiles', { name: `示例${round}` })]
      await Promise.all([trash('units', unit), call('PATCH', `/profiles/${id}?draft=true`, { unit })])
      const isUsed = (await read('profiles', id)).body.unit === unit
      expect((await read('units', unit)).status).toBe(isUsed ? 200 : 404)
    }
  })
})
