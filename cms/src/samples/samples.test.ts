import { publication } from 'shared/publication'
import { videosOf } from 'shared/references'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNeutralGlobals } from '../globals/neutralGlobals.ts'
import { deskOf } from '../testing/desk.ts'
import { erase } from '../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { sampleDocuments } from './documents/sampleDocuments.ts'
import { sampleId } from './documents/sampleId.ts'
import { fillEmptyNewsroom } from './fillEmptyNewsroom.ts'
import { LARGE_UNIT } from './load/generatedManuscript.ts'
import { seedDocuments } from './load/seedDocuments.ts'
import { sampleStaff } from './staff.ts'
import { storeDocument } from './storeDocument.ts'

/** Drawing and storing all pictures takes a while on a busy machine. */
const patience = { timeout: 240_000 }

const silent = { report: () => {} }

describe('filling an empty newsroom', patience, () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('administrator')
    await publishNeutralGlobals(newsroom.payload)
  })
  afterAll(() => newsroom.close())

  test('goes on after an interruption, lets published words of others stand, and makes all public on its own day', async () => {
    const lines: string[] = []
    const interrupt = (line: string) => {
      lines.push(line)
      if (line.startsWith('发布') && lines.filter((each) => each.startsWith('发布')).length === 40)
        throw new Error('断电')
    }
    await expect(fillEmptyNewsroom(newsroom.payload, { report: interrupt })).rejects.toThrow('断电')
    expect(lines[0]).toMatch(/^写入示例内容 1\/\d+：示例/)
    const desk = deskOf(newsroom)
    await desk.issue('settings', { name: '管理员起的名字' })
    const beforeHome = (line: string) => {
      if (/^发布.*：首页$/.test(line)) throw new Error('断电')
    }
    await expect(fillEmptyNewsroom(newsroom.payload, { report: beforeHome })).rejects.toThrow('断电')
    await fillEmptyNewsroom(newsroom.payload, silent)

    const expected = sampleDocuments(newsroom.environment.siteUrl)
    const changes = await desk.changes()
    const found = changes.flatMap((change) => (change.type === 'put' ? [publication.parse(change.publication)] : []))
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    for (const { kind, id, at } of expected)
      if (kind === 'news' || kind === 'profiles') expect(found.find((each) => each.id === id)?.publishedAt).toBe(at)
    expect(found).toContainEqual(expect.objectContaining({ kind: 'settings', name: '管理员起的名字' }))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'home', lead: expect.anything() }))
    const profiles = found.filter((each) => each.kind === 'profiles')
    expect(profiles).toHaveLength(32)
    for (const { name, portrait } of profiles) expect(portrait?.renditions, name).toHaveLength(6)
    expect(profiles.filter(({ masters }) => masters.length).length).toBeGreaterThanOrEqual(8)
    expect(found.filter((each) => each.kind === 'studios' && each.leader)).toHaveLength(8)
    expect(found.find((each) => each.kind === 'stories' && each.units.length === 0)).toBeUndefined()
    expect(found.flatMap((each) => ('body' in each ? videosOf(each) : []))).toHaveLength(1)
  })

  test('is done once: what an editor withdraws and deletes afterwards does not come back', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'news', depth: 0, draft: true, limit: 0 })
    const words = JSON.stringify(await deskOf(newsroom).changes())
    const id = docs.find((each) => words.split(each.id).length === 2)?.id ?? expect.fail('Every one is used elsewhere.')
    expect(await deskOf(newsroom).withdraw('news', id)).toMatchObject({ status: 200 })
    expect(await erase(newsroom, 'news', id)).toMatchObject({ status: 200 })
    await fillEmptyNewsroom(newsroom.payload, { report: () => expect.unreachable('It is full already.') })
    expect((await newsroom.payload.count({ collection: 'news', where: { id: { equals: id } } })).totalDocs).toBe(0)
  })
})

describe('a newsroom with something of its own', patience, () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('administrator')
  })
  afterAll(() => newsroom.close())

  test('is left alone by the samples', async () => {
    await newsroom.payload.create({ collection: 'news', data: { title: '编辑自己的稿件' }, draft: true })
    await fillEmptyNewsroom(newsroom.payload, { report: () => expect.unreachable('It is not empty.') })
    expect((await newsroom.payload.count({ collection: 'units' })).totalDocs).toBe(0)
  })

  test('storing a sample twice stores it once', async () => {
    const [unit] = sampleDocuments('https://www.example.org')
    const { author } = await sampleStaff(newsroom.payload)
    if (unit) for (const _ of [1, 2]) await storeDocument(newsroom.payload, unit, author)
    expect((await newsroom.payload.count({ collection: 'units' })).totalDocs).toBe(1)
  })
})

