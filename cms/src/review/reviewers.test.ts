import { isGlobalKind, type Kind } from 'shared/kinds'
import type { Role } from 'shared/roles'
import { dayBoundary, isoDay } from 'shared/shanghai'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
/** A column that names somebody for every stage, and one that names nobody. */
let named: string
let open: string
let reader: Account
let checker: Account
let third: Account
let signer: Account
/** Holds every role of the chain, and is named nowhere. */
let allRound: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  reader = await hire('示例甲', 'editor')
  checker = await hire('示例乙', 'second')
  third = await hire('示例丙', 'second')
  signer = await hire('示例丁', 'final')
  allRound = await hire('示例戊', ...ALL)
  ;[named, open] = [await desk.column(), await desk.column()]
  await arrange(named, {
    stages: '4',
    reviewers: { first: [reader.id], second: [checker.id], third: [third.id], final: [signer.id] },
  })
})
afterEach(() => vi.useRealTimers())
afterAll(() => newsroom.close())

type As = Parameters<Desk['review']>[1]
type Text = { id: string; updatedAt: string }
const ALL: Role[] = ['editor', 'second', 'final']

async function hire(name: string, ...roles: Role[]): Promise<Account> {
  const account = await newsroom.employ({ roles })
  await newsroom.payload.update({ collection: 'users', id: account.id, data: { name } })
  return account
}

async function arrange(column: string, body: object): Promise<void> {
  const answer = await newsroom.rest('PATCH', `/columns/${column}?draft=true`, { as: 'administrator', body })
  expect(answer.status).toBe(200)
}

const told = ({ status, body }: Answer) => [status, body.errors?.[0]?.message ?? body.message]
const state = async ({ id }: { id: string }, as: As = 'editor') =>
  (await newsroom.rest('GET', `/review/state?kind=news&id=${id}`, { as })).body

/** A step with a manuscript as it stands now, in somebody's name. */
async function step(command: string, as: As, { id }: Text, more: object = {}): Promise<Answer> {
  const { since, updatedAt } = await state({ id })
  return desk.review(command, as, { kind: 'news', id, updatedAt, since, ...more })
}

async function submitted(column: string, author: As = 'editor'): Promise<Text> {
  const body = desk.news(`示例${crypto.randomUUID()}`, column)
  const answer = await newsroom.rest('POST', '/news?draft=true&depth=0', { as: author, body })
  expect(await step('submit', author, answer.body.doc)).toMatchObject({ status: 200, body: { state: 'first' } })
  return answer.body.doc
}

/** Takes a manuscript through stages, each by the person that is named for it. */
async function passed(text: Text, ...people: As[]): Promise<Text> {
  for (const as of people) expect(told(await step('approve', as, text))[0]).toBe(200)
  return text
}

/** Names a deputy, as an administrator does; without days, for a week around now. */
async function deputise(absent: Account, deputy: Account, days: { from?: string; until?: string } = {}) {
  const around = (count: number) => isoDay(new Date(Date.now() + count * 86_400_000).toISOString())
  const body = { absent: absent.id, deputy: deputy.id, from: around(-3), until: around(3), note: '示例', ...days }
  return newsroom.rest('POST', '/deputies', { as: 'administrator', body })
}

