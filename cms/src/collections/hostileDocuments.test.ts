import { PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  await newsroom.account('editor')
})
afterAll(() => newsroom.close())

const NOWHERE = '00000000-0000-4000-8000-00000000ffff'
const person = { name: '示例人物' }
const article = { title: '示例文章' }
const honoured = (...honours: object[]) => ({ ...person, honours })
const model = { title: 'national-model-worker', year: 2020 }

/** What somebody sends, and what the answer says of it. Nothing of it is stored. */
const REFUSED: [name: string, route: string, body: object, says: string][] = [
  ['a national model worker of 1951', '/profiles', honoured({ ...model, year: 1951 }), '1951 年没有表彰“全国劳动模范”'],
  [
    'a labour medal from before there were any',
    '/profiles',
    honoured({ title: 'national-labour-medal', year: 1984 }),
    '从 1985 年起',
  ],
  [
    'both titles of one rank in one year',
    '/profiles',
    honoured(model, { ...model, title: 'national-advanced-worker' }),
    '同一年不会既授予',
  ],
  ['an honour that nobody grants', '/profiles', honoured({ title: 'constructor', year: 2020 }), '称号'],
  ['an honour named after the prototype', '/profiles', honoured({ title: '__proto__', year: 2020 }), '称号'],
  ['a year that is no number', '/profiles', honoured({ ...model, year: 'NaN' }), '授予年份'],
  ['half a year', '/profiles', honoured({ ...model, year: 2020.5 }), '授予年份'],
  ['a year before the republic', '/studios', { name: '示例', year: -5 }, '命名年份'],
  ['two thousand honours', '/profiles', honoured(...Array.from({ length: 2000 }, () => model)), '超过了 1000 项'],
  ['honours that are no list', '/profiles', { ...person, honours: { 0: model } }, '荣誉'],
  ['a person of no known gender word', '/profiles', { ...person, gender: 'robot' }, '性别'],
  ['a people that no standard names', '/profiles', { ...person, ethnicity: 'XX' }, '民族'],
  ['consent by an unknown way', '/profiles', { ...person, consent: { method: 'guessed' } }, '取得方式'],
  ['consent for an unknown place', '/profiles', { ...person, consent: { scopes: ['website', 'tv'] } }, '同意的范围'],
  ['consent on no day', '/profiles', { ...person, consent: { date: '示例' } }, '取得日期'],
  [
    'consent until the year 200000',
    '/profiles',
    { ...person, consent: { until: '+200000-01-01T00:00:00.000Z' } },
    '有效期至',
  ],
  ['consent that is nothing', '/profiles', { ...person, consent: null }, '本人授权'],
  [
    'a consent form that is not there',
    '/profiles',
    { ...person, consent: { file: NOWHERE } },
    '同意书|引用的内容不存在',
  ],
  ['a unit that is not there', '/profiles', { ...person, unit: NOWHERE }, '单位|引用的内容不存在'],
  ['a master who is not there', '/profiles', { ...person, masters: [NOWHERE] }, '师傅|引用的内容不存在'],
  ['a name of 201 characters', '/profiles', { name: '示'.repeat(201) }, '姓名'],
  ['a portrait that is a query', '/profiles', { ...person, portrait: { like: '' } }, '肖像'],
  ['a link of a script', '/news', { ...article, origin: 'reprint', sourceUrl: 'javascript:alert(1)' }, '来源链接'],
  [
    'a link of 2,001 characters',
    '/news',
    { ...article, origin: 'reprint', sourceUrl: `https://a.example/${'x'.repeat(1990)}` },
    '来源链接',
  ],
  ['an old address of data', '/stories', { ...article, originalUrl: 'data:text/html,示例' }, '原网址'],
  ['a keyword of a whole page', '/news', { ...article, keywords: ['词'.repeat(51)] }, '关键词'],
  ['an unknown origin', '/news', { ...article, origin: 'stolen' }, '稿件性质'],
  ['a topic that is a unit', '/news', { ...article, topics: [{ relationTo: 'units', value: NOWHERE }] }, '专题'],
  ['a negative number of seats', '/lectures', { ...article, capacity: -1 }, '名额'],
  ['no seats at all', '/lectures', { ...article, capacity: 0 }, '名额'],
  ['more seats than people', '/lectures', { ...article, capacity: 1e300 }, '名额'],
  ['a speaker by name instead of relation', '/lectures', { ...article, speakers: [{ name: '示例' }] }, '宣讲人'],
  ['results that are words', '/lectures', { ...article, type: 'essay', results: ['一等奖'] }, '评选结果'],
  ['a subject that is an object', '/speakers', { ...person, subjects: [{ a: 1 }] }, '宣讲专题'],
  ['a studio of no level', '/studios', { ...person, level: '__proto__' }, '级别'],
  [
    'a headline that is an account',
    '/globals/home',
    { recommended: [{ relationTo: 'users', value: NOWHERE }] },
    '推荐',
  ],
]

