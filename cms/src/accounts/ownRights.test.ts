import crypto from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
/** Each of them tries to gain rights; the administrator is an editor as well, and a deputy by another's decision. */
let callers: Record<'correspondent' | 'editor' | 'administrator', Account>
let other: Account
let unit: string
let column: string
let deputyship: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  const { payload } = newsroom
  const home = (await payload.create({ collection: 'units', data: { name: '示例本家' }, draft: true })).id
  const [correspondent, editor, administrator] = await Promise.all([
    newsroom.employ({ roles: ['correspondent'], unit: home }),
    newsroom.employ({ roles: ['editor'], unit: home }),
    newsroom.employ({ roles: ['administrator', 'editor'], unit: home }),
  ])
  callers = { correspondent, editor, administrator }
  other = await newsroom.employ({ roles: ['final'] })
  unit = (await payload.create({ collection: 'units', data: { name: '示例别家' }, draft: true })).id
  const named = { writers: [other.id], reviewers: { final: [other.id] } }
  column = (await payload.create({ collection: 'columns', data: { name: '示例栏目', ...named }, draft: true })).id
  const data = { absent: other.id, deputy: administrator.id, from: '2026-01-01', until: '2026-01-02', note: '示例' }
  deputyship = (await payload.create({ collection: 'deputies', data })).id
})
afterAll(() => newsroom.close())

/** All that rights depend on, as it is stored. */
async function storedRights() {
  const { payload } = newsroom
  const all = { depth: 0, pagination: false, sort: 'id' } as const
  const { docs: users } = await payload.find({ collection: 'users', ...all })
  const { docs: deputies } = await payload.find({ collection: 'deputies', ...all })
  const { writers, reviewers, stages } = await payload.findByID({
    collection: 'columns',
    id: column,
    draft: true,
    depth: 0,
  })
  const accounts = users.map(({ id, roles, unit: own, disabled }) => ({ id, roles, own, disabled }))
  return { accounts, deputies: deputies.map(({ updatedAt: _, ...rest }) => rest), writers, reviewers, stages }
}

const PERIOD = { from: '2026-01-01T12:00:00.000Z', until: '2036-01-01T12:00:00.000Z', note: '示例' }

/** Every route by which somebody could gain rights. */
const ROUTES: [name: string, method: string, path: (id: string) => string, body: (id: string) => object][] = [
  ['roles', 'PATCH', (id) => `/users/${id}`, () => ({ roles: ['final', 'administrator', 'editor'] })],
  ['roles of a draft', 'PATCH', (id) => `/users/${id}?draft=true`, () => ({ roles: ['final'] })],
  ['unit', 'PATCH', (id) => `/users/${id}`, () => ({ unit })],
  ['no unit', 'PATCH', (id) => `/users/${id}`, () => ({ unit: null })],
  ['being disabled', 'PATCH', (id) => `/users/${id}`, () => ({ disabled: true })],
  ['roles of many', 'PATCH', (id) => `/users?where[id][equals]=${id}`, () => ({ roles: ['final'] })],
  [
    'a copy of the account',
    'POST',
    (id) => `/users/${id}/duplicate`,
    () => ({ roles: ['final'], email: 'x@example.org' }),
  ],
  [
    'the operator’s route',
    'POST',
    () => '/operator/create-account',
    () => ({ email: 'y@example.org', roles: ['final'] }),
  ],
  ['a deputyship', 'POST', () => '/deputies', (id) => ({ absent: other.id, deputy: id, ...PERIOD })],
  ['a longer deputyship', 'PATCH', () => `/deputies/${deputyship}`, () => PERIOD],
  ['the deputyship of another', 'PATCH', () => `/deputies/${deputyship}`, (id) => ({ deputy: id })],
  ['deputyships at once', 'PATCH', () => `/deputies?where[id][exists]=true`, () => PERIOD],
  ['a copied deputyship', 'POST', () => `/deputies/${deputyship}/duplicate`, () => PERIOD],
  ['a column’s writers', 'PATCH', () => `/columns/${column}?draft=true`, (id) => ({ writers: [other.id, id] })],
  ['a column open to all', 'PATCH', () => `/columns/${column}?draft=true`, () => ({ writers: [] })],
  ['a column’s reviewers', 'PATCH', () => `/columns/${column}`, (id) => ({ reviewers: { final: [other.id, id] } })],
  ['columns at once', 'PATCH', () => `/columns?where[id][equals]=${column}&draft=true`, (id) => ({ writers: [id] })],
]

const cases = ROUTES.flatMap((route) =>
  (['correspondent', 'editor', 'administrator'] as const).map((who) => ({ who, route })),
)

