import type { Change } from 'shared/change-feed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
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

const latest = (changes: Change[], id: string) =>
  changes.filter((change) => (change.type === 'put' ? change.publication.id : change.id) === id).at(-1)

/** Where readers find a publication, and which older addresses lead there. */
async function addressesOf(id: string) {
  const change = latest(await desk.changes(), id)
  if (change?.type !== 'put' || !('slug' in change.publication)) throw new Error('not public')
  return { slug: change.publication.slug, aliases: change.publication.aliases }
}

async function move(id: string, slug: string) {
  const moved = await desk.edit('news', id, { slug })
  return desk.publish('news', moved)
}

const item = (slug: string) => desk.issue('news', { ...desk.news(`示例 ${slug}`, column), slug })

describe('every address leads to one publication at most', () => {
  test('a changed slug leaves its old address behind as an alias', async () => {
    const { id } = await item('jiu-zhi')
    await move(id, 'xin-zhi')
    expect(await addressesOf(id)).toEqual({ slug: 'xin-zhi', aliases: ['/news/jiu-zhi/'] })
    await move(id, 'jiu-zhi')
    expect(await addressesOf(id)).toEqual({ slug: 'jiu-zhi', aliases: ['/news/xin-zhi/'] })
  })

  test('an old address that another one takes over leaves the aliases of its former owner', async () => {
    const former = await item('yi-ye')
    await move(former.id, 'yi-ye-er')
    const owner = await item('yi-ye')
    expect(await addressesOf(former.id)).toEqual({ slug: 'yi-ye-er', aliases: [] })
    expect(await addressesOf(owner.id)).toEqual({ slug: 'yi-ye', aliases: [] })
    expect((await desk.state('news', former.id)).body.differs).toBe(false)
  })

  test('two slugs can be swapped through a third', async () => {
    const [a, b] = [await item('jia'), await item('yi')]
    expect((await move(a.id, 'bing')).status).toBe(200)
    expect((await move(b.id, 'jia')).status).toBe(200)
    expect((await move(a.id, 'yi')).status).toBe(200)
    expect(await addressesOf(a.id)).toEqual({ slug: 'yi', aliases: ['/news/bing/'] })
    expect(await addressesOf(b.id)).toEqual({ slug: 'jia', aliases: [] })
  })

  test('an address that is public stays with its publication while its draft moves away', async () => {
    const holder = await item('zhan-zhu')
    await desk.edit('news', holder.id, { slug: 'zhan-zhu-bie-chu' })
    const wanting = await desk.write('news', { ...desk.news('示例想要', column), slug: 'zhan-zhu' })
    const answer = await desk.publish('news', wanting)
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toBe(
      '网址 /news/zhan-zhu/ 正由《示例 zhan-zhu》使用。请修改“网址标识”，再发布。',
    )
  })

  test('the same slug in two kinds makes two addresses', async () => {
    const { id } = await item('tong-ming')
    await desk.issue('units', { name: '示例同名单位', slug: 'tong-ming' })
    expect(await addressesOf(id)).toEqual({ slug: 'tong-ming', aliases: [] })
  })
})

