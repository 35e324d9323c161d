import type { TypedUser } from 'payload'
import { prerender } from 'react-dom/static'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { Desk as Dashboard } from './Desk.tsx'

let newsroom: Newsroom
let desk: Desk
let column: string
let reader: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
  reader = await newsroom.employ({ roles: ['editor'] })
})
afterAll(() => newsroom.close())

type As = Parameters<Desk['review']>[1]

async function accountOf(as: As): Promise<TypedUser> {
  const { id } = typeof as === 'string' ? await newsroom.account(as) : as
  return { ...(await newsroom.payload.findByID({ collection: 'users', id })), collection: 'users' }
}

/** The words of one list of somebody's dashboard; null where they have no such list. */
async function list(name: string, as: As, at = new Date(), searchParams = {}): Promise<string | null> {
  const { prelude } = await prerender(
    await Dashboard({ payload: newsroom.payload, user: await accountOf(as), at, searchParams }),
  )
  const page = (await new Response(prelude as ReadableStream).text()).replaceAll('<!-- -->', '')
  return page.split('<section').find((section) => section.includes(`id="desk-${name}"`)) ?? null
}

const step = async (command: string, as: As, id: string, more: object = {}) => {
  const { body } = await newsroom.rest('GET', `/review/state?kind=news&id=${id}`, { as: 'editor' })
  const answer = await desk.review(command, as, {
    kind: 'news',
    id,
    updatedAt: body.updatedAt,
    since: body.since,
    ...more,
  })
  expect(answer.status).toBe(200)
}

async function submitted(title: string): Promise<string> {
  const text = await desk.write('news', desk.news(title, column))
  expect((await desk.submit('news', text)).status).toBe(200)
  return text.id
}

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

describe('待我审', () => {
  test('names what this person may do now, and neither their own texts nor other stages', async () => {
    await submitted('示例等初审')
    expect(await list('waiting', reader)).toContain('示例等初审')
    expect(await list('waiting', 'editor')).not.toContain('示例等初审')
    expect(await list('waiting', 'second')).not.toContain('示例等初审')
  })

  test('has what is urgent in front', async () => {
    const id = await submitted('示例后来的急稿')
    await step('expedite', 'editor', id, { reason: '明天要用' })
    const words = (await list('waiting', reader)) ?? ''
    expect(words.indexOf('示例后来的急稿')).toBeLessThan(words.indexOf('示例等初审'))
  })

  test('a deputy sees what the absent person would', async () => {
    const deputy = await newsroom.employ({ roles: ['editor'] })
    const id = await submitted('示例代审')
    await step('approve', reader, id)
    expect(await list('waiting', deputy)).not.toContain('示例代审')
    const absent = await newsroom.account('second')
    await newsroom.payload.create({
      collection: 'deputies',
      data: {
        absent: absent.id,
        deputy: deputy.id,
        from: later(-24).toISOString(),
        until: later(24).toISOString(),
        note: '示例出差',
      },
    })
    expect(await list('waiting', deputy)).toContain('示例代审')
  })
})

describe('where more texts wait than anybody looks through', () => {
  const MANY = 205
  let urgent: string
  const rows = (title: string, data: Record<string, unknown>) =>
    newsroom.payload.db.updateMany({ collection: 'reviews', where: { title: { equals: title } }, data })
  beforeAll(async () => {
    const { db } = newsroom.payload
    urgent = await submitted('示例刚送审的急稿')
    await rows('示例刚送审的急稿', { urgent: true, since: later(-5).toISOString() })
    const backlog = await submitted('示例积压')
    await rows('示例积压', { state: 'second', since: later(-100).toISOString() })
    const row = await db.findOne<{ id: string }>({ collection: 'reviews', where: { title: { equals: '示例积压' } } })
    for (let n = 1; n < MANY; n += 1)
      await db.create({ collection: 'reviews', data: { ...row, id: `news:${backlog}-${n}` }, returning: false })
  })
  afterAll(() =>
    newsroom.payload.db.deleteMany({
      collection: 'reviews',
      where: { title: { in: ['示例刚送审的急稿', '示例积压'] } },
    }),
  )

  const countOf = (words: string | null) => Number(words?.match(/>(\d+) 件</)?.[1])

  test('what is urgent and new is on the lists of whoever may review it, and everything is counted', async () => {
    const words = (await list('waiting', reader)) ?? ''
    expect(words.indexOf('示例刚送审的急稿')).toBeGreaterThan(0)
    expect(words).not.toContain('示例积压')
    expect(countOf(await list('overdue', reader))).toBe(MANY + 1)
    const waiting = await list('waiting', 'second')
    expect(countOf(waiting)).toBeGreaterThanOrEqual(MANY)
    expect(waiting).toContain('这里列出前 200 件')
  })

  test('a month shows its last days, too', async () => {
    await rows('示例积压', { state: 'scheduled', scheduledFor: '2032-02-03T02:00:00.000Z' })
    await rows('示例刚送审的急稿', { state: 'scheduled', scheduledFor: '2032-02-28T02:00:00.000Z' })
    const february = (await list('calendar', 'editor', new Date(), { month: '2032-02' })) ?? ''
    expect(february).toContain(`/news/${urgent}`)
    expect(february).toContain(`还有 ${MANY - 4} 篇`)
  })
})

