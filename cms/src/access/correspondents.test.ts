import { isManuscriptKind, PAGE_KINDS } from 'shared/kinds'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, type Answer, type Call, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { SECRET } from '../testing/rights.ts'

let newsroom: Newsroom
let desk: Desk
/** The caller, and what another unit submitted: a person, a story about that person, and a picture. */
let me: Account
let unit: string
let otherUnit: string
let profile: string
let story: string
let picture: string
/** The caller's own story, which names that person; an editor has put that picture into it. */
let own: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  me = await newsroom.account('correspondent')
  const colleague = await newsroom.employ({ roles: ['correspondent'] })
  unit = await unitOf(me)
  otherUnit = await unitOf(colleague)
  const create = async (path: string, as: Account, body: object) => {
    const answer = await newsroom.rest('POST', `${path}?depth=0`, { as, body })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body.doc.id as string
  }
  picture = await create('/media', colleague, await upload('#a8201a'))
  profile = await create('/profiles', colleague, { name: SECRET, unit, birthMonth: '1961-07-01', portrait: picture })
  story = await create('/stories', colleague, { title: SECRET, profiles: [profile] })
  own = await create('/stories', me, {
    title: '示例本单位',
    profiles: [profile],
    related: [{ relationTo: 'stories', value: story }],
  })
  await newsroom.rest('PATCH', `/stories/${own}`, { as: 'editor', body: { cover: picture } })
})
afterAll(() => newsroom.close())

const call = (method: string, path: string, body?: object, more: Partial<Call> = {}): Promise<Answer> =>
  newsroom.rest(method, path, { as: 'correspondent', body, ...more })

async function unitOf({ id }: Account): Promise<string> {
  return String((await newsroom.payload.findByID({ collection: 'users', id, depth: 0 })).unit)
}

async function upload(background: string): Promise<FormData> {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], `${SECRET}.jpg`, { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ alt: SECRET }))
  return form
}

const REFUSED = { status: 403, body: { errors: [{ message: expect.stringContaining('关联内容') }] } }

