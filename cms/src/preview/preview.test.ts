import { GLOBAL_IDS, GLOBAL_KINDS, KINDS, type Kind, PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { exampleDocuments, publishExample } from '../testing/exampleDocuments.ts'
import { type Call, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo } from '../testing/uploads.ts'
import { type StandInPublisher, standInPublisher } from './testing/standInPublisher.ts'

let publisher: StandInPublisher
let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  publisher = await standInPublisher()
  newsroom = await freshNewsroom({ previewUrl: publisher.url })
  publisher.token = newsroom.environment.publisherToken
  desk = deskOf(newsroom)
})
afterAll(async () => {
  await newsroom.close()
  await publisher[Symbol.asyncDispose]()
})
beforeEach(() => {
  publisher.order = null
})

const AS_EDITOR: Call = { as: 'editor' }
const get = (route: string, call: Call = AS_EDITOR) => newsroom.rest('GET', `/preview/${route}`, call)
const shown = () => publisher.order?.publications[0] as Record<string, unknown> | undefined

async function linkTo(kind: Kind, id: string, hours = 2): Promise<string> {
  const { body } = await newsroom.rest('POST', '/preview/links', { ...AS_EDITOR, body: { kind, id, hours } })
  return body.path.replace('/api/preview/', '')
}

describe('a preview', () => {
  it.each(PAGE_KINDS)('is there from the first saving on: %s', async (kind) => {
    const { id } = await desk.write(kind, { title: '示例初稿', name: '示例初稿', consent: undefined })
    const { status, body } = await get(`${kind}/${id}/desk/page`)
    expect([status, body]).toEqual([200, publisher.page])
    expect(shown()).toMatchObject({ kind, id })
    expect(Object.values(shown() ?? {})).toContain('示例初稿')
  })

  it.each(GLOBAL_KINDS)('is there of %s', async (kind) => {
    expect((await get(`${kind}/${GLOBAL_IDS[kind]}/desk/page`)).status).toBe(200)
    expect(shown()).toMatchObject({ kind })
  })

  it('says where it waits for a saving by hand', async () => {
    const frameOf = async (kind: 'columns' | 'units') => {
      const { id } = await desk.write(kind, { name: '示例名称' })
      return (await get(`${kind}/${id}/desk`)).body
    }
    expect(await frameOf('columns')).toContain('不会自动保存，保存以后这里才更新。')
    expect(await frameOf('units')).not.toContain('不会自动保存')
  })

  it('says in place of what is missing that it is, and beside the page what publishing would lack', async () => {
    const { id } = await desk.write('news', { title: '示例无栏目' })
    await get(`news/${id}/desk/page`)
    const [item, column] = publisher.order?.publications ?? []
    expect(item).toMatchObject({ body: [{ content: [{ text: '（正文未填）' }] }], column: column?.id })
    expect(column).toMatchObject({ name: '（栏目未选）' })
    expect((await get(`news/${id}/desk`)).body).toContain('还不能公开：「栏目」、「正文」没有填写。')
  })

  it('shows the column, the unit and the units above it that are not public yet', async () => {
    const { id: county } = await desk.write('units', { name: '示例县总工会' })
    const { id: unit } = await desk.write('units', { name: '示例厂工会', parent: county })
    const { id } = await desk.write('profiles', { name: '示例人', unit })
    await get(`profiles/${id}/desk/page`)
    expect(publisher.order?.publications.map((each) => each.id)).toEqual([id, unit, county])
  })

  it('leaves out what cannot be shown, and says so where it stood', async () => {
    const gallery = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'a'.repeat(24), blockType: 'gallery', images: [] },
    }
    const text = richText('示例前段', '示例后段')
    const [first, last] = text.root.children
    const body = { root: { ...text.root, children: [first, gallery, last] } }
    const { id } = await desk.write('news', { title: '示例未完', body })
    await get(`news/${id}/desk/page`)
    expect(JSON.stringify(shown()?.body)).toMatch(/示例前段.*（第 2 段：.*图集里有 0 张图片.*）.*示例后段/)
  })

  it('is the public page itself of what is public as it is', async () => {
    for (const document of await exampleDocuments(newsroom, desk)) {
      expect((await publishExample(desk, document)).status).toBe(200)
    }
    const published = (await desk.changes()).flatMap((change) => (change.type === 'put' ? [change.publication] : []))
    for (const publication of published) {
      expect((await get(`${publication.kind}/${publication.id}/desk/page`)).status).toBe(200)
      expect(publisher.order?.publications).toEqual([publication])
    }
  })
})

