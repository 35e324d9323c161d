import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, deskOf } from '../../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { COLLIDED } from '../conflicts.ts'
import { UNREACHABLE } from '../unreachable.ts'
import { isReplicaSet } from './replicaSet.ts'

const TRANSIENT = { errorCode: 112, errorLabels: ['TransientTransactionError'] }
const UNKNOWN_COMMIT = { errorCode: 64, errorLabels: ['UnknownTransactionCommitResult'] }

/** The server does what it is told, and does not know whether it will last. */
const UNCERTAIN = { writeConcernError: { code: 64, errmsg: '示例' } }

type Failure = { errorCode: number; errorLabels?: string[] } | { closeConnection: true } | typeof UNCERTAIN

describe('a write that meets another one', () => {
  let newsroom: Newsroom
  let desk: Desk
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    desk = deskOf(newsroom)
    await Promise.all([newsroom.account('administrator'), newsroom.account('editor')])
  })
  afterAll(() => newsroom.close())
  afterEach(() => fail('off', []))

  /** Lets the server refuse commands, as it does where transactions meet. */
  async function fail(mode: { times: number } | 'alwaysOn' | 'off', failCommands: string[], failure?: Failure) {
    const { db } = newsroom.payload
    if (!isReplicaSet(db)) throw new Error('These tests run on MongoDB')
    const order = { configureFailPoint: 'failCommand', mode, data: { failCommands, ...failure } }
    await db.connection.getClient().db('admin').command(order)
  }

  const versionsOf = async (id: string) =>
    (await newsroom.payload.countVersions({ collection: 'units', where: { parent: { equals: id } } })).totalDocs
  const save = (id: string, name: string) =>
    newsroom.rest('PATCH', `/units/${id}?draft=true`, { as: 'editor', body: { name } })

  it.each([
    ['insert', TRANSIENT],
    ['insert', { errorCode: 112 }],
    ['insert', { errorCode: 24 }],
    ['insert', { errorCode: 251 }],
    ['commitTransaction', TRANSIENT],
    ['commitTransaction', UNKNOWN_COMMIT],
  ])('is done again as a whole, and stored once: %s fails with %j', async (command, failure) => {
    const unit = await desk.write('units', { name: '示例单位' })
    await fail({ times: 3 }, [command], failure)
    expect(await save(unit.id, '示例改名')).toMatchObject({ status: 200, body: { doc: { name: '示例改名' } } })
    expect(await versionsOf(unit.id)).toBe(2)
  })

  it('brings its file along again', async () => {
    const form = new FormData()
    form.set('file', new File(['%PDF-1.4 xref %%EOF'], '示例.pdf', { type: 'application/pdf' }))
    form.set('_payload', JSON.stringify({ alt: '示例附件' }))
    await fail({ times: 2 }, ['insert'], TRANSIENT)
    expect(await newsroom.rest('POST', '/media', { as: 'editor', body: form })).toMatchObject({ status: 201 })
    expect((await newsroom.payload.count({ collection: 'media' })).totalDocs).toBe(1)
  })

  it('is published and put on record once', async () => {
    const unit = await desk.write('units', { name: '示例发布' })
    await fail({ times: 3 }, ['insert', 'commitTransaction'], TRANSIENT)
    expect(await desk.publish('units', unit)).toMatchObject({ status: 200 })
    const records = await newsroom.payload.find({ collection: 'records', where: { document: { equals: unit.id } } })
    expect(records.docs.map(({ action }) => action).sort()).toEqual(['create', 'publish', 'signOff', 'submit'])
    expect((await desk.changes()).filter((change) => JSON.stringify(change).includes(unit.id))).toHaveLength(1)
  })

  it('is answered with 409 and a sentence where it never gets through, and changes nothing', async () => {
    const unit = await desk.write('units', { name: '示例不变' })
    await fail('alwaysOn', ['insert'], TRANSIENT)
    const answers = await Promise.all([save(unit.id, '示例白改'), desk.publish('units', unit)])
    await fail('off', [])
    for (const { status, body } of answers) {
      expect(status).toBe(409)
      expect(body.errors[0].message).toBe(COLLIDED)
    }
    expect(await versionsOf(unit.id)).toBe(1)
    expect((await desk.state('units', unit.id)).body.isPublic).toBe(false)
  })

  it.each([{ closeConnection: true } as const, { errorCode: 10107 }])(
    'is answered with a sentence that names the database where it meets one that is leaving, and changes nothing: %j',
    async (failure) => {
      const units = []
      for (let index = 0; index < 20; index += 1) units.push(await desk.write('units', { name: `示例离开${index}` }))
      await fail('alwaysOn', ['insert'], failure)
      const answers = await Promise.all(units.map(({ id }) => save(id, '示例白改')))
      await fail('off', [])
      const sentences = answers.map(({ body }) => body.errors[0].message)
      expect(sentences).toContain(UNREACHABLE)
      expect([UNREACHABLE, COLLIDED]).toEqual(expect.arrayContaining(sentences))
      expect(await Promise.all(units.map(({ id }) => versionsOf(id)))).toEqual(units.map(() => 1))
    },
  )

  it('is not said to be unsaved where no answer comes whether it was stored', async () => {
    const unit = await desk.write('units', { name: '示例未知' })
    await fail('alwaysOn', ['commitTransaction'], UNCERTAIN)
    const { status, body } = await save(unit.id, '示例已存')
    await fail('off', [])
    expect([status, body.errors[0].message]).toEqual([503, expect.stringContaining('可能已经保存')])
    expect((await newsroom.rest('GET', `/units/${unit.id}?draft=true`, { as: 'administrator' })).body.name).toBe(
      '示例已存',
    )
  })

  it('never lets the feed say that the newsroom was restored from a backup', async () => {
    await fail('alwaysOn', ['find', 'aggregate'], TRANSIENT)
    const { status, body } = await newsroom.rest('GET', '/changes?after=0&wait=0', {
      headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` },
    })
    await fail('off', [])
    expect([status, body.errors[0].message]).toEqual([503, expect.stringContaining('变更')])
  })

  it('leaves the feed readable where numbering cannot get through', async () => {
    const known = await desk.changes()
    await fail('alwaysOn', ['update', 'findAndModify'], TRANSIENT)
    await newsroom.payload.db.create({ collection: 'publications', data: pending() })
    expect(await desk.changes()).toEqual(known)
    await fail('off', [])
    expect(await desk.changes()).toHaveLength(known.length + 1)
  })
})

const pending = () => ({
  id: 'units:00000000-0000-4000-8000-00000000abcd',
  kind: 'units',
  document: '00000000-0000-4000-8000-00000000abcd',
  live: false,
  address: 'units:00000000-0000-4000-8000-00000000abcd',
  data: null,
  title: null,
  column: null,
  state: 'pending',
  publishedAt: '2026-11-22T00:00:00.000Z',
  changedAt: '2026-11-22T00:00:00.000Z',
  ordinals: {},
  addresses: [],
  references: [],
  blobs: [],
})
