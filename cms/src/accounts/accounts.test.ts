import crypto from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { firstAdministrator } from './firstAdministrator.ts'

describe('an empty newsroom', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const users = async () => (await newsroom.payload.find({ collection: 'users', showHiddenFields: true })).docs

  it('lets nobody register over HTTP', async () => {
    const stranger = { email: 'stranger@example.org', password: 'a long password', roles: ['administrator'] }
    for (const path of ['/users/first-register', '/users', '/users?draft=true', '/users/register']) {
      const { status } = await newsroom.rest('POST', path, { body: stranger })
      expect(status).toBe(401)
    }
    expect(await users()).toEqual([])
  })

  it('makes its first administrator once, and tells the password once', async () => {
    const words = await firstAdministrator(newsroom.payload)
    const password = /密码：(\S+)/.exec(String(words))?.[1] ?? ''
    expect(words).toContain('密码只显示这一次')
    expect(await users()).toMatchObject([{ email: 'admin@newsroom.local', roles: ['administrator', 'editor'] }])
    expect(JSON.stringify(await users())).not.toContain(password)
    expect(
      await newsroom.rest('POST', '/users/login', { body: { email: 'admin@newsroom.local', password } }),
    ).toMatchObject({
      status: 200,
    })
    expect(await firstAdministrator(newsroom.payload)).toBeNull()
    expect(await users()).toHaveLength(1)
  })
})

describe('logging in', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('editor')
  })
  afterAll(() => newsroom.close())
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const logIn = (email: string, password = 'a wrong password') =>
    newsroom.rest('POST', '/users/login', { body: { email, password } })
  /** What is hashed during a login, without the words themselves. */
  async function workOf(email: string) {
    const hashed = vi.spyOn(crypto, 'pbkdf2')
    const { status, body } = await logIn(email)
    const work = hashed.mock.calls.map(([, , iterations, keyLength, digest]) => ({ iterations, keyLength, digest }))
    hashed.mockRestore()
    return { status, body, work }
  }

  it('answers an unknown address like a wrong password, with the same work', async () => {
    const known = await workOf('editor@example.org')
    expect(known.work).toHaveLength(1)
    for (const email of ['nobody@example.org', 'EDITOR@example.org ', "' or 1=1 --", '\u0000']) {
      expect(await workOf(email)).toEqual(known)
    }
  })

  it('locks an account after five wrong passwords, and does not tell that it exists', async () => {
    const unknown = await workOf('nobody@example.org')
    const { email, password } = await newsroom.account('administrator')
    for (let attempt = 0; attempt < 7; attempt++) expect(await workOf(email)).toEqual(unknown)
    const locked = await logIn(email, password)
    expect(locked).toMatchObject({ status: 401, body: unknown.body })
    expect(locked.body.errors[0].message).toContain('连续输错 5 次，账号会锁定 10 分钟')
  })

  it.each([
    {},
    { email: 'editor@example.org' },
    { email: {}, password: {} },
    { email: ['a'], password: 1 },
    'text',
    null,
  ])('refuses %j', async (body) => {
    const { status } = await newsroom.rest('POST', '/users/login', { body })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  it('has no reset by mail, and answers all who ask alike', async () => {
    const answers = []
    for (const email of ['editor@example.org', 'nobody@example.org', '']) {
      answers.push(await newsroom.rest('POST', '/users/forgot-password', { as: 'editor', body: { email } }))
    }
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(403)
  })
})