describe('a column’s stages are done by whom it names', () => {
  const REFUSALS: [stage: string, command: string, by: () => As[]][] = [
    ['初审', 'approve', () => []],
    ['复审', 'approve', () => [reader]],
    ['复审', 'return', () => [reader]],
    ['复核', 'approve', () => [reader, checker]],
    ['终审签发', 'sign-off', () => [reader, checker, third]],
    ['终审签发', 'schedule', () => [reader, checker, third]],
  ]
  const MORE = { reason: '示例', to: 'author', for: '2036-01-01T00:00:00.000Z' }

  test.each(REFUSALS)('%s, %s: not by others who hold the role', async (stage, command, by) => {
    const text = await passed(await submitted(named), ...by())
    const before = await state(text, allRound)
    expect(before.actions).not.toContain(command)
    const [status, words] = told(await step(command, allRound, text, MORE))
    expect([status, words]).toEqual([
      403,
      expect.stringMatching(`^栏目“示例栏目 .*”的${stage}由指定的人来做，您不在其中`),
    ])
    expect(await state(text, allRound)).toEqual(before)
  })

  test('by them it is done to the end', async () => {
    const text = await passed(await submitted(named), reader, checker, third)
    expect(await step('sign-off', signer, text)).toMatchObject({ status: 200, body: { state: 'signedOff' } })
  })

  test('as the administrator last named them', async () => {
    const column = await desk.column()
    const text = await passed(await submitted(column), reader)
    await arrange(column, { reviewers: { second: [third.id] } })
    expect(told(await step('approve', checker, text))[0]).toBe(403)
    await arrange(column, { reviewers: { second: [] } })
    await passed(text, checker)
  })

  test('an administrator does none, also where the column names them', async () => {
    const administrator = await hire('示例管理员', 'administrator')
    const column = await desk.column()
    const { id } = administrator
    await arrange(column, { reviewers: { first: [id, reader.id], second: [id, checker.id], final: [id, signer.id] } })
    const text = await submitted(column)
    const ORDERS = [
      ['初审', 'approve', reader],
      ['复审', 'approve', checker],
      ['终审签发', 'sign-off', signer],
    ] as const
    for (const [stage, command, by] of ORDERS) {
      const answer = await step(command, administrator, text)
      expect(told(answer)).toEqual([403, expect.stringContaining(`${stage}要由有“`)])
      expect(told(await step(command, by, text))[0]).toBe(200)
    }
    for (const command of ['submit', 'withdraw'])
      expect(told(await step(command, administrator, text, MORE))[0], command).toBeOneOf([403, 409])
    expect(await state(text)).toMatchObject({ state: 'signedOff', isPublic: true })
  })
})

describe('promise 2: a sign-off stands on approvals of people who may still give them', () => {
  const LOSSES: [string, object][] = [
    ['is disabled', { disabled: true }],
    ['has lost the role', { roles: ['second'] }],
  ]

  test.each(LOSSES)('not where one of them %s by now: the stage is done by somebody else', async (_, data) => {
    const leaving = await hire('示例离任', 'editor')
    const text = await passed(await submitted(open), leaving, checker)
    await newsroom.payload.update({ collection: 'users', id: leaving.id, data })
    const time = { for: new Date(Date.now() + 3_600_000).toISOString() }
    for (const [command, more] of [['sign-off', {}] as const, ['schedule', time] as const])
      expect(told(await step(command, signer, text, more))).toEqual([
        403,
        '示例离任现在没有做初审的权限，做过的不再有效。请退回初审，由别人重审。',
      ])
    expect(await state(text)).toMatchObject({ state: 'final', isPublic: false })
    expect(told(await step('return', signer, text, { to: 'first', reason: '示例：请重审' }))[0]).toBe(200)
    await passed(text, reader, checker)
    expect(told(await step('sign-off', signer, text))[0]).toBe(200)
  })
})