describe('no role raises its own rights', () => {
  test.each(cases)('$who: $route.0', async ({ who, route: [, method, path, body] }) => {
    const { id } = callers[who]
    const before = await storedRights()
    const answer = await newsroom.rest(method, path(id), { as: callers[who], body: body(id) })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      expect.toSatisfy((status: number) => (status >= 400 && status < 500) || answer.body.errors?.length > 0),
      expect.stringContaining('。'),
    ])
    expect(await storedRights()).toEqual(before)
  })

  describe.each(['', '?draft=true'])('nor by an older version of a column: %s', (query) => {
    const rightsIn = async (id: string) => {
      const { writers, reviewers, stages } = await newsroom.payload.findByID({
        collection: 'columns',
        id,
        draft: true,
        depth: 0,
      })
      return { writers, reviewers, stages }
    }
    const named = () => ({ writers: [other.id], reviewers: { final: [other.id] }, stages: '4' as const })

    /** A column that somebody restores to what it was. */
    async function restored(before: object, as: Account) {
      const { payload, rest } = newsroom
      const data = { name: '示例旧栏', ...named(), ...before }
      const { id } = await payload.create({ collection: 'columns', data, draft: true })
      await payload.update({ collection: 'columns', id, data: { name: '示例新栏', ...named() }, draft: true })
      const { docs } = await payload.findVersions({ collection: 'columns', where: { parent: { equals: id } } })
      const older = docs.find(({ version }) => version.name === '示例旧栏')
      return { id, answer: await rest('POST', `/columns/versions/${older?.id}${query}`, { as }) }
    }

    test.each(['correspondent', 'editor', 'administrator'] as const)('%s', async (who) => {
      const me = callers[who]
      const before = { writers: [me.id], reviewers: { final: [me.id] }, stages: '2' }
      const { id, answer } = await restored(before, me)
      expect(answer).toMatchObject({ status: 403 })
      expect(await rightsIn(id)).toMatchObject(named())
    })

    test('whose words an editor brings back, and whose rights stay as they are', async () => {
      const { id, answer } = await restored({}, callers.editor)
      expect(answer).toMatchObject({ status: 200 })
      expect(await newsroom.payload.findByID({ collection: 'columns', id, draft: true })).toMatchObject({
        name: '示例旧栏',
      })
      expect(await rightsIn(id)).toMatchObject(named())
    })
  })

  test('an editor cannot shorten a column’s chain', async () => {
    const body = { stages: '2' }
    const answer = await newsroom.rest('PATCH', `/columns/${column}?draft=true`, { as: callers.editor, body })
    expect(answer).toMatchObject({ status: 403 })
  })

  test('an administrator gives rights to others', async () => {
    const as = callers.administrator
    const change = { roles: ['editor', 'second'], unit, disabled: false }
    const { id } = await newsroom.employ({ roles: ['editor'] })
    expect(await newsroom.rest('PATCH', `/users/${id}`, { as, body: change })).toMatchObject({ status: 200 })
    expect(await newsroom.payload.findByID({ collection: 'users', id, depth: 0 })).toMatchObject(change)
    const deputy = { absent: other.id, deputy: id, ...PERIOD }
    expect(await newsroom.rest('POST', '/deputies', { as, body: deputy })).toMatchObject({ status: 201 })
    const named = { writers: [id], stages: '2', reviewers: { final: [other.id] } }
    expect(await newsroom.rest('PATCH', `/columns/${column}?draft=true`, { as, body: named })).toMatchObject({
      status: 200,
    })
  })
})

describe('a disabled account', () => {
  const disable = (id: string, disabled: boolean) =>
    newsroom.rest('PATCH', `/users/${id}`, { as: callers.administrator, body: { disabled } })

  test('is signed out at once and for good, and told so after the right password alone', async () => {
    const account = await newsroom.employ({ roles: ['editor'] })
    const logIn = (password: string) =>
      newsroom.rest('POST', '/users/login', { body: { email: account.email, password } })
    expect(await newsroom.rest('GET', '/news', { as: account })).toMatchObject({ status: 200 })
    expect(await disable(account.id, true)).toMatchObject({ status: 200 })
    expect(await newsroom.rest('GET', '/news', { as: account })).toMatchObject({ status: 401 })

    const { status, body } = await logIn(account.password)
    expect([status, body.errors[0].message]).toEqual([403, '这个账号已经停用，不能登录。需要恢复请联系管理员。'])
    expect(JSON.stringify((await logIn('a wrong password')).body)).not.toContain('停用')

    expect(await disable(account.id, false)).toMatchObject({ status: 200 })
    expect(await newsroom.rest('GET', '/news', { as: account })).toMatchObject({ status: 401 })
    expect(await logIn(account.password)).toMatchObject({ status: 200 })
  })
})

describe('while somebody signs in', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** Signs in, and lets the administrator change the account between the reading of it and the check of its password. */
  async function signInDuring({ id, email, password }: Account, change: object) {
    const as = callers.administrator
    expect(await newsroom.rest('GET', '/users', { as })).toMatchObject({ status: 200 })
    const { pbkdf2 } = crypto
    vi.spyOn(crypto, 'pbkdf2').mockImplementationOnce((...args) => {
      void newsroom.rest('PATCH', `/users/${id}`, { as, body: change }).then(() => pbkdf2(...args))
    })
    return newsroom.rest('POST', '/users/login', { body: { email, password } })
  }

  test('rights that an administrator takes away do not come back', async () => {
    const account = await newsroom.employ({ roles: ['final', 'editor'], unit })
    expect(await signInDuring(account, { roles: ['editor'], unit: null })).toMatchObject({ status: 200 })
    const { roles, unit: left } = await newsroom.payload.findByID({ collection: 'users', id: account.id, depth: 0 })
    expect([roles, left ?? null]).toEqual([['editor'], null])
  })

  test('whoever is disabled stays outside', async () => {
    const account = await newsroom.employ({ roles: ['final'] })
    expect(await signInDuring(account, { disabled: true })).toMatchObject({ status: 403 })
    const { disabled } = await newsroom.payload.findByID({ collection: 'users', id: account.id, depth: 0 })
    expect(disabled).toBe(true)
  })
})

test('a correspondent needs a unit', async () => {
  const body = { email: 'no-unit@example.org', password: 'a long password', roles: ['correspondent'] }
  const { status, body: answer } = await newsroom.rest('POST', '/users', { as: callers.administrator, body })
  expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining('通讯员必须选定单位')])
})
