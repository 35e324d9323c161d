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
      '网址 /news/zhan-zhu/ 正由《示例 zhan-zhu》使用。请修改“网址标识”，再送审。',
    )
  })

  test('the same slug in two kinds makes two addresses', async () => {
    const { id } = await item('tong-ming')
    await desk.issue('units', { name: '示例同名单位', slug: 'tong-ming' })
    expect(await addressesOf(id)).toEqual({ slug: 'tong-ming', aliases: [] })
  })
})

describe('an address of the old site leads to the text that was taken over from there', () => {
  const former = (path: string, fields: object = {}) => {
    const title = `示例旧文 ${crypto.randomUUID()}`
    return desk.write('news', { ...desk.news(title, column), originalUrl: `http://old.example.org${path}`, ...fields })
  }
  const sentence = ({ status, body }: { status: number; body: { errors?: { message: string }[] } }) => [
    status,
    body.errors?.[0]?.message,
  ]

  test('path and query become an alias, and what a fragment says does not', async () => {
    const draft = await former('/art/2019/3/12/art_1.html?id=7&lang=zh#top')
    await desk.publish('news', draft)
    expect((await addressesOf(draft.id)).aliases).toEqual(['/art/2019/3/12/art_1.html?id=7&lang=zh'])
    const other = await former('/art/2019/3/12/art_1.html?id=8')
    expect((await desk.publish('news', other)).status).toBe(200)
  })

  test('a front page belongs to no single text', async () => {
    const draft = await former('/')
    await desk.publish('news', draft)
    expect((await addressesOf(draft.id)).aliases).toEqual([])
  })

  test('two live texts cannot come from one address: the second is refused by the name of the first', async () => {
    const first = await former('/a/1.html')
    await desk.publish('news', first)
    const second = await former('/a/1.html')
    expect(sentence(await desk.publish('news', second))).toEqual([
      409,
      `旧网址 /a/1.html 已经转到《${first.title}》。请核对“原网址”：两篇文章不会来自同一个旧网页。`,
    ])
    expect((await desk.state('news', second.id)).body.isPublic).toBe(false)
  })

  test('a corrected address leaves the wrong one, and the former ones of this site stay', async () => {
    const draft = await former('/a/wrong.html', { slug: 'gai-zheng' })
    await desk.publish('news', draft)
    await move(draft.id, 'gai-zheng-er')
    await desk.publish(
      'news',
      await desk.edit('news', draft.id, { originalUrl: 'http://old.example.org/a/right.html' }),
    )
    expect((await addressesOf(draft.id)).aliases).toEqual(['/news/gai-zheng/', '/a/right.html'])
    await desk.publish('news', await desk.edit('news', draft.id, { originalUrl: null }))
    expect((await addressesOf(draft.id)).aliases).toEqual(['/news/gai-zheng/'])
    expect((await desk.publish('news', await former('/a/wrong.html'))).status).toBe(200)
  })

  test('a live page’s own address wins over a redirection from there', async () => {
    const redirected = await former('/news/tong-lu/')
    await desk.publish('news', redirected)
    const owner = await item('tong-lu')
    expect((await addressesOf(redirected.id)).aliases).toEqual([])
    const again = await desk.publish('news', await desk.edit('news', redirected.id, { lead: '改过' }))
    expect(sentence(again)).toEqual([409, expect.stringContaining('旧网址 /news/tong-lu/ 已经转到《示例 tong-lu》')])
    expect(await addressesOf(owner.id)).toEqual({ slug: 'tong-lu', aliases: [] })
  })

  test('pages that the site has of itself are not redirected', async () => {
    for (const path of ['/profiles/', '/about/']) {
      expect(sentence(await desk.publish('news', await former(path)))).toEqual([
        409,
        expect.stringContaining('本站自己的页面'),
      ])
    }
  })

  test('a tombstone keeps the address until another text takes it', async () => {
    const gone = await former('/a/gone.html')
    await desk.publish('news', gone)
    await desk.withdraw('news', gone.id)
    const { slug } = gone
    expect(latest(await desk.changes(), gone.id)).toMatchObject({ addresses: ['/a/gone.html', `/news/${slug}/`] })
    const heir = await former('/a/gone.html')
    expect((await desk.publish('news', heir)).status).toBe(200)
    expect(latest(await desk.changes(), gone.id)).toMatchObject({ type: 'withdrawn', addresses: [`/news/${slug}/`] })
    expect((await desk.publish('news', gone)).status).toBe(409)
  })

  test('of two that claim one address at the same time, one is refused', async () => {
    const claims = [await former('/a/both.html'), await former('/a/both.html')]
    const answers = await Promise.all(claims.map((draft) => desk.publish('news', draft)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('promise 7: a withdrawal leaves nothing behind but what its notice says', () => {
  test('the tombstone names every address, title and column, and no word of the text', async () => {
    const { id } = await item('che-xia')
    await move(id, 'che-xia-er')
    expect((await desk.withdraw('news', id, '示例原因')).status).toBe(200)
    const tombstone = latest(await desk.changes(), id)
    const title = '示例 che-xia'
    const addresses = ['/news/che-xia/', '/news/che-xia-er/']
    expect(tombstone).toMatchObject({ type: 'withdrawn', addresses, title, column })
    const rows = await newsroom.payload.find({ collection: 'publications', where: { document: { equals: id } } })
    for (const kept of [tombstone, rows.docs]) expect(JSON.stringify(kept).replace(title, '')).not.toMatch(/示例|正文/)
  })

  test('a reason is required', async () => {
    const { id } = await item('wu-gu')
    for (const reason of ['', '   ', undefined]) {
      const body = { kind: 'news', id, since: new Date().toISOString(), reason }
      const answer = await newsroom.rest('POST', '/review/withdraw', { as: 'final', body })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toContain('请写明原因')
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
      '公开页面与当前内容一致，不需要送审。',
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
    const body = { kind: 'home', since: new Date().toISOString(), reason: '示例' }
    const answer = await newsroom.rest('POST', '/review/withdraw', { as: 'editor', body })
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
