import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const HALF_PAST_MIDNIGHT = '2026-11-21T16:30:00.000Z'
const LAST_MINUTE = '2026-11-22T15:59:00.000Z'

describe('a day is the day it is in Shanghai', () => {
  test.each([HALF_PAST_MIDNIGHT, LAST_MINUTE, '2026-11-22', '2026-11-22T00:30:00+08:00', '2026-11-22T23:59:00+08:00'])(
    'whether it comes as %s',
    async (originalDate) => {
      const draft = await desk.write('news', { ...desk.news('示例日期', await desk.column()), originalDate })
      expect(draft.originalDate).toBe('2026-11-22T12:00:00.000Z')
      expect((await desk.publish('news', draft)).status).toBe(200)
      const change = (await desk.changes()).find((each) => each.type === 'put' && each.publication.id === draft.id)
      expect(change).toMatchObject({ publication: { originalDate: '2026-11-22' } })
    },
  )

  test('a month of birth does not slip into the month before', async () => {
    for (const birthMonth of ['1961-06-30T16:30:00.000Z', '1961-07-31T15:59:00.000Z', '1961-07-01']) {
      const profile = await desk.write('profiles', { name: '示例人物', birthMonth })
      expect(profile.birthMonth).toBe('1961-07-01T12:00:00.000Z')
    }
  })
})

test.each([HALF_PAST_MIDNIGHT, LAST_MINUTE])('a time stays the instant it is: %s', async (startAt) => {
  const later = new Date(Date.parse(startAt) + 3_600_000).toISOString()
  const fields = { title: '示例时间', startAt, endAt: later, venue: { name: '示例礼堂' } }
  const { id } = await desk.issue('lectures', fields)
  const change = (await desk.changes()).find((each) => each.type === 'put' && each.publication.id === id)
  expect(change).toMatchObject({ publication: { startAt, endAt: later } })
})
