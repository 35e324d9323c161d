import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo, sentenceOf } from '../testing/uploads.ts'

let newsroom: Newsroom
let desk: Desk
let as: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  as = await newsroom.employ({ roles: ['administrator', 'editor'] })
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const call = (method: string, path: string, body?: object) => newsroom.rest(method, path, { as, body })

interface Text {
  updatedAt: string
  read: () => Promise<{ updatedAt: string; words: string }>
  save: (words: string, updatedAt: string, query?: string) => Promise<Answer>
}

const documentOf = (kind: string, field: string, { id, updatedAt }: { id: string; updatedAt: string }): Text => ({
  updatedAt,
  read: async () => {
    const { body } = await call('GET', `/${kind}/${id}?draft=true&depth=0`)
    return { updatedAt: body.updatedAt, words: body[field] }
  },
  save: (words, seen, query = '?draft=true') =>
    call('PATCH', `/${kind}/${id}${query}`, { [field]: words, updatedAt: seen }),
})

/** The media library takes each file once. */
let width = 300

const TEXTS: [string, () => Promise<Text>][] = [
  ['a manuscript', async () => documentOf('news', 'lead', await desk.write('news', { title: '示例' }))],
  ['a unit', async () => documentOf('units', 'introduction', await desk.write('units', { name: '示例单位' }))],
  [
    'a medium',
    async () => documentOf('media', 'caption', (await libraryOf(newsroom).upload(await photo(++width, 200))).body.doc),
  ],
  [
    'the settings',
    async () => ({
      updatedAt: (await desk.write('settings', { name: '示例' })).updatedAt,
      read: async () => {
        const { body } = await call('GET', '/globals/settings?draft=true')
        return { updatedAt: body.updatedAt, words: body.description }
      },
      save: (description, updatedAt, query = '?draft=true') =>
        call('POST', `/globals/settings${query}`, { description, updatedAt }),
    }),
  ],
]