describe('promise 7: a withdrawal leaves nothing behind but addresses', () => {
  test('the tombstone names every address and no word of the text', async () => {
    const { id } = await item('che-xia')
    await move(id, 'che-xia-er')
    expect((await desk.withdraw('news', id, '示例原因')).status).toBe(200)
    const tombstone = latest(await desk.changes(), id)
    expect(tombstone).toMatchObject({ type: 'withdrawn', addresses: ['/news/che-xia/', '/news/che-xia-er/'] })
    expect(JSON.stringify(tombstone)).not.toMatch(/示例/)
    const rows = await newsroom.payload.find({ collection: 'publications', where: { document: { equals: id } } })
    expect(JSON.stringify(rows.docs)).not.toContain('示例')
  })

  test('a reason is required', async () => {
    const { id } = await item('wu-gu')
    for (const reason of ['', '   ', undefined]) {
      const body = { kind: 'news', id, reason }
      const answer = await newsroom.rest('POST', '/publishing/withdraw', { as: 'editor', body })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toContain('请填写撤下的原因')
    }
    expect((await desk.state('news', id)).body.isPublic).toBe(true)
  })

  test('what was withdrawn can be published again: same first day, same ordinals', async () => {
    const { id } = await item('zai-lai')
    const first = latest(await desk.changes(), id)
    await desk.withdraw('news', id)
    expect((await desk.withdraw('news', id)).status).toBe(409)
    await desk.publish('news', await desk.edit('news', id, { lead: '改过的导语' }))
    const second = latest(await desk.changes(), id)
    if (first?.type !== 'put' || second?.type !== 'put') throw new Error('not public')
    expect(second.ordinals).toEqual(first.ordinals)
    expect(second.publication.publishedAt).toBe(first.publication.publishedAt)
    expect(second.sequence).toBeGreaterThan(first.sequence)
  })

  test('the address of what was withdrawn is free for another, and leaves the tombstone', async () => {
    const gone = await item('kong-wei')
    await desk.withdraw('news', gone.id)
    await desk.edit('news', gone.id, { slug: 'kong-wei-jiu' })
    const next = await item('kong-wei')
    expect((await addressesOf(next.id)).slug).toBe('kong-wei')
    expect(latest(await desk.changes(), gone.id)).toMatchObject({ type: 'withdrawn', addresses: [] })
  })

  test('units, columns and topics that live pages stand on stay, and the sentence names the pages', async () => {
    const unit = await desk.issue('units', { name: '示例基层工会' })
    const profile = await desk.issue('profiles', { name: '示例人物', trade: 'power', unit: unit.id })
    const answer = await desk.withdraw('units', unit.id)
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toContain('《示例人物》正在使用它')
    expect((await desk.withdraw('columns', column)).body.errors[0].message).toContain('等正在使用它')
    await desk.withdraw('profiles', profile.id)
    expect((await desk.withdraw('units', unit.id)).status).toBe(200)
  })

  test('what is no manuscript is called so by no sentence', async () => {
    const unit = await desk.issue('units', { name: '示例称呼' })
    const again = await desk.publish('units', unit)
    const removal = await newsroom.rest('DELETE', `/units/${unit.id}`, { as: 'administrator' })
    const withdrawal = await desk.withdraw('units', unit.id)
    const second = await desk.withdraw('units', unit.id)
    const sentences = [again, removal, withdrawal, second].map(({ body }) => body.message ?? body.errors[0].message)
    expect(sentences).toEqual([
      '公开页面与当前内容一致，无需再次发布。',
      '这份内容正在网站上公开，不能删除。请先撤下，再删除。',
      '已撤下，公开页面、列表和订阅里都不再出现。',
      '这份内容现在没有公开，不需要撤下。请刷新页面。',
    ])
  })

  test('a profile that stories merely name can be withdrawn, and published stories stay', async () => {
    const profile = await desk.issue('profiles', { name: '示例被提到', trade: 'power' })
    const stories = await desk.column('stories')
    const story = await desk.issue('stories', { ...desk.news('示例故事', stories), profiles: [profile.id] })
    expect((await desk.withdraw('profiles', profile.id)).status).toBe(200)
    expect((await desk.state('stories', story.id)).body.isPublic).toBe(true)
  })

  test('settings, navigation and home page cannot be withdrawn', async () => {
    const body = { kind: 'home', reason: '示例' }
    const answer = await newsroom.rest('POST', '/publishing/withdraw', { as: 'administrator', body })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain('“首页”不能撤下')
  })
})

describe('ordinals are given once, in the order of commits', () => {
  test('a moved item keeps its number in the old column and gets the next one in the new', async () => {
    const [from, to] = [await desk.column(), await desk.column()]
    const first = await desk.issue('news', desk.news('示例搬家甲', from))
    const second = await desk.issue('news', desk.news('示例搬家乙', from))
    await desk.issue('news', desk.news('示例原住民', to))
    await desk.publish('news', await desk.edit('news', first.id, { column: to }))
    await desk.publish('news', await desk.edit('news', second.id, { column: to }))
    await desk.publish('news', await desk.edit('news', first.id, { column: from }))
    const ordinals = async (id: string) => {
      const change = latest(await desk.changes(), id)
      return change?.type === 'put' ? change.ordinals : {}
    }
    expect(await ordinals(first.id)).toMatchObject({ [`columns/${from}`]: 1, [`columns/${to}`]: 2 })
    expect(await ordinals(second.id)).toMatchObject({ [`columns/${from}`]: 2, [`columns/${to}`]: 3 })
  })
})
