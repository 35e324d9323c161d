import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo, rewritten } from '../testing/uploads.ts'
import { publishDue } from './ticker.ts'

const HOUR = 3_600_000

let newsroom: Newsroom
let desk: Desk
let signer: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  signer = await newsroom.employ({ roles: ['final'] })
})
afterEach(() => vi.useRealTimers())
afterAll(() => newsroom.close())

const later = () => new Date(Date.now() + HOUR).toISOString()
const stateOf = async (kind: string, id: string) =>
  (await newsroom.rest('GET', `/review/state?kind=${kind}&id=${id}`, { as: 'editor' })).body
const isPublic = async (id: string) => (await desk.state('units', id)).body.isPublic

/** A text of one stage that was signed off for an hour later. */
async function scheduledOf(kind: 'units' | 'topics', fields: object, by = signer) {
  const text = await desk.write(kind, { ...fields })
  const { since } = (await desk.submit(kind, text)).body
  const order = { kind, id: text.id, updatedAt: text.updatedAt, since, for: later() }
  const answer = await desk.review('schedule', by, order)
  expect(answer).toMatchObject({ status: 200, body: { state: 'scheduled' } })
  return { ...text, since: answer.body.since as string }
}

const scheduled = (fields: object = {}, by = signer) =>
  scheduledOf('units', { name: `示例${crypto.randomUUID()}`, ...fields }, by)

/** Whatever is due in an hour and a minute. */
async function anHourLater(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR + 60_000 })
  await publishDue(newsroom.payload)
  vi.useRealTimers()
}

describe('promise 2: what was signed off for a time is published then, in that wording alone', () => {
  test('not a moment before, and once', async () => {
    const { id } = await scheduled()
    await publishDue(newsroom.payload)
    expect(await isPublic(id)).toBe(false)
    const before = (await desk.changes()).at(-1)?.sequence ?? 0
    await anHourLater()
    await anHourLater()
    expect(await stateOf('units', id)).toMatchObject({ state: 'signedOff', scheduledFor: null, isPublic: true })
    expect(await desk.changes(before)).toHaveLength(1)
  })

  test('not where its text was changed since', async () => {
    const { id } = await scheduled()
    await desk.edit('units', id, { introduction: '示例改动' })
    expect(await stateOf('units', id)).toMatchObject({ state: 'draft', scheduledFor: null })
    await anHourLater()
    expect(await isPublic(id)).toBe(false)
  })

  test('not where its picture was changed past every hook: it is back with its author, says why, and blames nobody', async () => {
    const cover = (await libraryOf(newsroom).upload(await photo(660, 360))).body.doc
    const { id } = await scheduledOf('topics', { title: '示例专题', cover: cover.id })
    await rewritten(newsroom, cover.id, { caption: '示例新图注' })
    await anHourLater()
    const state = await stateOf('topics', id)
    expect(state).toMatchObject({ state: 'draft', isPublic: false, problem: '' })
    expect(state.steps.at(-1)).toMatchObject({
      action: 'void',
      userName: '',
      reason: expect.stringMatching(/没有按时发布$/),
    })
  })

  test('not where a unit that it stands on was withdrawn since: it waits for a new sign-off, and says why', async () => {
    const parent = await desk.issue('units', { name: `示例上级${crypto.randomUUID()}` })
    const { id } = await scheduled({ parent: parent.id })
    await desk.withdraw('units', parent.id)
    await anHourLater()
    const state = await stateOf('units', id)
    expect(state).toMatchObject({ state: 'final', isPublic: false, problem: expect.stringContaining('没有按时发布') })
    expect(state.steps.at(-1)).toMatchObject({ action: 'unschedule', reason: expect.stringContaining('还没有公开') })
  })

  test('not where whoever signed it off may no longer do so', async () => {
    const leaving = await newsroom.employ({ roles: ['final'] })
    const { id } = await scheduled({}, leaving)
    await newsroom.payload.update({ collection: 'users', id: leaving.id, data: { disabled: true } })
    await anHourLater()
    expect(await stateOf('units', id)).toMatchObject({ state: 'final', problem: expect.stringContaining('权限') })
  })

  test('not where the time was taken back', async () => {
    const { id, updatedAt, since } = await scheduled()
    const order = { kind: 'units', id, updatedAt, since }
    expect(await desk.review('unschedule', 'editor', order)).toMatchObject({ status: 403 })
    expect(await desk.review('unschedule', 'final', order)).toMatchObject({ status: 200, body: { state: 'final' } })
    await anHourLater()
    expect(await isPublic(id)).toBe(false)
  })
})

test.each(['2020-01-01T00:00:00.000Z', '', 'morgen', undefined])('promise 9: no sign-off for %j', async (time) => {
  const unit = await desk.write('units', { name: `示例${crypto.randomUUID()}` })
  const { since } = (await desk.submit('units', unit)).body
  const order = { kind: 'units', id: unit.id, updatedAt: unit.updatedAt, since, for: time }
  expect((await desk.review('schedule', signer, order)).status).toBe(400)
  expect(await stateOf('units', unit.id)).toMatchObject({ state: 'final' })
})