describe('promise 9: a save over a text that somebody else has changed', () => {
  it.each(TEXTS)('is refused for %s with both texts in reach, and loses nothing', async (_, make) => {
    const { updatedAt, read, save } = await make()
    const first = await save('先保存的', updatedAt)
    expect(first.status).toBe(200)
    for (const query of ['', '?draft=true', '?draft=true&autosave=true', '?overrideLock=true']) {
      const refused = await save('后保存的', updatedAt, query)
      expect(refused.status).toBe(409)
      expect(sentenceOf(refused)).toContain('又被保存过')
      expect(refused.body.errors[0].data.stale).toMatchObject({ seen: updatedAt })
    }
    const now = await read()
    expect(now.words).toBe('先保存的')
    expect((await save('看过之后', now.updatedAt)).status).toBe(200)
    expect((await read()).words).toBe('看过之后')
  })

  it.each(TEXTS)('is refused for %s where it says no version at all', async (_, make) => {
    const { read, save } = await make()
    for (const nothing of [null, '']) {
      const refused = await save('没看过的', nothing as never)
      expect([400, 428]).toContain(refused.status)
      expect((await read()).words ?? '').not.toBe('没看过的')
    }
  })

  it.each(TEXTS)('lets one of many that save %s at one instant win, and tells the others', async (_, make) => {
    const { read, save } = await make()
    for (const query of ['?draft=true', '?draft=true&autosave=true', '']) {
      const { updatedAt } = await read()
      const words = ['甲', '乙', '丙', '丁'].map((name) => `${name}${query}`)
      const answers = await Promise.all(words.map((each) => save(each, updatedAt, query)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
      const winner = words[answers.findIndex(({ status }) => status === 200)]
      expect((await read()).words).toBe(winner)
    }
  })

  it('is refused in bulk, text by text', async () => {
    const [one, other] = [await desk.write('news', { title: '示例甲' }), await desk.write('news', { title: '示例乙' })]
    await desk.edit('news', other.id, { lead: '已改过' })
    const where = `where[id][in]=${one.id},${other.id}&draft=true`
    const unnamed = await call('PATCH', `/news?${where}`, { title: '示例丙' })
    expect(unnamed.status).toBe(400)
    expect(unnamed.body.errors).toHaveLength(2)
    const named = await call('PATCH', `/news?${where}`, { title: '示例丙', updatedAt: one.updatedAt })
    expect(named.body.docs.map(({ id }: { id: string }) => id)).toEqual([one.id])
    expect(named.body.errors[0].message).toContain('又被保存过')
    const { updatedAt } = other
    const old = await call('PATCH', `/news?where[id][in]=${other.id}`, { title: '示例丙', updatedAt })
    expect(old.body.errors[0].message).toContain('又被保存过')
    expect((await call('GET', `/news/${other.id}?draft=true`)).body.title).toBe('示例乙')
  })

  it('is refused for a version that is restored over a text which nobody has looked at', async () => {
    const { id, updatedAt } = await desk.write('news', { title: '示例', body: richText('第一稿') })
    const { updatedAt: latest } = await desk.edit('news', id, { title: '示例第二稿' })
    const { docs } = (await call('GET', `/news/versions?where[parent][equals]=${id}&sort=createdAt`)).body
    const restore = (query: string) => call('POST', `/news/versions/${docs[0].id}?draft=true${query}`)
    expect((await restore('&updatedAt=')).status).toBe(428)
    expect((await restore(`&updatedAt=${updatedAt}`)).status).toBe(409)
    expect((await call('GET', `/news/${id}?draft=true`)).body.title).toBe('示例第二稿')
    expect((await restore(`&updatedAt=${latest}`)).status).toBe(200)
    expect((await call('GET', `/news/${id}?draft=true`)).body.title).toBe('示例')
  })

  it('is refused for a global’s version, too', async () => {
    const { updatedAt } = await desk.write('home', {})
    const { updatedAt: latest } = await desk.write('home', {})
    const { docs } = (await call('GET', '/globals/home/versions?limit=1')).body
    const restore = (query: string) => call('POST', `/globals/home/versions/${docs[0].id}?draft=true${query}`)
    expect((await restore('')).status).toBe(428)
    expect((await restore(`&updatedAt=${updatedAt}`)).status).toBe(409)
    expect((await restore(`&updatedAt=${latest}`)).status).toBe(200)
  })

  it('leaves a text that saves itself to whoever writes in it, until another takes it over', async () => {
    const { id, updatedAt } = await desk.write('news', { title: '示例' })
    const save = (as: 'editor' | 'second', query: string, seen: string) =>
      newsroom.rest('PATCH', `/news/${id}?draft=true${query}`, { as, body: { lead: as, updatedAt: seen } })
    const first = await save('editor', '&autosave=true', updatedAt)
    const seen = first.body.doc.updatedAt
    const refused = await save('second', '', seen)
    expect([refused.status, sentenceOf(refused)]).toEqual([423, expect.stringContaining('正由别人编辑')])
    expect((await save('second', '&overrideLock=true', seen)).status).toBe(200)
  })

  it('keeps an account, and a deputyship, from being changed by two administrators unseen', async () => {
    const [{ id: absent }, { id: deputy }] = [await newsroom.account('second'), await newsroom.account('editor')]
    const day = new Date().toISOString()
    const deputyship = { absent, deputy, from: day, until: day, note: '示例' }
    const { doc } = (await call('POST', '/deputies', deputyship)).body
    for (const [route, field] of [
      [`/users/${deputy}`, 'name'],
      [`/deputies/${doc.id}`, 'note'],
    ] as const) {
      const { updatedAt } = (await call('GET', route)).body
      expect((await call('PATCH', route, { [field]: '示例甲', updatedAt })).status, route).toBe(200)
      expect((await call('PATCH', route, { [field]: '示例乙', updatedAt })).status, route).toBe(409)
      expect((await call('PATCH', route, { [field]: '示例乙', updatedAt: undefined })).status, route).toBe(428)
    }
  })
})
