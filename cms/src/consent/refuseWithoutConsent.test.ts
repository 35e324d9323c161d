import { CONSENT_METHODS } from 'shared/consent'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONSENT, type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const person = { name: '示例人物', trade: 'power' }
const today = () => Date.now()
const days = (count: number) => new Date(today() + count * 24 * 3_600_000).toISOString()

/** What an editor is told who publishes somebody with this consent; undefined where all is well. */
async function refusalOf(consent: object): Promise<string | undefined> {
  const answer = await desk.publish('profiles', await desk.write('profiles', { ...person, consent }))
  expect(answer.status).toBe(answer.body.errors ? 400 : 200)
  return answer.body.errors?.[0].message
}

describe('nobody is shown without their consent', () => {
  test.each([
    ['is not registered', {}, '还没有登记本人的同意'],
    ['has no method', { ...CONSENT, method: null }, '还没有登记本人的同意'],
    ['has no date', { ...CONSENT, date: null }, '还没有登记本人的同意'],
    ['is for elsewhere', { ...CONSENT, scopes: ['wechat', 'screen', 'print'] }, '不包括在网站上公开'],
    ['begins tomorrow', { ...CONSENT, date: days(1) }, '日期还没有到'],
    ['ended yesterday', { ...CONSENT, until: days(-1) }, '已经到期'],
  ])('where it %s, publishing is refused with a sentence', async (_, consent, words) => {
    const refusal = await refusalOf(consent)
    expect(refusal).toContain(words)
    expect(refusal).toMatch(/^还不能公开：.*请.*。$/)
  })

  test.each(Object.keys(CONSENT_METHODS))('consent that was given %s is enough', async (method) => {
    expect(await refusalOf({ ...CONSENT, method })).toBeUndefined()
  })

  test('it holds on the first and on the last of its days', async () => {
    expect(await refusalOf({ ...CONSENT, date: days(0), until: days(0) })).toBeUndefined()
  })

  test('somebody who is public already is not published again once it has ended, not even unchanged', async () => {
    const profile = await desk.issue('profiles', person)
    for (const fields of [{ summary: '改过' }, {}]) {
      const edited = await desk.edit('profiles', profile.id, { ...fields, consent: { ...CONSENT, until: days(-1) } })
      const answer = await desk.publish('profiles', edited)
      expect([answer.status, answer.body.errors[0].message]).toEqual([400, expect.stringContaining('已经到期')])
    }
    expect((await desk.state('profiles', profile.id)).body.isPublic).toBe(true)
    expect((await desk.withdraw('profiles', profile.id)).status).toBe(200)
  })
})