describe('rights', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('administrator')
  })
  afterAll(() => newsroom.close())

  const roleOf = async (id: string) => (await newsroom.payload.findByID({ collection: 'users', id })).roles

  it('are not raised by oneself', async () => {
    const { id } = await newsroom.account('editor')
    for (const path of [`/users/${id}`, `/users/${id}?draft=true`]) {
      await newsroom.rest('PATCH', path, { as: 'editor', body: { name: '本人', roles: ['administrator'] } })
      expect(await roleOf(id)).toEqual(['editor'])
    }
    expect(
      (
        await newsroom.rest('PATCH', '/users?where[id][exists]=true', {
          as: 'editor',
          body: { roles: ['administrator'] },
        })
      ).status,
    ).toBe(403)
    expect(await roleOf(id)).toEqual(['editor'])
  })

  it('keep a last administrator', async () => {
    const { id } = await newsroom.account('administrator')
    const demote = { as: 'administrator', body: { roles: ['editor'] } } as const
    expect(await newsroom.rest('DELETE', `/users/${id}`, demote)).toMatchObject({ status: 409 })
    expect(await newsroom.rest('DELETE', '/users?where[id][exists]=true', demote)).toMatchObject({ status: 403 })

    const second = await newsroom.employ({ roles: ['administrator'] })
    expect(await newsroom.rest('GET', '/users', { as: second })).toMatchObject({ status: 200 })
    const both = await Promise.all([
      newsroom.rest('PATCH', `/users/${second.id}`, demote),
      newsroom.rest('PATCH', `/users/${id}`, { as: second, body: { disabled: true } }),
    ])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const { totalDocs } = await newsroom.payload.count({
      collection: 'users',
      where: { roles: { equals: 'administrator' }, disabled: { not_equals: true } },
    })
    expect(totalDocs).toBe(1)
  })
})

describe('a new password', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  /** Signs in once more. */
  async function session({ email, password }: Account) {
    const { body } = await newsroom.rest('POST', '/users/login', { body: { email, password } })
    const headers = { authorization: `JWT ${body.token}` }
    return (method: string, path: string, sent?: object) => newsroom.rest(method, path, { headers, body: sent })
  }

  it('that an administrator gives ends all sessions of the account', async () => {
    const account = await newsroom.account('editor')
    const sessions = [await session(account), await session(account)]
    const body = { password: 'another long password' }
    const change = { as: 'administrator', body } as const
    expect(await newsroom.rest('PATCH', `/users/${account.id}`, change)).toMatchObject({ status: 200 })
    for (const call of sessions) expect(await call('GET', '/news')).toMatchObject({ status: 401 })
    const again = await session({ ...account, ...body })
    expect((await again('GET', '/notices/mine')).body.notices).toMatchObject([
      { kind: 'users', document: account.id, sentence: expect.stringContaining('重设了您账号的密码') },
    ])
    expect(await again('GET', '/news')).toMatchObject({ status: 200 })
  })

  it('that its owner chooses ends all but the one in which they chose it', async () => {
    const account = await newsroom.employ({ roles: ['editor'] })
    const [here, elsewhere] = [await session(account), await session(account)]
    const { updatedAt } = await newsroom.payload.findByID({ collection: 'users', id: account.id })
    const body = { password: 'another long password', updatedAt }
    expect(await here('PATCH', `/users/${account.id}`, body)).toMatchObject({ status: 200 })
    expect(await elsewhere('GET', '/news')).toMatchObject({ status: 401 })
    expect(await here('GET', '/news')).toMatchObject({ status: 200 })
    expect((await here('GET', '/notices/mine')).body.notices).toEqual([])
  })

  it('is one’s own to choose, while names and addresses are changed by administrators alone', async () => {
    const account = await newsroom.employ({ roles: ['editor', 'second', 'final'] })
    for (const change of [{ name: '示例别人' }, { email: 'other@example.org' }, { name: null }]) {
      const answer = await newsroom.rest('PATCH', `/users/${account.id}`, { as: account, body: change })
      expect([answer.status, answer.body.errors[0].message]).toEqual([
        403,
        expect.stringMatching(/^只有管理员可以更改/),
      ])
    }
    const stored = () => newsroom.payload.findByID({ collection: 'users', id: account.id, depth: 0 })
    expect(await stored()).toMatchObject({ name: 'editor,second,final', email: account.email })
    const change = { name: '示例改名', email: `renamed-${account.email}` }
    const named = await newsroom.rest('PATCH', `/users/${account.id}`, { as: 'administrator', body: change })
    expect(named.status).toBe(200)
    expect(await stored()).toMatchObject(change)
  })

  it('is no way to lift a lock or to bring a session', async () => {
    const account = await newsroom.employ({ roles: ['editor'] })
    const call = await session(account)
    const { updatedAt } = await newsroom.payload.findByID({ collection: 'users', id: account.id })
    const sessions = [{ id: 'x', createdAt: updatedAt, expiresAt: '2099-01-01T00:00:00.000Z' }]
    const forged = { sessions, loginAttempts: -99, lockUntil: null, hash: 'x', salt: 'x', updatedAt }
    const stored = () =>
      newsroom.payload.db.findOne<{ id: string }>({ collection: 'users', where: { id: { equals: account.id } } })
    const kept = ['sessions', 'loginAttempts', 'lockUntil', 'hash', 'salt'] as const
    const before = pick(await stored(), kept)
    await call('PATCH', `/users/${account.id}`, forged)
    expect(pick(await stored(), kept)).toEqual(before)
  })

  const pick = (row: object | null, names: readonly string[]) =>
    names.map((name) => (row as Record<string, unknown> | null)?.[name] ?? null)
})