describe('promise 1: a preview is shown', () => {
  let id: string
  let hash: string
  let hidden: string
  beforeAll(async () => {
    const library = libraryOf(newsroom)
    const picture = (await library.upload(await photo(320, 200))).body.doc
    const other = (await library.upload(await photo(330, 200))).body.doc
    hash = picture.renditions[0].hash
    hidden = other.renditions[0].hash
    id = (await desk.write('news', { title: '示例秘稿', cover: picture.id })).id
    publisher.page = `<link rel="stylesheet" href="/_astro/Page.abc.css"><img src="/media/${hash}.webp"><a href="/news/">新闻</a>`
  })
  afterAll(() => {
    publisher.page = '<p>示例</p>'
  })

  it.each(['', '/page', '/media/x', '/files/x', '/_astro/x'])('to no stranger: %s', async (part) => {
    const passes = ['desk', 'x', `${Date.now() + 1000}.${'a'.repeat(43)}`, 'desk%00', '..', '%ff']
    for (const pass of passes) {
      const { status, body } = await get(`news/${id}/${pass}${part}`, {})
      expect(status, pass).toBeOneOf([400, 401, 403, 404])
      expect(JSON.stringify(body)).toMatch(/[请没这地]/)
      expect(JSON.stringify(body)).not.toContain('秘稿')
    }
    expect((await get(`news/${id}/desk${part}`, {})).status).toBe(403)
  })

  it('to whoever has the link, with its pictures and styles, and nothing else', async () => {
    const link = await linkTo('news', id)
    const frame = await get(link, {})
    expect(frame.body).toMatch(/<title>预览：示例秘稿<\/title>.*链接在 \d+年\d+月\d+日 \d\d:\d\d 失效/s)
    const page = await get(`${link}/page`, {})
    expect(page.body).toBe(
      `<link rel="stylesheet" href="/api/preview/${link}/_astro/Page.abc.css"><img src="/api/preview/${link}/media/${hash}.webp">` +
        `<a href="https://www.example.org/news/" target="_blank">新闻</a>`,
    )
    expect(await get(`${link}/_astro/Page.abc.css`, {})).toMatchObject({ status: 200, body: 'p{}' })
    expect((await get(`${link}/media/${hash}.webp`, {})).headers.get('content-type')).toBe('image/webp')
    const elsewhere = [`media/${hidden}.webp`, `files/${hash}.txt`, '_astro/..%2fhealth', '_astro/Page.none.css', 'x']
    for (const part of elsewhere) expect((await get(`${link}/${part}`, {})).status, part).toBeOneOf([401, 404])
    const { id: other } = await desk.write('news', { title: '示例他稿' })
    expect(await get(link.replace(id, other), {})).toMatchObject({ status: 403 })
  })

  it('without the pictures of whoever has withdrawn their consent, by links issued before, too', async () => {
    const name = '示例撤回人'
    const fields = { alt: '示例合影', credit: '示例摄影', people: [name] }
    const [portrait, inText, other] = await Promise.all(
      [340, 350, 360].map(async (width) => {
        const shows = width === 360 ? { nobodyShown: true, people: [] } : {}
        return (await libraryOf(newsroom).upload(await photo(width, 200), { fields: { ...fields, ...shows } })).body.doc
      }),
    )
    const { root } = richText('示例正文')
    const shown = (value: string) => ({
      type: 'upload',
      version: 3,
      relationTo: 'media',
      value,
      fields: {},
      format: '',
    })
    const body = { root: { ...root, children: [...root.children, shown(inText.id), shown(other.id)] } }
    const profile = await desk.write('profiles', { name, trade: 'power', portrait: portrait.id })
    const notice = await desk.write('news', { title: '示例未发', cover: portrait.id, body })
    const links = [await linkTo('profiles', profile.id), await linkTo('news', notice.id)]
    const seen = async () => {
      const statuses: number[] = []
      for (const link of [...links, `profiles/${profile.id}/desk`, `news/${notice.id}/desk`])
        for (const { renditions } of [portrait, inText])
          statuses.push((await get(`${link}/media/${renditions[0].hash}.webp`)).status)
      return statuses
    }
    expect(await seen()).toEqual([200, 404, 200, 200, 200, 404, 200, 200])

    const order = { profile: profile.id, reason: '示例：本人来信撤回' }
    const list = await newsroom.rest('POST', '/consent-withdrawals/touched', { as: 'final', body: order })
    const done = { ...order, seen: list.body.seen }
    expect((await newsroom.rest('POST', '/consent-withdrawals/withdraw', { as: 'final', body: done })).status).toBe(200)
    expect(await seen()).toEqual(Array(8).fill(404))
    expect((await get(`${links[1]}/page`, {})).status).toBe(200)
    const page = JSON.stringify(publisher.order)
    expect(page).toContain(other.renditions[0].hash)
    for (const { hashes } of [portrait, inText]) for (const hash of hashes) expect(page).not.toContain(hash)
  })

  it('kept nowhere, found by nobody, and with nothing that runs', async () => {
    const link = await linkTo('news', id)
    for (const part of ['', '/page', `/media/${hash}.webp`]) {
      const { headers } = await get(link + part, {})
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
    }
    expect((await get(`${link}/page`, {})).headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('as it is now, and no more once it is in the trash', async () => {
    const { id: draft } = await desk.write('news', { title: '示例一稿' })
    const link = await linkTo('news', draft)
    await desk.edit('news', draft, { title: '示例二稿' })
    expect((await get(link, {})).body).toContain('示例二稿')
    await newsroom.payload.update({ collection: 'news', id: draft, data: { deletedAt: new Date().toISOString() } })
    expect(await get(link, {})).toMatchObject({ status: 403 })
  })

  it('promise 4: by links that are on record', async () => {
    await linkTo('news', id, 72)
    const { docs } = await newsroom.payload.find({
      collection: 'records',
      where: { document: { equals: id } },
      sort: '-at',
    })
    expect(docs[0]).toMatchObject({
      action: 'previewLink',
      title: '示例秘稿',
      userName: 'editor',
      reason: expect.stringMatching(/^有效期至 \d+年/),
    })
  })

  it.each([0, 73, 1.5, '24', null, undefined])('promise 9: by no link for %j hours', async (hours) => {
    const { status, body } = await newsroom.rest('POST', '/preview/links', {
      ...AS_EDITOR,
      body: { kind: 'news', id, hours },
    })
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('1 到 72 的整数')
  })

  it('promise 9: by no link to what is not there, and none that a stranger makes', async () => {
    const link = { kind: 'news', id: GLOBAL_IDS.home, hours: 1 }
    expect((await newsroom.rest('POST', '/preview/links', { ...AS_EDITOR, body: link })).status).toBe(404)
    expect((await newsroom.rest('POST', '/preview/links', { body: { ...link, id } })).status).toBe(401)
  })
})

describe('promise 9: where there is no preview', () => {
  it('a sentence says so, and the text is none the worse', async () => {
    const { id } = await desk.write('news', { title: '示例独稿' })
    publisher.token = 'another'
    expect(await get(`news/${id}/desk/page`)).toMatchObject({
      status: 503,
      body: expect.stringContaining('不肯生成预览'),
    })
    publisher.token = newsroom.environment.publisherToken
    await using away = await standInPublisher()
    newsroom.environment.previewUrl = away.url
    await away[Symbol.asyncDispose]()
    expect(await get(`news/${id}/desk/page`)).toMatchObject({ status: 503, body: expect.stringContaining('没有答复') })
    newsroom.environment.previewUrl = publisher.url
    expect((await desk.edit('news', id, { title: '示例续稿' })).title).toBe('示例续稿')
  })

  it('of a kind or document that is none, whoever asks', async () => {
    const nothing = [
      'users/x/desk',
      'media/x/desk',
      `news/${GLOBAL_IDS.home}/desk`,
      'news/x/desk',
      `home/${GLOBAL_IDS.settings}/desk`,
    ]
    for (const route of nothing) expect(await get(route), route).toMatchObject({ status: 403 })
    expect(KINDS.length).toBe(PAGE_KINDS.length + GLOBAL_KINDS.length)
  })
})