describe('promise 1: what another unit submitted is not told to a correspondent', () => {
  const READING: [name: string, path: () => string][] = [
    ['in lists', () => '/stories?depth=3&draft=true'],
    ['by search', () => `/stories?where[title][like]=${SECRET}&draft=true`],
    [
      'by a search that is always true',
      () => '/profiles?where[or][0][id][exists]=true&where[or][1][name][exists]=true',
    ],
    ['among versions', () => `/stories/versions?where[parent][equals]=${story}&depth=2`],
    ['among drafts', () => '/profiles?draft=true&trash=true&limit=0'],
    ['through relations', () => `/stories/${own}?depth=5&draft=true`],
    ['through relations of versions', () => `/stories/versions?where[parent][equals]=${own}&depth=5`],
    ['through the lists of a unit', () => `/units/${unit}?depth=3&draft=true`],
    ['through all lists of units', () => '/units?depth=3&draft=true&joins[people][limit]=0'],
    ['by the names of fields to fill in', () => `/stories?depth=2&draft=true&populate[profiles][name]=true`],
    ['in the media library', () => '/media?depth=2'],
  ]

  test.each(READING)('%s', async (_, path) => {
    const { status, body } = await call('GET', path())
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${SECRET}|1961-07`))
  })

  test.each([
    ['nor whether a person was born', 'profiles.birthMonth][exists]=true'],
    ['nor how a person is called', `profiles.name][like]=${SECRET}`],
    ['nor what a picture shows', `cover.alt][like]=${SECRET}`],
  ])('%s, by asking for the own texts that name them', async (_, condition) => {
    for (const route of ['/stories?draft=true&', '/stories?', '/stories/count?'])
      expect(await call('GET', `${route}where[${condition}`)).toMatchObject(REFUSED)
  })

  test.each([
    `/units?where[people.name][like]=${SECRET}`,
    `/stories?where[or][0][and][0][profiles__name][like]=${SECRET}`,
    `/stories/versions?where[version.profiles.name][like]=${SECRET}`,
    '/stories?sort=title,-profiles.name',
    '/units?joins[people][where][portrait.alt][exists]=true',
    '/units?joins[people][sort]=portrait.alt',
  ])('nor by other ways of asking: %s', async (path) => {
    expect(await call('GET', path)).toMatchObject(REFUSED)
  })

  test('nor in a form that is sent', async () => {
    const question = `where[profiles][contains][name][like]=${SECRET}`
    const body = new Blob([question], { type: 'application/x-www-form-urlencoded' })
    const headers = { 'X-Payload-HTTP-Method-Override': 'GET' }
    expect(await call('POST', '/stories', body, { headers })).toMatchObject(REFUSED)
  })

  test('what belongs to a text itself may be asked', async () => {
    const where = `where[profiles][equals]=${profile}&where[and][0][column.id][exists]=false&sort=title`
    expect((await call('GET', `/stories?draft=true&${where}`)).body.docs).toHaveLength(1)
  })

  const REACHING: [method: string, path: () => string][] = [
    ['GET', () => `/stories/${story}`],
    ['GET', () => `/stories/${story}?draft=true&trash=true`],
    ['POST', () => `/stories/${story}/duplicate`],
    ['PATCH', () => `/stories/${story}`],
    ['PATCH', () => `/stories/${story}?draft=true&autosave=true`],
    ['DELETE', () => `/stories/${story}`],
    ['GET', () => `/media/${picture}`],
    ['GET', () => `/media/${picture}/thumbnail`],
    ['GET', () => `/media/file/${encodeURIComponent(`${SECRET}.jpg`)}`],
    ['PATCH', () => `/media/${picture}`],
    ['DELETE', () => `/media/${picture}`],
    ['GET', () => `/publishing/state?kind=stories&id=${story}`],
    ['GET', () => '/globals/home'],
    ['GET', () => '/users?where[roles][equals]=final'],
  ]

  test.each(REACHING)('nor is it reached or changed: %s %o', async (method, path) => {
    const { status, body } = await call(method, path(), method === 'GET' ? undefined : {})
    if (status === 200) expect(body.docs?.filter(({ id }: Account) => id !== me.id)).toEqual([])
    else expect(status).toBeOneOf([400, 403, 404])
    expect(JSON.stringify(body)).not.toContain(SECRET)
    expect(await newsroom.payload.findByID({ collection: 'stories', id: story })).toMatchObject({ title: SECRET })
  })

  test('nor what is called by an address that is taken', async () => {
    const { slug } = await newsroom.payload.findByID({ collection: 'stories', id: story, depth: 0 })
    const { status, body } = await call('POST', '/stories', { title: '示例', slug })
    expect([status, body.errors[0].message]).toEqual([409, expect.stringContaining('已经被另一份内容使用')])
  })

  test('many at once leave it as it is', async () => {
    for (const query of ['where[id][exists]=true', `where[id][equals]=${story}&draft=true`]) {
      await call('PATCH', `/stories?${query}`, { lead: '示例窜改' })
      await call('DELETE', `/profiles?${query}`)
    }
    expect((await newsroom.payload.findByID({ collection: 'stories', id: story })).lead ?? '').toBe('')
    expect(await newsroom.payload.findByID({ collection: 'profiles', id: profile })).toMatchObject({ name: SECRET })
  })

  test('nor that it has a picture which the caller uploads too', async () => {
    const answer = await call('POST', '/media', await upload('#a8201a'))
    expect(answer).toMatchObject({ status: 201, body: { doc: { submittingUnit: unit } } })
  })
})

describe('a correspondent writes for the own unit', () => {
  test('and leaves what an editor chose from elsewhere, but chooses nothing from there', async () => {
    const change = { lead: '示例导语', cover: picture }
    expect(await call('PATCH', `/stories/${own}`, change)).toMatchObject({ status: 200 })
    const { body } = await newsroom.rest('GET', `/stories/${own}?depth=0`, { as: 'editor' })
    expect(body).toMatchObject(change)
    expect(await call('POST', '/stories', { title: '示例', cover: picture })).toMatchObject({ status: 400 })
    expect(await call('POST', '/profiles', { name: '示例', masters: [profile] })).toMatchObject({ status: 400 })
  })

  test('and for no other, whatever the request says', async () => {
    const created = await call('POST', '/news?depth=0', { title: '示例' })
    expect(created).toMatchObject({ status: 201, body: { doc: { submittingUnit: unit } } })
    const { id } = created.body.doc
    for (const [method, path] of [
      ['POST', '/news'],
      ['PATCH', `/news/${id}`],
      ['PATCH', `/news/${id}?draft=true&autosave=true`],
      ['POST', `/news/${id}/duplicate`],
    ] as const) {
      const answer = await call(method, path, { title: '示例', submittingUnit: otherUnit })
      expect([answer.status, answer.body.errors?.[0].message]).toEqual([
        403,
        expect.stringContaining('只能替本单位供稿'),
      ])
    }
    const cleared = await call('PATCH', `/news/${id}?depth=0`, { submittingUnit: null })
    expect(cleared.body.doc).toMatchObject({ submittingUnit: unit })
  })

  test('and sees no more of a text, nor of its older versions, once an editor gave it to another unit', async () => {
    const { id }: Account = (await call('POST', '/news?draft=true', { title: '示例转交' })).body.doc
    await newsroom.rest('PATCH', `/news/${id}?draft=true`, { as: 'editor', body: { submittingUnit: otherUnit } })
    expect(await call('GET', `/news/${id}`)).toMatchObject({ status: 404 })
    expect(await call('GET', `/news/${id}?draft=true`)).toMatchObject({ status: 404 })
    expect((await call('GET', `/news/versions?where[parent][equals]=${id}`)).body.docs).toEqual([])
    expect((await call('GET', '/news?draft=true&where[title][equals]=示例转交')).body.docs).toEqual([])
  })

  test('and no older version, when an editor restores it, gives a text back to its former unit', async () => {
    const { id } = (await call('POST', '/news?draft=true', { title: '示例恢复' })).body.doc
    const { docs } = await newsroom.payload.findVersions({ collection: 'news', where: { parent: { equals: id } } })
    await newsroom.rest('PATCH', `/news/${id}?draft=true`, { as: 'editor', body: { submittingUnit: otherUnit } })
    expect(await newsroom.rest('POST', `/news/versions/${docs[0]?.id}`, { as: 'editor' })).toMatchObject({
      status: 200,
    })
    expect(await call('GET', `/news/${id}?draft=true`)).toMatchObject({ status: 404 })
    const draft = await newsroom.payload.findByID({ collection: 'news', id, draft: true, depth: 0 })
    expect(draft.submittingUnit).toBe(otherUnit)
  })

  test('and throws away drafts of the own unit, but nothing that readers once saw', async () => {
    const trash = { deletedAt: new Date().toISOString() }
    const { id } = (await call('POST', '/news', { title: '示例作废' })).body.doc
    expect(await call('PATCH', `/news/${id}`, trash)).toMatchObject({ status: 200 })
    expect(await call('DELETE', `/news/${id}?trash=true`)).toMatchObject({ status: 403 })

    const issued = await desk.issue('news', { ...desk.news('示例公开过', await desk.column()), submittingUnit: unit })
    await desk.withdraw('news', issued.id)
    for (const answer of [
      await call('PATCH', `/news/${issued.id}`, trash),
      await call('DELETE', `/news/${issued.id}`),
    ]) {
      expect([answer.status, answer.body.errors[0].message]).toEqual([403, expect.stringContaining('通讯员不能删除')])
    }
  })

  test('and is shown columns without who writes and reviews in them, and without their chains', async () => {
    await desk.column()
    const { body } = await call('GET', '/columns?draft=true&depth=0')
    expect(body.docs.length).toBeGreaterThan(0)
    for (const column of body.docs) {
      for (const name of ['writers', 'reviewers', 'stages']) expect(column).not.toHaveProperty(name)
    }
  })
})

test('who is a correspondent and an editor sees what editors see', async () => {
  const both = await newsroom.employ({ roles: ['correspondent', 'editor'], unit })
  expect(await newsroom.rest('GET', `/stories/${story}`, { as: both })).toMatchObject({ status: 200 })
})

describe('promise 1: how the site’s structure came to be, and what it will be, is for the office', () => {
  const HISTORY: [method: string, route: string][] = [
    ['GET', '/review/state'],
    ['GET', '/review/readings'],
    ['GET', '/review/remarks'],
    ['POST', '/preview/links'],
    ['GET', '/preview'],
  ]
  const ask = (as: 'editor' | 'correspondent', [method, route]: (typeof HISTORY)[number], kind: string, id: string) => {
    if (route === '/preview') return newsroom.rest('GET', `${route}/${kind}/${id}/desk`, { as })
    const isCommand = method === 'POST'
    const body = isCommand ? { kind, id, hours: 1 } : undefined
    return newsroom.rest(method, isCommand ? route : `${route}?kind=${kind}&id=${id}`, { as, body })
  }

  test.each(PAGE_KINDS.filter((kind) => !isManuscriptKind(kind)))('%s', async (kind) => {
    const text = await desk.write(kind, { title: '示例', name: SECRET, introduction: SECRET })
    await desk.submit(kind, text)
    for (const question of HISTORY) {
      expect((await ask('editor', question, kind, text.id)).status, question[1]).toBe(200)
      const { status, body } = await ask('correspondent', question, kind, text.id)
      expect(status, question[1]).toBe(403)
      expect(JSON.stringify(body), question[1]).not.toContain(SECRET)
    }
  })
})

describe('promise 1: what is open in other hands', () => {
  const LOCKS = 'payload-locked-documents'
  type Lock = { id: string }
  let mine: Lock
  let foreign: Lock
  let site: Lock
  beforeAll(async () => {
    const { id } = await newsroom.account('editor')
    const user = { relationTo: 'users', value: id }
    const lock = (data: object) => newsroom.payload.db.create({ collection: LOCKS, data: { user, ...data } })
    mine = (await lock({ document: { relationTo: 'stories', value: own } })) as never
    foreign = (await lock({ document: { relationTo: 'stories', value: story } })) as never
    site = (await lock({ globalSlug: 'settings' })) as never
  })

  test('a correspondent learns of the own unit’s texts alone', async () => {
    for (const query of [
      '',
      `?where[document.value][in][0]=${own}&where[document.value][in][1]=${story}`,
      '?where[user.value][exists]=true',
    ]) {
      const { body } = await call('GET', `/${LOCKS}${query}`)
      expect(body.docs.map(({ id }: Lock) => id)).toEqual([mine.id])
    }
    expect((await call('GET', `/${LOCKS}/count`)).body.totalDocs).toBe(1)
    for (const { id } of [foreign, site]) expect((await call('GET', `/${LOCKS}/${id}`)).status).toBe(404)
    expect((await call('GET', `/${LOCKS}/${mine.id}`)).status).toBe(200)
  })

  test('and ends or takes over no other', async () => {
    expect((await call('DELETE', `/${LOCKS}/${mine.id}`)).status).toBe(200)
    expect(await call('GET', `/${LOCKS}`)).toMatchObject({ status: 200, body: { docs: [] } })
    for (const { id } of [foreign, site]) {
      expect((await call('DELETE', `/${LOCKS}/${id}`)).status).toBe(403)
      expect((await call('PATCH', `/${LOCKS}/${id}`, { globalSlug: 'home' })).status).toBe(403)
    }
    await call('DELETE', `/${LOCKS}?where[id][exists]=true`)
    const document = { relationTo: 'stories', value: story }
    expect((await call('POST', `/${LOCKS}`, { document })).status).toBe(403)
    const { docs } = await newsroom.payload.find({ collection: LOCKS })
    expect(docs.map(({ id }) => id).sort()).toEqual([foreign.id, site.id].sort())
  })
})
