import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { healthyPublisher, newPublisher, troubledPublisher } from 'shared/examples/publisher-states'
import { type PublisherState, REPORT_MAX_BYTES } from 'shared/publisher-state'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { keepReport, siteCopies } from './siteCopyStore.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await freshNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => newsroom.payload.db.deleteMany({ collection: 'site-copies', where: {} }))

const report = (body: unknown, authorization = `Bearer ${newsroom.environment.publisherToken}`) =>
  newsroom.rest('POST', '/publishers', { body, headers: { authorization } })

const namesHeard = async () => (await siteCopies(newsroom.payload)).map(({ state }) => state.name)

describe('what a publisher tells of its copy of the site', () => {
  it('is kept by name, the last word in place of the one before', async () => {
    expect(await report(troubledPublisher)).toMatchObject({ status: 204 })
    expect(await report(newPublisher)).toMatchObject({ status: 204 })
    expect(await report({ ...troubledPublisher, queue: 3 })).toMatchObject({ status: 204 })
    expect((await siteCopies(newsroom.payload)).map(({ state }) => state)).toEqual([
      newPublisher,
      { ...troubledPublisher, queue: 3 },
    ])
  })

  it('is dated by the newsroom, not by the clock of the publisher', async () => {
    const begun = new Date().toISOString()
    await report({ ...healthyPublisher, at: '2001-01-01T00:00:00.000Z' })
    const [copy] = await siteCopies(newsroom.payload)
    expect(copy && copy.heardAt >= begun && copy.heardAt <= new Date().toISOString()).toBe(true)
  })

  it('is stored once where many tell it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, queue) => report({ ...healthyPublisher, queue })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204))
    expect(await namesHeard()).toEqual([healthyPublisher.name])
  })

  it('is forgotten after seven days of silence', async () => {
    const spoken = new Date('2026-11-01T00:00:00.000Z')
    const later = (days: number) => new Date(spoken.getTime() + days * 24 * 3_600_000)
    await keepReport(newsroom.payload, healthyPublisher, spoken)
    expect(await siteCopies(newsroom.payload, later(7))).toHaveLength(1)
    expect(await siteCopies(newsroom.payload, later(7.1))).toEqual([])
    await keepReport(newsroom.payload, newPublisher, later(7.1))
    expect(await newsroom.payload.db.count({ collection: 'site-copies' })).toEqual({ totalDocs: 1 })
  })

  it('is left out where another version of the CMS has stored it', async () => {
    const data = { id: 'web9', state: { name: 'web9' }, heardAt: new Date().toISOString() }
    await newsroom.payload.db.create({ collection: 'site-copies', data })
    expect(await siteCopies(newsroom.payload)).toEqual([])
    expect(await report({ ...healthyPublisher, name: 'web9' })).toMatchObject({ status: 204 })
    expect(await namesHeard()).toEqual(['web9'])
  })

  it('never enters what is public', async () => {
    await report(troubledPublisher)
    expect(await newsroom.payload.db.count({ collection: 'publications' })).toEqual({ totalDocs: 0 })
  })
})

describe('promise 1: nobody but the machine account of the publisher', () => {
  it.each(['', 'Bearer ', 'Bearer x', 'JWT x'])('reports by the word of “%s”', async (authorization) => {
    expect(await report(healthyPublisher, authorization)).toMatchObject({ status: 401 })
    expect(await namesHeard()).toEqual([])
  })

  it('reports: no editor, no administrator, no operator', async () => {
    for (const as of ['editor', 'administrator'] as const) {
      expect(await newsroom.rest('POST', '/publishers', { as, body: healthyPublisher })).toMatchObject({ status: 401 })
    }
    expect(await report(healthyPublisher, `Bearer ${newsroom.environment.operatorToken}`)).toMatchObject({
      status: 401,
    })
    expect(await namesHeard()).toEqual([])
  })

  it('and not even that one reads what was reported', async () => {
    await report(troubledPublisher)
    const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    for (const path of ['/publishers', '/site-copies', `/site-copies/${troubledPublisher.name}`]) {
      const { status, body } = await newsroom.rest('GET', path, { headers })
      expect([status, JSON.stringify(body)]).toEqual([401, expect.not.stringContaining(troubledPublisher.name)])
    }
    const override = { ...headers, 'X-Payload-HTTP-Method-Override': 'GET' }
    expect((await newsroom.rest('POST', '/publishers', { headers: override, body: {} })).status).toBe(404)
  })
})

describe('promise 9: a report that breaks the contract', () => {
  const broken: [string, unknown][] = [
    ['nothing', null],
    ['a list', [healthyPublisher]],
    ['a field too many', { ...healthyPublisher, secret: 'x' }],
    ['a field too few', { name: 'web1' }],
    ['a name that leads elsewhere', { ...healthyPublisher, name: '../../etc' }],
    ['a time that is none', { ...healthyPublisher, publishedAt: 'gestern' }],
    ['a condition as a name', { ...healthyPublisher, name: { $ne: null } }],
    ...HOSTILE_STRINGS.map((name): [string, unknown] => [`the name ${name}`, { ...healthyPublisher, name }]),
  ]

  it.each(broken)('is refused with a sentence, and nothing is stored: %s', async (_, body) => {
    const { status, body: answer } = await report(body)
    expect([status, answer.errors[0].message]).toEqual([
      400,
      expect.stringMatching(/^发布程序报告的内容不符合约定（.+），没有记下。/),
    ])
    expect(await namesHeard()).toEqual([])
  })

  it.each(['{', '示例', ''])('is refused where it is no JSON: “%s”', async (text) => {
    const { status, body } = await report(new Blob([text], { type: 'application/json' }))
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('不是 JSON')])
  })

  it('is refused where it is too large', async () => {
    const { status, body } = await report({ ...healthyPublisher, problem: 'w'.repeat(REPORT_MAX_BYTES) })
    expect([status, body.errors[0].message]).toEqual([413, expect.stringContaining('超过 16 KB')])
    expect(await namesHeard()).toEqual([])
  })

  it.each(HOSTILE_STRINGS)('may quote anything as its problem: %s', async (words) => {
    expect(await report({ ...healthyPublisher, problem: `示例${words}` } satisfies PublisherState)).toMatchObject({
      status: 204,
    })
    const [copy] = await siteCopies(newsroom.payload)
    expect(copy?.state.problem).toMatch(/^示例/)
  })
})