describe('what waits for its author', () => {
  test('退回给我 and 我的草稿 name the own texts alone', async () => {
    const id = await submitted('示例被退回')
    await step('return', reader, id, { reason: '补单位', to: 'author' })
    await desk.write('news', { title: '示例草稿' })
    expect(await list('returned', 'editor')).toContain('示例被退回')
    expect(await list('drafts', 'editor')).toContain('示例草稿')
    expect(await list('returned', reader)).toContain('没有退回给您的稿件。')
    expect(await list('drafts', reader)).toContain('没有写了一半的稿件。')
    expect(await list('drafts', 'administrator')).toBeNull()
  })

  test('what lies in the trash waits for nobody', async () => {
    const { id } = await desk.write('news', { title: '示例丢弃' })
    expect(await list('drafts', 'editor')).toContain('示例丢弃')
    await newsroom.rest('PATCH', `/news/${id}`, { as: 'editor', body: { deletedAt: new Date().toISOString() } })
    expect(await list('drafts', 'editor')).not.toContain('示例丢弃')
  })
})

test('超时未审 names what waits longer than its stage allows', async () => {
  await submitted('示例会超时')
  expect(await list('overdue', 'editor', later(23))).not.toContain('示例会超时')
  expect(await list('overdue', 'editor', later(25))).toContain('示例会超时')
})

describe('what was published, and what will be', () => {
  test('今日已发 names it, even where it is edited again; not what was withdrawn', async () => {
    const text = await desk.issue('news', desk.news('示例今天发', column))
    const gone = await desk.issue('news', desk.news('示例今天撤', column))
    await desk.edit('news', text.id, { lead: '又改' })
    await desk.withdraw('news', gone.id)
    const words = await list('today', 'final')
    expect(words).toContain('示例今天发')
    expect(words).not.toContain('示例今天撤')
    expect(await list('today', 'final', later(48))).toContain('今天还没有发布稿件。')
  })

  test('the calendar shows what is set for another month when that month is asked for', async () => {
    const id = await submitted('示例定时')
    await step('approve', reader, id)
    await step('approve', 'second', id)
    await step('schedule', 'final', id, { for: '2031-05-31T16:30:00.000Z' })
    const june = (await list('calendar', 'editor', new Date(), { month: '2031-06' })) ?? ''
    expect(june).toContain('排期：2031年6月')
    expect(june).toContain('00:30 定时 示例定时')
    expect(june).toContain('/admin?month=2031-05')
    expect(await list('calendar', 'editor', new Date(), { month: '2031-05' })).not.toContain('示例定时')
    for (const month of HOSTILE_STRINGS)
      expect(await list('calendar', 'editor', new Date(), { month })).toContain('排期：')
  })
})

test('promise 1: a correspondent sees what the own unit submitted, in no list anything else', async () => {
  const correspondent = await newsroom.account('correspondent')
  await newsroom.rest('POST', '/news?draft=true', { as: correspondent, body: { title: '示例本单位' } })
  const at = later(48)
  const lists = await Promise.all(
    ['drafts', 'returned', 'overdue', 'today', 'calendar'].map((name) => list(name, correspondent, at)),
  )
  expect(lists[0]).toContain('示例本单位')
  for (const title of ['示例等初审', '示例会超时', '示例今天发', '示例草稿']) expect(lists.join()).not.toContain(title)
  expect(await list('calendar', correspondent)).not.toContain('示例今天发')
  expect(await list('waiting', correspondent)).toBeNull()
})

test('administrators are told of columns that nobody could review, others are not', async () => {
  const { id } = await newsroom.account('second')
  await newsroom.payload.update({ collection: 'users', id, data: { disabled: true } })
  expect(await list('lacking', 'administrator')).toMatch(/示例栏目[\s\S]*缺复审/)
  expect(await list('lacking', 'editor')).toBeNull()
})