async function stored(): Promise<number[]> {
  const counts = PAGE_KINDS.map((collection) => newsroom.payload.count({ collection }))
  return (await Promise.all(counts)).map(({ totalDocs }) => totalDocs)
}

describe('promise 9: a hostile document gets a sentence and leaves nothing behind', () => {
  test.each(REFUSED)('%s', async (_, route, body, says) => {
    const before = await stored()
    for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
      const answer = await newsroom.rest('POST', `${route}${query}`, { as: 'editor', body })
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringMatching(says)])
      for (const { message } of answer.body.errors) expect(message).toMatch(/\p{Script=Han}.*[。：]/u)
    }
    expect(await stored()).toEqual(before)
  })

  test('a studio that is another kind of page is not found there', async () => {
    const { id } = await desk.write('news', article)
    const answer = await newsroom.rest('POST', '/profiles', { as: 'editor', body: { ...person, studio: id } })
    expect([answer.status, (await stored())[0]]).toEqual([400, 0])
  })
})

describe('what is not the client’s to say is not stored, however it is said', () => {
  const create = async (route: string, body: unknown) => {
    const answer = await newsroom.rest('POST', `${route}?draft=true&depth=1`, { as: 'editor', body })
    expect(answer.status).toBe(201)
    return answer.body.doc
  }

  test('a forged level of an honour gives way to that of its title', async () => {
    const { honours } = await create(
      '/profiles',
      honoured({ title: 'municipal-craftsman', year: 2012, level: 'national' }),
    )
    expect(honours).toMatchObject([{ level: 'municipal' }])
  })

  test('apprentices cannot be claimed: they name their masters themselves', async () => {
    const other = await desk.write('profiles', { name: '示例他人' })
    const { id } = await create('/profiles', { ...person, apprentices: { docs: [other.id] } })
    const { body } = await newsroom.rest('GET', `/profiles?draft=true&where[masters][equals]=${id}`, { as: 'editor' })
    expect(body.docs).toEqual([])
  })

  test('forged addresses, dates of publication and units of a story stay out of its publication', async () => {
    const unit = await desk.issue('units', { name: '示例冒认单位' })
    const column = await desk.column('stories')
    const forged = {
      aliases: ['/news/x/'],
      units: [unit.id],
      publishedAt: '1999-01-01T00:00:00.000Z',
      kind: 'settings',
    }
    const draft = await create('/stories', { ...desk.news('示例冒认', column), ...forged })
    expect((await desk.publish('stories', draft)).status).toBe(200)
    const change = (await desk.changes()).find((each) => each.type === 'put' && each.publication.id === draft.id)
    expect(change).toMatchObject({ publication: { kind: 'stories', aliases: [], units: [] } })
    expect(JSON.stringify(change)).not.toContain('1999')
  })

  test('keys of the prototype change nothing', async () => {
    const body = JSON.parse(
      '{"name":"示例原型","__proto__":{"role":"administrator"},"constructor":{"prototype":{"x":1}}}',
    )
    const { id } = await create('/profiles', body)
    expect(id).toBeTypeOf('string')
    expect(({} as Record<string, unknown>).role).toBeUndefined()
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('an editor cannot say who writes in a column, not even when making one', async () => {
    const column = await desk.column()
    const writers = [(await newsroom.account('editor')).id]
    const answers = [
      await newsroom.rest('PATCH', `/columns/${column}?draft=true`, { as: 'editor', body: { writers } }),
      await newsroom.rest('POST', '/columns', { as: 'editor', body: { name: '示例自封', writers } }),
    ]
    for (const { status, body } of answers) {
      expect([status, body.errors[0].message]).toEqual([
        403,
        expect.stringContaining('只有管理员可以更改栏目的“供稿人员”'),
      ])
    }
    const { body } = await newsroom.rest('GET', `/columns/${column}?draft=true`, { as: 'administrator' })
    expect(body.writers ?? []).toEqual([])
  })

  test('a stranger can set no private field', async () => {
    const { id } = await desk.write('profiles', { name: '示例私密' })
    const body = { birthMonth: '1961-07-01', consent: { method: 'oral' } }
    for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
      expect((await newsroom.rest('PATCH', `/profiles/${id}${query}`, { body })).status).toBe(401)
      expect((await newsroom.rest('POST', `/profiles${query}`, { body: { ...person, ...body } })).status).toBe(401)
    }
    const { body: kept } = await newsroom.rest('GET', `/profiles/${id}?draft=true`, { as: 'editor' })
    expect([kept.birthMonth ?? null, kept.consent.method]).toEqual([null, 'written'])
  })
})
