import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONSENT, type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { EndingConsents } from './EndingConsents.tsx'
import { endingConsents } from './endingConsents.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

async function editor(): Promise<TypedUser> {
  const { id } = await newsroom.account('editor')
  return { ...(await newsroom.payload.findByID({ collection: 'users', id })), collection: 'users' }
}

/** Somebody who is public, and whose consent ends on a day. */
async function until(name: string, date: string) {
  const { id } = await desk.issue('profiles', { name, trade: 'power' })
  return desk.edit('profiles', id, { consent: { ...CONSENT, until: date } })
}

describe('editors are told of a consent 30 days before it ends', () => {
  const at = new Date('2027-03-01T00:00:00.000Z')

  test('the dashboard names those whose consent ends within 30 days or has ended, and nobody else', async () => {
    await desk.write('profiles', { name: '示例长期' })
    const [ended, last, first] = [
      await until('示例已到期', '2027-02-28'),
      await until('示例三十天', '2027-03-30'),
      await until('示例今天', '2027-03-01'),
      await until('示例三十一天', '2027-03-31'),
    ]
    const told = await endingConsents(newsroom.payload, await editor(), at)
    expect(told.map(({ id }) => id)).toEqual([ended.id, first.id, last.id])
    expect(told.map(({ sentence }) => sentence)).toEqual([
      '本人的同意已于 2027年2月28日到期，请重新征得同意；征不到，就撤下页面。',
      '本人的同意将于 2027年3月1日到期，请提前重新征得同意。',
      '本人的同意将于 2027年3月30日到期，请提前重新征得同意。',
    ])
  })

  test('it follows the draft', async () => {
    const renewed = await until('示例续期', '2027-02-01')
    await desk.edit('profiles', renewed.id, { consent: { ...CONSENT, until: '2030-01-01' } })
    const page = JSON.stringify(await EndingConsents({ payload: newsroom.payload, user: await editor(), at }))
    expect(page).toContain('示例已到期')
    for (const name of ['示例续期', '示例长期']) expect(page).not.toContain(name)
  })

  test('who is not public needs no reminder: neither a withdrawn profile nor a draft', async () => {
    const withdrawn = await until('示例撤下', '2027-02-01')
    await desk.withdraw('profiles', withdrawn.id)
    const draft = await desk.write('profiles', { name: '示例草稿', consent: { ...CONSENT, until: '2027-02-01' } })
    const told = (await endingConsents(newsroom.payload, await editor(), at)).map(({ id }) => id)
    expect(told).not.toContain(withdrawn.id)
    expect(told).not.toContain(draft.id)
  })

  test('however many have ended, the next to end is named', async () => {
    for (let count = 1; count <= 11; count += 1) await until(`示例早已到期 ${count}`, '2026-01-31')
    await until('示例即将到期', '2027-03-29')
    const page = JSON.stringify(await EndingConsents({ payload: newsroom.payload, user: await editor(), at }))
    expect(page).toContain('示例即将到期')
  })

  test('a newsroom without any says nothing, and a stranger is told nothing', async () => {
    expect(await EndingConsents({ payload: newsroom.payload, at })).toBeNull()
    const long = new Date('2020-01-01T00:00:00.000Z')
    expect(await EndingConsents({ payload: newsroom.payload, user: await editor(), at: long })).toBeNull()
  })
})
