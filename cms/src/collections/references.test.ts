import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erase } from '../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

describe('what once pointed to something that is deleted', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const call = (method: string, route: string, body?: object) => newsroom.rest(method, route, { as: 'editor', body })
  const create = async (kind: string, fields: object): Promise<string> => {
    const { status, body } = await call('POST', `/${kind}?draft=true&depth=0`, fields)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.doc.id
  }
  const read = async (kind: string, id: string) => (await call('GET', `/${kind}/${id}?draft=true&depth=0`)).body
  const remove = async (kind: string, id: string) =>
    expect(await erase(newsroom, kind, id)).toMatchObject({ status: 200 })

  it('forgets it in older versions, and keeps everything else', async () => {
    const [gone, stays] = [
      await create('profiles', { name: '示例离开' }),
      await create('profiles', { name: '示例留下' }),
    ]
    const column = await create('columns', { name: '示例栏目', type: 'stories' })
    const related = [gone, stays].map((value) => ({ relationTo: 'profiles', value }))
    const story = await create('stories', { title: '示例故事', column, profiles: [gone, stays], related })
    const kept = { profiles: [stays], related: [{ relationTo: 'profiles', value: stays }] }
    await call('PATCH', `/stories/${story}?draft=true`, { lead: '第二稿', column: null, ...kept })
    await remove('profiles', gone)
    await remove('columns', column)

    const draft = await read('stories', story)
    expect(draft).toMatchObject({ title: '示例故事', lead: '第二稿', ...kept })
    expect(draft.column ?? null).toBeNull()
    const versions = await call('GET', `/stories/versions?where[parent][equals]=${story}&sort=updatedAt&depth=0`)
    expect(versions.body.docs).toHaveLength(2)
    for (const { version } of versions.body.docs) expect(version).toMatchObject(kept)
    const [first] = versions.body.docs
    expect(await call('POST', `/stories/versions/${first.id}?draft=true`)).toMatchObject({ status: 200 })
    expect(await call('PATCH', `/stories/${story}?draft=true`, { lead: '第三稿' })).toMatchObject({ status: 200 })
  })

  it('forgets it in rows and in globals too', async () => {
    const gone = await create('news', { title: '示例头条' })
    const topic = await create('topics', { title: '示例专题', items: [{ relationTo: 'news', value: gone }] })
    await call('POST', '/globals/home?draft=true', { lead: { relationTo: 'news', value: gone } })
    await call('PATCH', `/topics/${topic}?draft=true`, { items: [] })
    await call('POST', '/globals/home?draft=true', { lead: null })
    await remove('news', gone)
    const versions = await call('GET', `/topics/versions?where[parent][equals]=${topic}&depth=0`)
    for (const { version } of versions.body.docs) expect(version.items ?? []).toEqual([])
    const homes = await call('GET', '/globals/home/versions?depth=0')
    expect(homes.body.docs).toHaveLength(2)
    for (const { version } of homes.body.docs) expect(version.lead ?? null).toBeNull()
  })

  it('is refused where it was never there', async () => {
    const nowhere = randomUUID()
    for (const fields of [
      { column: nowhere },
      { profiles: [nowhere] },
      { related: [{ relationTo: 'news', value: nowhere }] },
    ]) {
      const answer = await call('POST', '/stories?draft=true', { title: '示例悬空', ...fields })
      expect(answer).toMatchObject({ status: 400 })
      expect(answer.body.errors[0].message).toMatch(/引用的内容不存在|没有填对/)
    }
  })
})
