import type { PublicationOf } from 'shared/publication'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

type Kind = 'news' | 'stories' | 'lectures' | 'profiles' | 'studios'

/** What somebody is told who publishes this; undefined where it is public now. */
async function refusalOf(kind: Kind, fields: object): Promise<string | undefined> {
  const { body } = await desk.publish(kind, await desk.write(kind, { ...fields }))
  return body.errors?.[0].message
}

async function published<K extends Kind>(kind: K, id: string): Promise<PublicationOf<K>> {
  const change = (await desk.changes()).findLast((each) => each.type === 'put' && each.publication.id === id)
  if (change?.type !== 'put' || change.publication.kind !== kind) throw new Error('not public')
  return change.publication as PublicationOf<K>
}

const START = '2026-12-01T06:00:00.000Z'
const END = '2026-12-01T08:00:00.000Z'
const lecture = { title: '示例宣讲', startAt: START, endAt: END, venue: { name: '示例礼堂' } }
const essay = { title: '示例征文', type: 'essay', startAt: START, deadline: END }

describe('a reprint says where it comes from', () => {
  const reprint = { origin: 'reprint', source: '示例日报', sourceUrl: 'https://www.example.org/1' }

  test.each([
    ['source', '「来源」'],
    ['sourceUrl', '「来源链接」'],
  ])('not without its %s', async (field, label) => {
    const fields = { ...desk.news('示例转载', column), ...reprint, [field]: null }
    expect(await refusalOf('news', fields)).toBe(`还不能公开：${label}没有填写。请补上，再送审。`)
  })

  test('with both it is public, and what was written here carries no link', async () => {
    const { id } = await desk.issue('news', { ...desk.news('示例转载二', column), ...reprint })
    expect((await published('news', id)).sourceUrl).toBe(reprint.sourceUrl)
    await desk.publish('news', await desk.edit('news', id, { origin: 'original' }))
    expect(await published('news', id)).toMatchObject({ origin: 'original', source: '示例日报', sourceUrl: null })
  })
})

test('promise 9: a text that is too long for a page is refused, and nothing of it is public', async () => {
  const { id } = await desk.write('news', desk.news('示例长文', column))
  const written = await desk.edit('news', id, { body: richText('示'.repeat(334_000)) })
  const { status, body } = await desk.publish('news', written)
  expect([status, body.errors[0].message]).toEqual([
    400,
    '还不能公开：这一篇太长，超过了一个网页的上限（约 33 万个汉字，表格和图片也占篇幅）。请分成几篇，再送审。',
  ])
  await desk.publish('news', await desk.edit('news', id, { body: richText('示'.repeat(330_000)) }))
  expect((await published('news', id)).title).toBe('示例长文')
})

describe('a call for essays', () => {
  test('has a deadline, and ends with it', async () => {
    expect(await refusalOf('lectures', { ...essay, deadline: null })).toBe(
      '还不能公开：「截止时间」没有填写。请补上，再送审。',
    )
    const { id } = await desk.issue('lectures', { ...essay, endAt: START })
    expect(await published('lectures', id)).toMatchObject({ endAt: END, deadline: END })
  })

  test('is not over before it begins', async () => {
    expect(await refusalOf('lectures', { ...essay, deadline: START })).toContain('「截止时间」要晚于「开始时间」')
  })

  test('that turns into a talk keeps neither deadline nor results', async () => {
    const results = [{ award: '一等奖', work: '《示例》', author: '示例作者' }]
    const { id } = await desk.issue('lectures', { ...essay, ...lecture, type: 'essay', results })
    expect((await published('lectures', id)).results).toEqual(results)
    await desk.publish('lectures', await desk.edit('lectures', id, { type: 'lecture' }))
    expect(await published('lectures', id)).toMatchObject({ endAt: END, deadline: null, results: [] })
  })
})

