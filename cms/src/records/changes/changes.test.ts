import type { Role } from 'shared/roles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../../testing/desk.ts'
import { type Answer, freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { libraryOf, photo } from '../../testing/uploads.ts'
import { linesAbout } from '../testing/linesAbout.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

const call = async (method: string, route: string, body?: unknown, as: Role = 'editor'): Promise<Answer['body']> => {
  const answer = await newsroom.rest(method, route, { as, body, headers: { 'x-forwarded-for': '192.0.2.7' } })
  if (answer.status >= 300) throw new Error(`${method} ${route}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
const erase = async (route: string) => {
  await call('PATCH', route, { deletedAt: new Date().toISOString() })
  await call('DELETE', `${route}?trash=true`, undefined, 'administrator')
}
const told = async (document: string) =>
  (await linesAbout(newsroom.payload, document)).map(({ action, changed }) => [action, changed ?? null])

describe('promise 4: every change is on record, by whichever route it comes', () => {
  test('a text from its first draft to its deletion, with who, when, from where and which fields', async () => {
    const before = new Date().toISOString()
    const { doc } = await call('POST', '/news?draft=true', desk.news('示例始末', column))
    const route = `/news/${doc.id}`
    await call('PATCH', `${route}?draft=true&depth=2&select[id]=true`, {
      title: '示例始末二',
      body: richText('新的。'),
    })
    const { updatedAt } = await call('GET', `${route}?draft=true`)
    await call('PATCH', `/news?where[id][equals]=${doc.id}&draft=true`, { author: '示例作者', updatedAt })
    const { docs } = await call('GET', `/news/versions?where[parent][equals]=${doc.id}&sort=createdAt`)
    await call('POST', `/news/versions/${docs[0].id}?draft=true`)
    await call('PATCH', `${route}?draft=true`, { deletedAt: new Date().toISOString() })
    await call('PATCH', `${route}?draft=true&trash=true`, { deletedAt: null })
    await erase(route)

    const lines = await linesAbout(newsroom.payload, doc.id)
    expect(lines.map(({ action, changed }) => [action, changed ?? null])).toEqual([
      ['create', null],
      ['update', '标题、正文、网址标识'],
      ['update', '作者'],
      ['restoreVersion', '标题、正文、网址标识、作者'],
      ['trash', null],
      ['restore', null],
      ['trash', null],
      ['delete', null],
    ])
    expect(lines.pop()).toMatchObject({ userName: 'administrator' })
    const { id } = await newsroom.account('editor')
    for (const line of lines) {
      expect(line).toMatchObject({ kind: 'news', user: id, userName: 'editor', address: '192.0.2.7' })
      expect(line.title).toContain('示例始末')
      expect(line.at >= before && line.at <= new Date().toISOString()).toBe(true)
    }
  })

  test('a copy, a site setting and the home page', async () => {
    const { doc } = await call('POST', '/news?draft=true', desk.news('示例原稿', column))
    const copy = (await call('POST', `/news/${doc.id}/duplicate?draft=true`, {})).doc
    expect(await told(copy.id)).toEqual([['create', null]])
    await call('POST', '/globals/settings?draft=true', { phone: '示例电话' }, 'administrator')
    const { docs } = await newsroom.payload.find({ collection: 'records', where: { action: { equals: 'settings' } } })
    expect(docs).toMatchObject([{ kind: 'settings', title: '网站设置', changed: '电话', userName: 'administrator' }])
  })

  test('a picture, its words, its replacement, whoever takes its original, and its deletion', async () => {
    const library = libraryOf(newsroom)
    const { body } = await library.upload(await photo())
    const { id } = body.doc
    await call('PATCH', `/media/${id}`, { caption: '示例说明' })
    await library.replace(id, await photo(1200, 800), { fields: {} })
    const { filename } = await call('GET', `/media/${id}?depth=0`)
    await newsroom.rest('GET', `/media/file/${filename}`, { as: 'editor' })
    await erase(`/media/${id}`)
    expect(await told(id)).toEqual([
      ['create', null],
      ['update', '图注'],
      ['update', '文件'],
      ['readOriginal', null],
      ['trash', null],
      ['delete', null],
    ])
  })

  test('a file that proves a consent tells whose it is', async () => {
    const { body } = await libraryOf(newsroom).upload(await photo(640, 480))
    const consent = { method: 'written', date: '2026-01-05T04:00:00.000Z', scopes: ['website'], file: body.doc.id }
    await desk.write('profiles', { name: '示例授权人', consent })
    await newsroom.rest('GET', `/media/file/${body.doc.filename}`, { as: 'editor' })
    const lines = await linesAbout(newsroom.payload, body.doc.id)
    expect(lines.at(-1)).toMatchObject({ action: 'readConsent', reason: '示例授权人的授权证明', userName: 'editor' })
  })

  test('an account: its making, its role, its password, and never the password itself', async () => {
    const account = { name: '示例同事', email: 'colleague@example.org', password: 'a long password', roles: ['editor'] }
    const { doc } = await call('POST', '/users', account, 'administrator')
    await call('PATCH', `/users/${doc.id}`, { roles: ['editor', 'administrator'] }, 'administrator')
    await call('PATCH', `/users/${doc.id}`, { password: 'another password' }, 'administrator')
    await call('PATCH', `/users/${doc.id}`, { name: '示例改名' }, 'administrator')
    await call('DELETE', `/users/${doc.id}`, undefined, 'administrator')
    expect(await told(doc.id)).toEqual([
      ['create', null],
      ['account', '角色'],
      ['account', '密码'],
      ['account', '姓名'],
      ['delete', null],
    ])
    const lines = await linesAbout(newsroom.payload, doc.id)
    expect(lines.slice(2, 4).map(({ reason }) => reason)).toEqual([
      '密码由别人重设，不是账号本人改的。',
      '姓名由“示例同事”改为“示例改名”。',
    ])
    expect(JSON.stringify(lines)).not.toContain('password')
  })

  test('what the newsroom itself and the terminal do', async () => {
    const { payload, environment } = newsroom
    const headers = { authorization: `Bearer ${environment.operatorToken}` }
    const email = 'forgetful@example.org'
    await newsroom.rest('POST', '/operator/create-account', { headers, body: { email, roles: ['editor'] } })
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } } })
    const id = docs[0]?.id ?? ''
    await newsroom.rest('POST', '/operator/reset-password', { headers, body: { email } })
    expect(await linesAbout(payload, id)).toMatchObject([
      { action: 'create', userName: '本机命令行' },
      { action: 'account', userName: '本机命令行', changed: '密码' },
    ])
    const unit = await payload.create({ collection: 'units', data: { name: '示例单位' } as never, draft: true })
    expect(await linesAbout(payload, unit.id)).toMatchObject([{ action: 'create', userName: '系统' }])
  })
})

describe('promise 4: a form that saves by itself fills no pages', () => {
  const save = (id: string, fields: object, as: Role = 'editor') =>
    call('PATCH', `/news/${id}?draft=true&autosave=true&overrideLock=true`, fields, as)

  test('one line tells of one version, until another field or another person comes', async () => {
    const { doc } = await call('POST', '/news?draft=true', desk.news('示例自动', column))
    await save(doc.id, { title: '示例自动一' })
    await save(doc.id, { title: '示例自动一二' })
    await save(doc.id, { title: '示例自动一二三', author: '示例' })
    await save(doc.id, { title: '示例自动一二' }, 'second')
    expect(await told(doc.id)).toEqual([
      ['create', null],
      ['update', '标题、网址标识'],
      ['update', '标题、作者、网址标识'],
      ['update', '标题、网址标识'],
    ])
  })

  test('a saving by hand always has its own line', async () => {
    const { doc } = await call('POST', '/news?draft=true', desk.news('示例手动', column))
    await call('PATCH', `/news/${doc.id}?draft=true&overrideLock=true`, { title: '示例手动' })
    await save(doc.id, { title: '示例手动一' })
    await call('PATCH', `/news/${doc.id}?draft=true&overrideLock=true`, { title: '示例手动二' })
    expect(await told(doc.id)).toEqual([
      ['create', null],
      ['update', null],
      ['update', '标题、网址标识'],
      ['update', '标题、网址标识'],
    ])
  })
})

describe('promise 4: where no line can be written there is no step', () => {
  test.each([
    ['POST', () => '/news?draft=true', { title: '示例未记' }],
    ['POST', () => '/globals/home?draft=true', {}],
    ['POST', () => '/users/logout', undefined],
  ])('%s %s is refused', async (method, route, body) => {
    const { db } = newsroom.payload
    const { create } = db
    const { totalDocs } = await newsroom.payload.count({ collection: 'news' })
    db.create = async (args) => {
      if (args.collection === 'records') throw new Error('示例故障')
      return create.call(db, args)
    }
    try {
      expect((await newsroom.rest(method, route(), { as: 'editor', body })).status).toBe(500)
    } finally {
      db.create = create
    }
    expect((await newsroom.payload.count({ collection: 'news' })).totalDocs).toBe(totalDocs)
    expect((await newsroom.rest('GET', '/users/me', { as: 'editor' })).body.user).not.toBeNull()
  })
})