describe('a deputy', () => {
  test('does what the absent may from the first moment of the first day to the last of the last', async () => {
    const [early, late] = [await hire('示例先到', 'editor'), await hire('示例后到', 'editor')]
    const texts = [await submitted(named), await submitted(named), await submitted(named), await submitted(named)]
    for (const text of texts) await passed(text, reader)
    const midnight = Date.parse(dayBoundary('2036-05-04T12:00:00.000Z', '00'))
    await deputise(checker, early, { from: '2036-05-02', until: '2036-05-03' })
    await deputise(checker, late, { from: '2036-05-04', until: '2036-05-04' })
    const HOURS: [at: number, who: Account, status: number][] = [
      [midnight - 1, late, 403],
      [midnight - 1, early, 200],
      [midnight, early, 403],
      [midnight, late, 200],
      [Date.parse(dayBoundary('2036-05-04T12:00:00.000Z', '24')) - 1, late, 200],
      [Date.parse(dayBoundary('2036-05-04T12:00:00.000Z', '24')), late, 403],
    ]
    for (const [at, who, status] of HOURS) {
      const text = texts[0] ?? expect.fail()
      if (status === 200) texts.shift()
      vi.useFakeTimers({ toFake: ['Date'], now: at })
      const call = await sessionOf(who)
      const { since, updatedAt } = (await call('GET', `/review/state?kind=news&id=${text.id}`)).body
      const answer = await call('POST', '/review/approve', { kind: 'news', id: text.id, since, updatedAt })
      expect([new Date(at), answer.status]).toEqual([new Date(at), status])
      vi.useRealTimers()
    }
  })

  /** Whoever signs in at the time that the clock shows, past the sessions of other days. */
  async function sessionOf(who: Account) {
    const { token } = await newsroom.payload.login({ collection: 'users', data: who })
    return (method: string, path: string, body?: object) =>
      newsroom.rest(method, path, { body, headers: { authorization: `JWT ${token}` } })
  }

  test('stands beside the absent in the steps, in the approvals and on record', async () => {
    const deputy = await hire('示例代理', 'editor')
    expect((await deputise(checker, deputy)).status).toBe(201)
    const text = await passed(await submitted(named), reader)
    expect((await state(text, deputy)).actions).toContain('approve')
    expect(told(await step('return', deputy, text, { to: 'first', reason: '示例退回' }))[0]).toBe(200)
    await passed(text, reader, deputy)
    const { approvals, steps } = await state(text)
    const both = { stage: 'second', userName: '示例代理', onBehalfOfName: '示例乙' }
    expect(approvals).toContainEqual(expect.objectContaining(both))
    expect(steps.filter(({ onBehalfOfName }: { onBehalfOfName: unknown }) => onBehalfOfName)).toMatchObject([
      { action: 'return', ...both },
      { action: 'approve', ...both },
    ])
    const { docs } = await newsroom.payload.find({
      collection: 'records',
      where: { document: { equals: text.id }, user: { equals: deputy.id } },
      sort: 'at',
    })
    expect(docs).toMatchObject([
      { action: 'return', userName: '示例代理', reason: '代示例乙复审：示例退回' },
      { action: 'approve', userName: '示例代理', reason: '代示例乙复审' },
    ])
    const naming = await newsroom.payload.count({
      collection: 'records',
      where: { action: { equals: 'deputy' }, userName: { equals: 'administrator' } },
    })
    expect(naming.totalDocs).toBeGreaterThan(0)
  })

  test('is of the editorial office, enabled, and acts for somebody who is', async () => {
    const [absent, deputy] = [await hire('示例休假', 'second'), await hire('示例值班', 'editor')]
    const column = await desk.column()
    await arrange(column, { reviewers: { second: [absent.id] } })
    await deputise(absent, deputy)
    const text = await passed(await submitted(column), reader)
    const set = ({ id }: Account, body: object) => newsroom.rest('PATCH', `/users/${id}`, { as: 'administrator', body })
    const CHANGES: [account: Account, off: object, on: object, status: number][] = [
      [absent, { disabled: true }, { disabled: false }, 403],
      [absent, { roles: ['editor'] }, { roles: ['second'] }, 403],
      [deputy, { roles: ['administrator'] }, { roles: ['editor'] }, 403],
    ]
    for (const [account, off, on, status] of CHANGES) {
      expect((await set(account, off)).status).toBe(200)
      expect(told(await step('approve', deputy, text))[0], JSON.stringify(off)).toBe(status)
      expect((await set(account, on)).status).toBe(200)
    }
    await passed(text, deputy)
    expect((await set(deputy, { disabled: true })).status).toBe(200)
    expect(told(await step('approve', deputy, text))[0]).toBe(401)
    for (const role of ['correspondent', 'administrator'] as const) {
      const answer = await deputise(absent, await newsroom.employ({ roles: [role] }))
      expect(told(answer)).toEqual([400, expect.stringContaining('代审人要是没有停用的编辑、复审或者终审')])
    }
    expect(told(await deputise(absent, deputy))[0]).toBe(400)
  })
})

