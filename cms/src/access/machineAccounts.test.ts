import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { hasToken } from './bearer.ts'

it.each(['Bearer ', 'Bearer x', '', 'x'])('a token that was never set is matched by nothing: “%s”', (authorization) => {
  expect(hasToken({ headers: new Headers({ authorization }) }, '')).toBe(false)
})

it('a token that was never set is not matched by silence', () => {
  expect(hasToken({ headers: new Headers() }, '')).toBe(false)
})

describe('promise 1: the operator’s routes', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const call = (forwarding: Record<string, string>) =>
    newsroom.rest('POST', '/operator/create-account', {
      body: { email: `${crypto.randomUUID()}@example.org`, roles: ['editor'] },
      headers: { authorization: `Bearer ${newsroom.environment.operatorToken}`, ...forwarding },
    })

  it.each<Record<string, string>>([
    { 'x-forwarded-for': '203.0.113.9' },
    { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' },
    { 'x-forwarded-for': '203.0.113.9, 127.0.0.1' },
    { 'x-forwarded-for': '' },
    { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=203.0.113.9' },
    { 'x-real-ip': '203.0.113.9' },
    { 'x-real-ip': '127.0.0.1' },
  ])('do not exist for whom a proxy speaks: %j', async (forwarding) => {
    expect(await call(forwarding)).toMatchObject({ status: 404 })
  })

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('answer this machine, which Next notes as %s', async (address) => {
    expect(await call({ 'x-forwarded-for': address })).toMatchObject({ status: 200 })
  })
})
