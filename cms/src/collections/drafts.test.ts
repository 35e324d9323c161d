import { GLOBAL_KINDS, MANUSCRIPT_KINDS, PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONSENT, deskOf } from '../testing/desk.ts'
import { erase } from '../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

describe('drafts', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const call = (method: string, path: string, body?: object) => newsroom.rest(method, path, { as: 'editor', body })
  const words = { title: '草稿', name: '草稿' }

  it.each(PAGE_KINDS)('of %s are not stored by opening the form', async (kind) => {
    // The form creates a document by itself as it opens, unless drafts are validated.
    expect(newsroom.payload.collections[kind].config.versions).toMatchObject({ drafts: { validate: true } })
    for (const body of [{}, { title: '', name: '' }, { title: ' \u0000 ', name: ' \u0000 ' }]) {
      expect(await call('POST', `/${kind}?draft=true&autosave=true`, body)).toMatchObject({ status: 400 })
    }
    expect((await newsroom.payload.count({ collection: kind })).totalDocs).toBe(0)
  })

  it.each(PAGE_KINDS.filter((kind) => kind !== 'columns'))(
    'of %s save themselves and keep every version',
    async (kind) => {
      const { config } = newsroom.payload.collections[kind]
      expect(config.versions).toMatchObject({
        drafts: { autosave: { interval: 1500 }, schedulePublish: false },
        maxPerDoc: 0,
      })
      const { id } = (await call('POST', `/${kind}?draft=true`, words)).body.doc
      const save = async (query: string) => {
        const more = { title: `第${query}稿`, name: `第${query}稿` }
        expect((await call('PATCH', `/${kind}/${id}?draft=true${query}`, more)).status).toBe(200)
      }
      for (const query of ['', '', '', '&autosave=true', '&autosave=true']) await save(query)
      const { totalDocs } = (await call('GET', `/${kind}/versions?where[parent][equals]=${id}`)).body
      expect(totalDocs).toBe(5)
    },
  )

  it('of a column are saved by hand: who may review in it counts from its saving on', () => {
    const { config } = newsroom.payload.collections.columns
    expect(config.versions).toMatchObject({
      drafts: expect.not.objectContaining({ autosave: expect.anything() }),
      maxPerDoc: 0,
    })
  })

  it.each(GLOBAL_KINDS)('of %s save themselves, and leave it to whoever writes in it', async (kind) => {
    const as = kind === 'home' ? 'editor' : 'administrator'
    const save = (query: string) => newsroom.rest('POST', `/globals/${kind}?draft=true${query}`, { as, body: {} })
    for (const query of ['', '&autosave=true', '&autosave=true']) expect((await save(query)).status).toBe(200)
    const { totalDocs } = (await newsroom.rest('GET', `/globals/${kind}/versions`, { as })).body
    expect(totalDocs).toBe(2)
    const where = { globalSlug: { equals: kind } }
    const locks = () => newsroom.payload.count({ collection: 'payload-locked-documents', where })
    expect((await locks()).totalDocs).toBe(1)
    await save('')
    expect((await locks()).totalDocs).toBe(0)
  })

  it.each(MANUSCRIPT_KINDS)('of %s go to the trash and come back', async (kind) => {
    const { id } = (await call('POST', `/${kind}?draft=true`, words)).body.doc
    await call('PATCH', `/${kind}/${id}`, { deletedAt: new Date().toISOString() })
    expect(await call('GET', `/${kind}/${id}?draft=true`)).toMatchObject({ status: 404 })
    await call('PATCH', `/${kind}/${id}?trash=true`, { deletedAt: null })
    expect(await call('GET', `/${kind}/${id}?draft=true`)).toMatchObject({ status: 200 })
  })

  it.each(PAGE_KINDS)('of %s take an id of their own only as a UUID', async (kind) => {
    const own = crypto.randomUUID()
    expect((await call('POST', `/${kind}`, { ...words, id: own })).body.doc.id).toBe(own)
    for (const id of ['1', '../x', 'x'.repeat(36), 7, '']) {
      expect((await call('POST', `/${kind}`, { ...words, id })).status).toBe(400)
    }
    expect((await call('PATCH', `/${kind}/${own}`, { id: crypto.randomUUID() })).body.doc.id).toBe(own)
  })

  it('keep the level that an honour’s title stands for', async () => {
    const honours = [{ title: 'provincial-labour-medal', year: 2024, level: 'national' }]
    const { body } = await call('POST', '/profiles', { name: '示例人物', honours })
    expect(body.doc.honours).toMatchObject([{ level: 'provincial' }])
  })
})

describe('what readers see now', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const call = (method: string, path: string, body?: object) => newsroom.rest(method, path, { as: 'editor', body })

  it('is neither deleted nor thrown away until it is withdrawn', async () => {
    const person = { name: '公开的人', trade: 'power', consent: CONSENT }
    const { id, updatedAt } = (await call('POST', '/profiles', person)).body.doc
    expect(await deskOf(newsroom).publish('profiles', { id, updatedAt })).toMatchObject({ status: 200 })

    const sentence = '正在网站上公开，不能删除。请先撤稿'
    const attempts = [
      await call('DELETE', `/profiles/${id}`),
      await call('PATCH', `/profiles/${id}`, { deletedAt: new Date().toISOString() }),
      await call('DELETE', `/profiles?where[id][equals]=${id}`),
    ]
    for (const { status, body } of attempts) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(JSON.stringify(body)).toContain(sentence)
    }
    expect(await call('GET', `/profiles/${id}`)).toMatchObject({ status: 200 })

    await deskOf(newsroom).withdraw('profiles', id)
    expect(await erase(newsroom, 'profiles', id)).toMatchObject({ status: 200 })
  })
})