describe('promise 3: a deputy and the absent count as both', () => {
  type Pair = { absent: Account; deputy: Account }
  /** Who leaves and who stands in: one could do the second stage in the own right too, the other for the absent alone. */
  let able: Pair
  let lent: Pair
  beforeAll(async () => {
    const pair = async (...own: Role[]): Promise<Pair> => {
      const [absent, deputy] = [await hire('示例休假', ...ALL), await hire('示例值班', ...own)]
      expect((await deputise(absent, deputy)).status).toBe(201)
      return { absent, deputy }
    }
    able = await pair(...ALL)
    lent = await pair('editor')
  })

  /** Submits what was written by one and changed by another. */
  async function changedBy(editor: As, author: As): Promise<Text> {
    const body = desk.news(`示例${crypto.randomUUID()}`, open)
    const { doc } = (await newsroom.rest('POST', '/news?draft=true&depth=0', { as: author, body })).body
    const change = { as: editor, body: { lead: '示例改动' } }
    const changed = (await newsroom.rest('PATCH', `/news/${doc.id}?draft=true&depth=0`, change)).body.doc
    expect(told(await step('submit', author, changed))[0]).toBe(200)
    return changed
  }

  const STORIES: [name: string, words: string, text: (pair: Pair) => Promise<Text>][] = [
    ['the deputy wrote it', '作者不能审', async ({ deputy }) => passed(await submitted(open, deputy), reader)],
    ['the deputy changed it', '改过', async ({ deputy }) => passed(await changedBy(deputy, 'editor'), reader)],
    ['the deputy did the stage before', '同一个人不能审', async ({ deputy }) => passed(await submitted(open), deputy)],
    ['the absent wrote it', '作者不能审', async ({ absent }) => passed(await submitted(open, absent), reader)],
    ['the absent changed it', '改过', async ({ absent }) => passed(await changedBy(absent, 'editor'), reader)],
    ['the absent did the stage before', '同一个人不能审', async ({ absent }) => passed(await submitted(open), absent)],
  ]

  test.each(STORIES)('%s: not for the absent', async (_, words, story) => {
    const text = await story(lent)
    expect(told(await step('approve', lent.deputy, text))).toEqual([403, expect.stringContaining(words)])
    expect(await state(text)).toMatchObject({ state: 'second' })
  })

  test.each(STORIES.slice(0, 3))('%s: nor as oneself', async (_, words, story) => {
    const text = await story(able)
    expect(told(await step('approve', able.deputy, text))).toEqual([403, expect.stringContaining(words)])
    expect(await state(text)).toMatchObject({ state: 'second' })
  })

  test('who does a stage for the absent leaves neither a further one', async () => {
    const { absent, deputy } = lent
    const column = await desk.column()
    await arrange(column, { reviewers: { second: [absent.id] } })
    const text = await passed(await submitted(column), reader, deputy)
    await deputise(signer, deputy)
    for (const as of [absent, deputy]) {
      expect(told(await step('sign-off', as, text))).toEqual([403, expect.stringContaining('同一个人不能审')])
    }
    expect(await step('sign-off', signer, text)).toMatchObject({ status: 200 })
  })

  test('who may do it in the own right does it so where the absent may not', async () => {
    const { absent, deputy } = able
    const text = await passed(await submitted(open, absent), reader, deputy)
    expect((await state(text)).approvals).toMatchObject([{}, { userName: '示例值班', onBehalfOfName: null }])
  })
})

describe('what gives the site its structure has one stage, the sign-off', () => {
  const FIELDS: Partial<Record<Kind, object>> = {
    units: { name: '示例单位' },
    columns: { name: '示例栏目', type: 'news', order: 2 },
    topics: { title: '示例专题' },
    studios: { name: '示例工作室', level: 'municipal' },
    speakers: {
      name: '示例宣讲人',
      consent: { method: 'written', date: '2026-01-05T04:00:00.000Z', scopes: ['website'] },
    },
    home: {},
    navigation: { items: [{ label: '示例首页', target: 'page', page: '/profiles/' }] },
    settings: { name: '示例网站', url: 'https://www.example.org' },
  }

  let author: Account
  let deputy: Account
  beforeAll(async () => {
    author = await hire('示例作者', 'administrator', ...ALL)
    deputy = await hire('示例代签', 'editor')
    await deputise(signer, deputy)
  })

  test.each(Object.keys(FIELDS) as Kind[])('%s', async (kind) => {
    const isSite = kind === 'settings' || kind === 'navigation'
    const route = isGlobalKind(kind) ? `/globals/${kind}` : `/${kind}`
    const { body } = await newsroom.rest('POST', `${route}?draft=true&depth=0`, { as: author, body: FIELDS[kind] })
    const { id = kind, updatedAt } = body.doc ?? body.result
    const order = { kind, id: isGlobalKind(kind) ? undefined : id, updatedAt }
    const answer = await desk.review('submit', author, order)
    expect(answer).toMatchObject({ status: 200, body: { state: 'final' } })
    const { since } = answer.body
    const sign = (as: As) => desk.review('sign-off', as, { ...order, since })
    const others = ['correspondent', 'editor', 'second', ...(isSite ? [] : (['administrator'] as const))] as const
    for (const as of others) expect(told(await sign(as))[0], as).toBeOneOf([403, 404])
    expect(told(await sign(author))).toEqual([403, expect.stringContaining('作者不能审')])
    expect(await sign(isSite ? 'administrator' : deputy)).toMatchObject({ status: 200, body: { state: 'signedOff' } })
  })
})
