import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestText } from '../publishing/currentText.ts'
import { publicationRow, saveRow } from '../publishing/publicationStore.ts'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { release } from './release.ts'
import { reviewRow, saveReview } from './reviewStore.ts'
import { publishDue } from './ticker.ts'

let newsroom: Newsroom
let desk: Desk
let unit: string
const WORDS = '只能由终审签发'
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  unit = (await desk.issue('units', { name: '示例公开单位' })).id
})
afterAll(() => newsroom.close())

/** A publication that nobody signed off. */
const forged = () => ({
  id: `units:${crypto.randomUUID()}`,
  kind: 'units',
  document: crypto.randomUUID(),
  live: true,
  address: `/units/${crypto.randomUUID()}/`,
  state: 'pending',
  publishedAt: new Date().toISOString(),
  changedAt: new Date().toISOString(),
})

describe('promise 2: nothing but a sign-off writes what is public', () => {
  const attempts: [string, () => Promise<unknown>][] = [
    ['create', () => newsroom.payload.create({ collection: 'publications', data: forged() })],
    [
      'update',
      () => newsroom.payload.update({ collection: 'publications', id: `units:${unit}`, data: { live: false } }),
    ],
    ['delete', () => newsroom.payload.delete({ collection: 'publications', id: `units:${unit}` })],
    [
      'duplicate',
      () => newsroom.payload.duplicate({ collection: 'publications', id: `units:${unit}`, data: forged() as never }),
    ],
    [
      'create with a token of one’s own',
      () => newsroom.payload.create({ collection: 'publications', data: forged(), context: { signedOff: {} } }),
    ],
    ['the store of publications', async () => saveRow(await createLocalReq({}, newsroom.payload), await row(), null)],
    [
      'the store of publications, with a word for a token',
      async () => {
        const req = await createLocalReq({ context: { signedOff: `units:${unit}` as never } }, newsroom.payload)
        return saveRow(req, await row(), null)
      },
    ],
  ]

  test.each(attempts)('%s by the Local API is refused', async (_, attempt) => {
    const before = await row()
    await expect(attempt()).rejects.toThrow(WORDS)
    expect(await row()).toEqual(before)
  })

  test('changes and removals of many at once are refused one by one', async () => {
    const { payload } = newsroom
    const where = { id: { exists: true } }
    const before = await row()
    const changed = await payload.update({ collection: 'publications', where, data: { live: false } })
    const removed = await payload.delete({ collection: 'publications', where })
    expect([changed.docs, removed.docs]).toEqual([[], []])
    expect([...changed.errors, ...removed.errors].length).toBeGreaterThan(0)
    expect(await row()).toEqual(before)
  })

  test('nobody reaches them over REST, by any method, whatever context a request claims', async () => {
    for (const as of ['editor', 'final', 'administrator'] as const) {
      for (const [method, path] of [
        ['POST', ''],
        ['PATCH', `/units:${unit}`],
        ['PATCH', '?where[id][exists]=true'],
        ['DELETE', `/units:${unit}`],
        ['POST', `/units:${unit}/duplicate`],
      ] as const) {
        const body = method === 'DELETE' ? undefined : { ...forged(), context: { signedOff: {} } }
        expect((await newsroom.rest(method, `/publications${path}`, { as, body })).status).toBeOneOf([403, 404])
      }
    }
  })

  test('a sign-off holds for the very text that every stage has read, and for no other', async () => {
    const target = { kind: 'units' as const, id: unit }
    const req = await createLocalReq({}, newsroom.payload)
    const [source, review] = [await latestText(req, target), await reviewRow(req, target)]
    if (!source || !review) return expect.unreachable('It is there.')
    const order = { ...target, at: review.since }
    const refused = [
      { source, review: { ...review, approvals: [] } },
      { source, review: { ...review, stages: ['first', 'final'] as const } },
      { source, review: { ...review, state: 'final' as const } },
      { source, review: { ...review, approvals: review.approvals.map((each) => ({ ...each, user: unit })) } },
      { source, review: { ...review, approvals: review.approvals.map((each) => ({ ...each, onBehalfOf: unit })) } },
      {
        source,
        review: { ...review, approvals: review.approvals.map((each) => ({ ...each, at: '2026-01-01T00:00:00.000Z' })) },
      },
      { source: { ...source, introduction: '示例改动' }, review },
    ]
    for (const each of refused)
      await expect(
        release(req, { ...order, ...each }, () => expect.unreachable('Nothing may be made public.')),
      ).rejects.toThrow('没有经过全部审级')
    expect(await release(req, { ...order, source, review }, async () => 'made')).toBe('made')
  })

  describe('nobody writes approvals but the steps of a review', () => {
    const WRITTEN = '审签只随送审、审稿、签发这些步骤变动'
    /** A unit that waits for its sign-off, and its row as if somebody had signed it off for a moment ago. */
    async function waiting() {
      const draft = await desk.write('units', { name: `示例${crypto.randomUUID()}` })
      expect(await desk.submit('units', draft)).toMatchObject({ status: 200 })
      const req = await createLocalReq({}, newsroom.payload)
      const stored = (await reviewRow(req, { kind: 'units', id: draft.id })) ?? expect.fail('not there')
      const { id: user } = await newsroom.account('final')
      const at = new Date().toISOString()
      const digest = stored.digest ?? ''
      const approval = { stage: 'final' as const, user, userName: 'final', onBehalfOf: null, at, digest, remark: '' }
      const forgery = { state: 'scheduled' as const, scheduledFor: at, approvals: [approval] }
      return { req, stored, draft, forgery }
    }
    const isPublic = async (id: string) => (await desk.state('units', id)).body.isPublic

    test('no write by the Local API, of one or of many', async () => {
      const { payload } = newsroom
      const { req, stored, draft, forgery } = await waiting()
      const [collection, id] = ['reviews', stored.id] as const
      const copy = { ...stored, ...forgery, id: crypto.randomUUID() }
      const attempts = [
        () => payload.create({ collection, data: copy as never }),
        () => payload.update({ collection, id, data: forgery as never }),
        () => payload.update({ collection, id, data: forgery as never, context: { signedOff: {} } }),
        () => payload.duplicate({ collection, id, data: copy as never }),
        () => payload.delete({ collection, id }),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(WRITTEN)
      const where = { id: { exists: true } }
      expect((await payload.update({ collection, where, data: forgery as never })).docs).toEqual([])
      expect((await payload.delete({ collection, where })).docs).toEqual([])
      expect(await reviewRow(req, { kind: 'units', id: draft.id })).toEqual(stored)
    })

    test('and what was written past that guard becomes public neither at its time nor by a release', async () => {
      const { req, stored, draft, forgery } = await waiting()
      await saveReview(req, { ...stored, ...forgery }, { isNew: false })
      await publishDue(newsroom.payload)
      expect(await isPublic(draft.id)).toBe(false)
      expect(await reviewRow(req, { kind: 'units', id: draft.id })).toMatchObject({
        state: 'final',
        problem: expect.stringContaining('没有经过全部审级'),
      })
    })

    test('nor approvals that were given and undone since', async () => {
      const { req, stored, draft } = await waiting()
      const { updatedAt, id } = draft
      const later = new Date(Date.now() + 3_600_000).toISOString()
      const order = { kind: 'units', id, updatedAt, since: stored.since, for: later }
      expect(await desk.review('schedule', 'final', order)).toMatchObject({ status: 200 })
      const scheduled = (await reviewRow(req, { kind: 'units', id })) ?? expect.fail('not there')
      for (const introduction of ['示例改动', null]) await desk.edit('units', id, { introduction })
      await saveReview(req, { ...scheduled, scheduledFor: new Date().toISOString() }, { isNew: false })
      await publishDue(newsroom.payload)
      expect(await isPublic(id)).toBe(false)
      expect(await reviewRow(req, { kind: 'units', id })).toMatchObject({ state: 'final' })
    })
  })

  test('a text is not published by its status, on any route of its own', async () => {
    const draft = await desk.write('units', { name: '示例冒签' })
    const { payload, rest } = newsroom
    const status = { _status: 'published' as const }
    const versions = await payload.findVersions({ collection: 'units', where: { parent: { equals: draft.id } } })
    const answers = [
      await rest('POST', '/units', { as: 'final', body: { name: '示例冒签二', ...status } }),
      await rest('PATCH', `/units/${draft.id}`, { as: 'final', body: status }),
      await rest('PATCH', `/units?where[id][equals]=${draft.id}`, { as: 'final', body: status }),
      await rest('POST', `/units/${draft.id}/duplicate`, { as: 'final', body: status }),
      await rest('POST', `/units/versions/${versions.docs[0]?.id}?draft=false`, { as: 'final' }),
    ]
    await payload.update({ collection: 'units', id: draft.id, data: status as never }).catch(() => null)
    expect((await desk.state('units', draft.id)).body.isPublic).toBe(false)
    expect(answers.slice(0, 3).every((answer) => answer.status >= 400)).toBe(true)
    for (const command of ['publish', 'withdraw'])
      expect(
        (await rest('POST', `/publishing/${command}`, { as: 'final', body: { kind: 'units', id: draft.id } })).status,
      ).toBe(404)
  })

  test('nor by the trash, an import or a job, and what is public does not go by them either', async () => {
    const { environment, payload, rest } = newsroom
    const draft = await desk.write('units', { name: '示例绕行' })
    const before = await everyRow()
    for (const deletedAt of [new Date().toISOString(), null])
      expect(await rest('PATCH', `/units/${draft.id}?trash=true`, { as: 'editor', body: { deletedAt } })).toMatchObject(
        {
          status: 200,
        },
      )
    const thrown = { deletedAt: new Date().toISOString() }
    expect((await rest('PATCH', `/units/${unit}`, { as: 'editor', body: thrown })).status).toBe(409)
    expect((await rest('DELETE', `/units/${unit}`, { as: 'administrator' })).status).toBe(409)

    const fields = { title: '示例导入', _status: 'published', live: true }
    const body = { entries: [{ kind: 'news', fields, filename: 'notice.txt', pictures: {} }] }
    const headers = { authorization: `Bearer ${environment.operatorToken}` }
    await rest('POST', '/operator/import-entries', { body, headers })
    const job = { task: 'schedulePublish', input: { type: 'publish', doc: { relationTo: 'units', value: draft.id } } }
    await expect(payload.jobs.queue(job as never)).rejects.toThrow()
    expect(await everyRow()).toEqual(before)
  })

  const everyRow = async () =>
    (await newsroom.payload.db.find({ collection: 'publications', sort: 'id', pagination: false })).docs

  async function row() {
    const found = await publicationRow(await createLocalReq({}, newsroom.payload), 'units', unit)
    return found ?? expect.fail('not public')
  }
})