describe('a lecture', () => {
  test.each(['postponed', 'cancelled'])(
    'that is %s says why, and forgets it when it is held after all',
    async (arrangement) => {
      const fields = { ...lecture, arrangement }
      expect(await refusalOf('lectures', fields)).toBe('还不能公开：「延期或取消的说明」没有填写。请补上，再送审。')
      const { id } = await desk.issue('lectures', { ...fields, arrangementReason: '示例原因' })
      await desk.publish('lectures', await desk.edit('lectures', id, { arrangement: 'scheduled' }))
      expect(await published('lectures', id)).toMatchObject({ arrangement: 'scheduled', arrangementReason: '' })
    },
  )

  test('waits until its speakers are public, and keeps them so', async () => {
    const speaker = await desk.write('speakers', { name: '示例讲师' })
    const draft = await desk.write('lectures', { ...lecture, speakers: [speaker.id] })
    const early = await desk.publish('lectures', draft)
    expect(early.body.errors[0].message).toBe('宣讲骨干“示例讲师”还没有公开。请先发布它，再来发布这里。')
    await desk.publish('speakers', speaker)
    expect((await desk.publish('lectures', draft)).status).toBe(200)
    const answers = [
      await desk.withdraw('speakers', speaker.id),
      await newsroom.rest('DELETE', `/speakers/${speaker.id}`, { as: 'editor' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([409, 409])
    expect(answers[0]?.body.errors[0].message).toContain('《示例宣讲》')
  })

  test('names news that look back on it before they are public', async () => {
    const recap = await desk.write('news', desk.news('示例回顾', column))
    const { id } = await desk.issue('lectures', { ...lecture, recaps: [recap.id] })
    expect((await published('lectures', id)).recaps).toEqual([recap.id])
  })
})

describe('a profile', () => {
  test('stands on a studio that is public, whose leader may still be a draft', async () => {
    const leader = await desk.write('profiles', { name: '示例领衔人', trade: 'power' })
    const studio = await desk.write('studios', { name: '示例工作室', leader: leader.id, level: 'county' })
    const member = { name: '示例成员', trade: 'power', studio: studio.id }
    expect(await refusalOf('profiles', member)).toContain('创新工作室“示例工作室”还没有公开')
    expect((await desk.publish('studios', studio)).status).toBe(200)
    await desk.issue('profiles', member)
    expect((await desk.withdraw('studios', studio.id)).body.errors[0].message).toContain('《示例成员》')
  })

  test('with honours that older rules let pass is refused by the sentence of the honour', async () => {
    const draft = await desk.write('profiles', { name: '示例旧档', trade: 'power' })
    const honours = [{ id: 'a', title: 'national-model-worker', level: 'national', year: 1951 }]
    const { docs } = await newsroom.payload.findVersions({
      collection: 'profiles',
      where: { parent: { equals: draft.id } },
    })
    const [version] = docs
    await newsroom.payload.db.updateVersion({
      collection: 'profiles',
      id: version?.id ?? '',
      versionData: { ...version, version: { ...version?.version, honours } } as never,
    })
    const answer = await desk.publish('profiles', draft)
    expect(answer.body.errors[0].message).toMatch(/^还不能公开：「荣誉」里有误，1951 年没有表彰“全国劳动模范”/)
  })
})

describe('promise 9: nothing is public that was granted in a year to come', () => {
  const year = new Date().getUTCFullYear() + 2

  test('neither an honour nor the name of a studio; drafts may have it', async () => {
    const honours = [{ title: 'municipal-craftsman', year }]
    const sentence = new RegExp(`「(荣誉|命名年份)」里有误，${year} 年还没有到。`)
    expect(await refusalOf('profiles', { name: '示例', trade: 'power', honours })).toMatch(sentence)
    expect(await refusalOf('studios', { name: '示例', level: 'municipal', year })).toMatch(sentence)
    expect(await refusalOf('studios', { name: '示例', level: 'municipal', year: year - 2 })).toBeUndefined()
  })
})

describe('a story belongs to the units of its people', () => {
  test('as readers see them at sign-off, once each', async () => {
    const stories = await desk.column('stories')
    const [a, b] = [await desk.issue('units', { name: '示例甲厂' }), await desk.issue('units', { name: '示例乙厂' })]
    const person = (name: string, unit?: string) => ({ name, trade: 'power', unit })
    const people = [
      await desk.issue('profiles', person('示例一', b.id)),
      await desk.issue('profiles', person('示例二', a.id)),
      await desk.issue('profiles', person('示例三', b.id)),
      await desk.issue('profiles', person('示例四')),
      await desk.write('profiles', person('示例草稿', a.id)),
    ].map(({ id }) => id)
    const { id } = await desk.issue('stories', { ...desk.news('示例群像', stories), profiles: people })
    expect((await published('stories', id)).units).toEqual([b.id, a.id])
    await desk.edit('profiles', people[0] ?? '', { unit: a.id })
    expect((await desk.state('stories', id)).body.differs).toBe(false)
  })
})

test('a studio without a level is named by the field that lacks it', async () => {
  expect(await refusalOf('studios', { name: '示例无级' })).toBe('还不能公开：「级别」没有填写。请补上，再送审。')
})
