import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await freshNewsroom()
})
afterAll(() => newsroom.close())

const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  newsroom.rest('POST', '/users/login', { body, headers })

async function lines(action: string) {
  const { docs } = await newsroom.payload.find({
    collection: 'records',
    where: { action: { equals: action } },
    sort: 'at',
    pagination: false,
  })
  return docs
}
const lastFailure = async () => (await lines('signInFailed')).at(-1)

describe('promise 4: who comes and goes is on record', () => {
  test('a sign-in and a sign-out, with the address', async () => {
    const { email, id, password } = await newsroom.account('editor')
    const headers = { 'x-forwarded-for': '2001:db8::7' }
    const { body } = await signIn({ email, password }, headers)
    await newsroom.rest('POST', '/users/logout', { headers: { ...headers, authorization: `JWT ${body.token}` } })
    for (const action of ['signIn', 'signOut']) {
      expect((await lines(action)).at(-1)).toMatchObject({
        user: id,
        document: id,
        title: email,
        address: '2001:db8::7',
      })
    }
  })

  test('a wrong password, an unknown account and a locked one leave the same kind of line, and no password', async () => {
    const { email, id } = await newsroom.account('administrator')
    await signIn({ email, password: '密语一二三四五六' })
    expect(await lastFailure()).toMatchObject({ document: id, title: email, userName: email })
    const unknown = await signIn({ email: 'Nobody@Example.org', password: '密语一二三四五六' })
    expect(unknown.status).toBe(401)
    const line = await lastFailure()
    expect(line).toMatchObject({ title: 'nobody@example.org', userName: 'nobody@example.org' })
    expect(line?.document ?? null).toBeNull()
    for (let time = 0; time < 5; time += 1) await signIn({ email, password: '密语一二三四五六' })
    expect(await lines('signInFailed')).toHaveLength(7)
    expect(JSON.stringify(await lines('signInFailed'))).not.toContain('密语')
  })

  test.each<[string, object]>([
    ['a password in the place of the address', { email: '密语一二三四五六', password: 'x' }],
    ['an address of endless length', { email: `${'a'.repeat(100_000)}@example.org`, password: 'x' }],
    ['no address', { password: 'x' }],
    ['an address that is none', { email: { like: '%' }, password: 'x' }],
    ['nothing', {}],
    ...HOSTILE_STRINGS.map((text): [string, object] => ['a hostile text', { email: text, password: text }]),
  ])('%s is told in few words', async (_, body) => {
    const before = (await lines('signInFailed')).length
    expect((await signIn(body)).status).toBeOneOf([400, 401])
    expect(await lines('signInFailed')).toHaveLength(before + 1)
    const line = await lastFailure()
    expect(JSON.stringify(line).length).toBeLessThan(1500)
    expect(JSON.stringify(line)).not.toContain('密语')
  })

  test('the answer to a failure stays the same where it cannot be recorded', async () => {
    const { db } = newsroom.payload
    const { create } = db
    const usual = await signIn({ email: 'x@example.org', password: 'x' })
    db.create = async (args) => {
      if (args.collection === 'records') throw new Error('示例故障')
      return create.call(db, args)
    }
    try {
      const now = await signIn({ email: 'x@example.org', password: 'x' })
      expect([now.status, now.body]).toEqual([usual.status, usual.body])
      const { email, password } = await newsroom.account('editor')
      expect((await signIn({ email, password })).status).toBe(500)
    } finally {
      db.create = create
    }
  })
})

describe('promise 4: the address on record is the one that the last proxy saw', () => {
  test.each([
    ['192.0.2.9', '192.0.2.9'],
    ['203.0.113.1, 198.51.100.2,192.0.2.9', '192.0.2.9'],
    ['::ffff:192.0.2.9', '192.0.2.9'],
    ['192.0.2.9, <script>', null],
    ['192.0.2.9:443', null],
    ['', null],
    ['x'.repeat(200), null],
  ])('x-forwarded-for: %s', async (forwarded, expected) => {
    const forged = {
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'x-client-ip': '6.6.6.6',
      'cf-connecting-ip': '6.6.6.6',
    }
    await signIn({ email: 'x@example.org', password: 'x' }, { ...forged, 'x-forwarded-for': forwarded })
    expect((await lastFailure())?.address ?? null).toBe(expected)
  })
})