describe('the operator', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const operate = (name: string, body: unknown, token = newsroom.environment.operatorToken) =>
    newsroom.rest('POST', `/operator/${name}`, { body, headers: { authorization: `Bearer ${token}` } })
  const logIn = (email: string, password: string) =>
    newsroom.rest('POST', '/users/login', { body: { email, password } })

  it('makes an account and learns its password', async () => {
    const { status, body } = await operate('create-account', { email: 'New@example.org', roles: ['editor'] })
    expect(status).toBe(200)
    expect(await logIn('new@example.org', body.password)).toMatchObject({
      status: 200,
      body: { user: { roles: ['editor'] } },
    })
    expect(await operate('create-account', { email: 'new@example.org', roles: ['editor'] })).toMatchObject({
      status: 409,
    })
  })

  it('resets a password, lifts the lock and ends the account’s sessions', async () => {
    const old = await newsroom.account('editor')
    expect(await newsroom.rest('GET', '/news', { as: 'editor' })).toMatchObject({ status: 200 })
    for (let attempt = 0; attempt < 6; attempt++) await logIn(old.email, 'a wrong password')

    const { status, body } = await operate('reset-password', { email: old.email })
    expect(status).toBe(200)
    expect(await newsroom.rest('GET', '/news', { as: 'editor' })).toMatchObject({ status: 401 })
    expect(await logIn(old.email, old.password)).toMatchObject({ status: 401 })
    expect(await logIn(old.email, body.password)).toMatchObject({ status: 200 })
  })

  it('is told in a sentence what is wrong', async () => {
    expect(await operate('reset-password', { email: 'nobody@example.org' })).toMatchObject({ status: 404 })
    expect(await operate('reset-password', { email: 'x' })).toMatchObject({ status: 400 })
    expect(await operate('create-account', { email: 'a@example.org', roles: ['owner'] })).toMatchObject({ status: 400 })
    expect(await operate('create-account', undefined)).toMatchObject({ status: 400 })
  })

  it('is nobody without the token', async () => {
    await newsroom.account('administrator')
    for (const token of ['', 'x', newsroom.environment.publisherToken, `${newsroom.environment.operatorToken}x`]) {
      expect(await operate('reset-password', { email: 'administrator@example.org' }, token)).toMatchObject({
        status: 404,
      })
    }
    expect(
      await newsroom.rest('POST', '/operator/reset-password', {
        as: 'administrator',
        body: { email: 'editor@example.org' },
      }),
    ).toMatchObject({ status: 404 })
  })
})

it('a password is long', async () => {
  const newsroom = await freshNewsroom()
  const account = { email: 'short@example.org', password: 'short', roles: ['editor'] }
  const { status, body } = await newsroom.rest('POST', '/users', { as: 'administrator', body: account })
  expect(status).toBe(400)
  expect(body.errors[0].message).toContain('至少要 10 个字符')
  await newsroom.close()
})
