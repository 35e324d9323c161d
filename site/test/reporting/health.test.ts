import { afterEach, beforeEach, expect, test } from 'vitest'
import { note } from '../../publisher/reporting/notes.ts'
import { noteProblem, noteQueue } from '../../publisher/reporting/present.ts'
import { ask } from '../support/ask.ts'
import { TOKEN } from '../support/feed-server.ts'
import { type ReportingPlace, reportingPlace } from '../support/reporting-place.ts'
import { serveSite } from '../support/site.ts'

const LONG_AGO = '2026-01-01T00:00:00.000Z'

let place: ReportingPlace
beforeEach(() => {
  place = reportingPlace()
})
afterEach(() => place[Symbol.dispose]())

const OPERATOR = { authorization: `Bearer ${TOKEN}` }

async function health({ folders }: ReportingPlace = place, headers: Record<string, string> = OPERATOR) {
  await using site = await serveSite({ folders })
  const { status, headers: answered, body } = await ask(site.port, '/health', { headers })
  expect(answered['cache-control']).toBe('no-store')
  return { code: status, ...JSON.parse(body.toString()) }
}

test('a site that follows the newsroom is ok', async () => {
  expect(await health()).toEqual({
    code: 200,
    status: 'ok',
    problems: [],
    state: expect.objectContaining({ cursor: 0, publishedAt: '2026-11-23T02:25:00.000Z', queue: 0 }),
  })
})

test('a problem that lasts is told, while the site is served', async () => {
  noteProblem(place.folders, '磁盘已满。', LONG_AGO)
  expect(await health()).toMatchObject({
    code: 200,
    status: 'degraded',
    problems: [expect.stringMatching(/^磁盘已满。/)],
  })
})

test('so is a queue that does not shrink, and a site that differs from the newsroom', async () => {
  place.queue(12)
  noteQueue(place.folders, 12, LONG_AGO)
  note(place.store, 'verified', { at: LONG_AGO, pages: 8000, differing: 3 })
  const { code, status, problems, state } = await health()
  expect([code, status, problems.length, state.queue]).toEqual([200, 'degraded', 2, 12])
})

test('without a release there is nothing to serve', async () => {
  using empty = reportingPlace({ isLive: false })
  expect(await health(empty)).toMatchObject({
    code: 503,
    status: 'down',
    problems: ['网站还没有生成，读者暂时看不到内容。'],
  })
})

test.each([
  ['no token', {}],
  ['an empty token', { authorization: 'Bearer ' }],
  ['another token', { authorization: `Bearer ${TOKEN}x` }],
  ['the token alone', { authorization: TOKEN }],
  ['a proxy before it', { 'x-forwarded-for': '203.0.113.9' }],
])('promise 1: who comes with %s is told no more than the status', async (_, headers) => {
  noteProblem(place.folders, '磁盘 /srv/site 已满。', LONG_AGO)
  expect(await health(place, headers)).toEqual({ code: 200, status: 'degraded' })
})