describe('seeding for load', patience, () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('administrator')
  })
  afterAll(() => newsroom.close())

  const seed = (documents: unknown, token = newsroom.environment.operatorToken) =>
    newsroom.rest('POST', '/operator/seed', { body: { documents }, headers: { authorization: `Bearer ${token}` } })

  test('adds published manuscripts, all different, until there are as many as asked for', async () => {
    expect(await seed(30)).toMatchObject({ status: 200, body: { documents: 30 } })
    expect(await seed(45)).toMatchObject({ status: 200, body: { documents: 45 } })
    expect(await seed(10)).toMatchObject({ status: 200, body: { documents: 45 } })
    const changes = await deskOf(newsroom).changes()
    const found = changes.flatMap((change) => (change.type === 'put' ? [change.publication] : []))
    const articles = found.flatMap((each) => ('column' in each ? [each] : []))
    expect(articles.length).toBeGreaterThan(30)
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length)
    expect(new Set(articles.map(({ body }) => JSON.stringify(body))).size).toBe(articles.length)
    for (const { title } of articles) expect(title).toContain('示例')
  })

  test('writes a batch at a time, so that a request stays short', async () => {
    expect(await seedDocuments(newsroom.payload, { documents: 1000, batch: 5 })).toBe(50)
  })

  test('are manuscripts like all others: an editor changes and withdraws them', async () => {
    const desk = deskOf(newsroom)
    for (const kind of ['news', 'stories', 'profiles'] as const) {
      const { docs } = await newsroom.payload.find({ collection: kind, depth: 0, draft: true, limit: 1 })
      const id = docs[0]?.id ?? ''
      const { body } = await newsroom.rest('PATCH', `/${kind}/${id}?draft=true`, {
        as: 'editor',
        body: { author: '示例编辑乙' },
      })
      expect(body.doc).toMatchObject({ author: '示例编辑乙', source: docs[0]?.source })
      const published = await desk.publish(kind, { id, updatedAt: body.doc.updatedAt })
      expect(published).toMatchObject({ status: 200, body: { message: '公开页面已更新。' } })
      expect(await desk.withdraw(kind, id)).toMatchObject({ status: 200 })
      const chain = ['submit', 'approve', 'approve', 'signOff', 'publish'] as const
      const { docs: steps } = await newsroom.payload.find({
        collection: 'records',
        where: { document: { equals: id }, action: { in: [...chain, 'withdraw'] } },
        pagination: false,
      })
      expect(steps.map(({ action }) => action).sort()).toEqual([...chain, ...chain, 'withdraw'].sort())
    }
  })

  const refusal = async (): Promise<string> => {
    const { status, body } = await seed(1000)
    expect(status).toBe(400)
    return body.errors[0].message
  }

  test('are refused where an editor has written something, be it a manuscript or a unit', async () => {
    for (const [collection, data] of [
      ['news', { title: '编辑自己的稿件' }],
      ['units', { name: '编辑自己的单位' }],
    ] as const) {
      const own = await newsroom.payload.create({ collection, data: data as never, draft: true })
      expect(await refusal()).toContain('编辑自己写的内容')
      await newsroom.payload.delete({ collection, id: own.id })
      expect(await seed(45)).toMatchObject({ status: 200 })
    }
  })

  test('are refused where the latest text or the public one is an editor’s own, whatever the other says', async () => {
    const desk = deskOf(newsroom)
    const column = await newsroom.payload.find({
      collection: 'columns',
      draft: true,
      where: { type: { equals: 'news' } },
    })
    const fields = desk.news('测量用的稿件', column.docs[0]?.id ?? '')
    const item = await desk.issue('news', { ...fields, source: '示例单位' })
    expect(await seed(45)).toMatchObject({ status: 200 })
    const own = await desk.edit('news', item.id, { source: '编辑部' })
    expect(await refusal()).toContain('编辑自己写的内容')
    expect(await desk.publish('news', own)).toMatchObject({ status: 200 })
    await desk.edit('news', item.id, { source: '示例单位' })
    expect(await refusal()).toContain('编辑自己写的内容')
    expect(await desk.withdraw('news', item.id)).toMatchObject({ status: 200 })
    expect(await seed(51)).toMatchObject({ status: 200 })
  })

  test('are refused where a unit that they need was withdrawn', async () => {
    const id = sampleId('units', LARGE_UNIT.key)
    for (const { id: profile } of (await newsroom.payload.find({ collection: 'profiles', draft: true, limit: 100 }))
      .docs)
      await deskOf(newsroom).withdraw('profiles', profile)
    expect(await deskOf(newsroom).withdraw('units', id)).toMatchObject({ status: 200 })
    expect(await refusal()).toContain(`“${LARGE_UNIT.name}”已经撤下`)
  })

  test.each([undefined, 0, -1, 1.5, '很多', 1e9])('promise 9: refuses to write %j manuscripts', async (documents) => {
    const { status, body } = await seed(documents)
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('documents')
  })

  test('promise 1: does not exist for whoever lacks the operator’s token', async () => {
    for (const token of ['', 'x', newsroom.environment.publisherToken]) expect((await seed(1, token)).status).toBe(404)
  })
})
