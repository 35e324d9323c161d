import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { CAPTIONS, FILE, FILM, inset, link, PICTURE, paragraph, rich, upload, words } from './testing/byHand.ts'
import { BOTTOMLESS_TEXTS, HOSTILE_TEXTS, MISPLACED_MEDIA } from './testing/hostileTexts.ts'

let newsroom: Newsroom
let as: Account
let routes: Awaited<ReturnType<typeof everyRoute>>
beforeAll(async () => {
  newsroom = await freshNewsroom()
  as = await newsroom.employ({ roles: ['administrator', 'editor'] })
  const types = { [PICTURE]: 'image/jpeg', [FILE]: 'application/pdf', [FILM]: 'video/mp4', [CAPTIONS]: 'text/vtt' }
  for (const [id, mimeType] of Object.entries(types)) {
    await newsroom.payload.db.create({ collection: 'media', data: { id, mimeType, filename: id, alt: '示例' } })
  }
  routes = await everyRoute()
})
afterAll(() => newsroom.close())

const call = (method: string, route: string, body?: object) => newsroom.rest(method, route, { as, body })
const good = rich(paragraph(words('原来的正文')))

/** A request whose text is JSON already: a form, which Payload takes, too. */
function form(field: string, json: string): FormData {
  const data = new FormData()
  data.set('_payload', `{"title":"新","${field}":${json}}`)
  return data
}

/** Every route by which a text can be stored, and what is stored there now. */
async function everyRoute() {
  const { id } = (await call('POST', '/news?draft=true', { title: '示例', body: good })).body.doc
  await call('POST', '/globals/settings?draft=true', { about: good })
  const draft = async () => (await call('GET', `/news/${id}?draft=true&depth=0`)).body.body
  const count = async () => (await newsroom.payload.count({ collection: 'news' })).totalDocs
  const about = async () => (await call('GET', '/globals/settings?draft=true&depth=0')).body.about
  return [
    { method: 'POST', route: '/news', field: 'body', now: count },
    { method: 'POST', route: '/news?draft=true', field: 'body', now: count },
    { method: 'PATCH', route: `/news/${id}`, field: 'body', now: draft },
    { method: 'PATCH', route: `/news/${id}?draft=true&autosave=true`, field: 'body', now: draft },
    { method: 'POST', route: '/globals/settings?draft=true', field: 'about', now: about },
  ]
}

describe('promise 9: no route stores a hostile text', () => {
  test.each([...HOSTILE_TEXTS, ...MISPLACED_MEDIA])('%s', async (_, text, sentence) => {
    for (const { method, route, field, now } of routes) {
      const before = await now()
      const { status, body } = await call(method, route, { title: '新', [field]: text })
      expect([route, status], JSON.stringify(body)).toEqual([route, 400])
      expect(body.errors[0].message).toMatch(/^「(正文|关于我们)」/)
      expect(body.errors[0].message).toMatch(sentence)
      expect(await now()).toEqual(before)
    }
  })

  // As many as a form takes: the stack is overflown by far fewer.
  test.each(BOTTOMLESS_TEXTS)('9,000 %s within each other', async (_, json) => {
    for (const { method, route, field, now } of routes) {
      const before = await now()
      const { status, body } = await call(method, route, form(field, json(9000)))
      expect([route, status], JSON.stringify(body)).toEqual([route, 400])
      expect(await now()).toEqual(before)
    }
  })

  test.each(HOSTILE_TEXTS.slice(0, 1))('a version with a %s is not restored', async (name, text, sentence) => {
    const { id } = (await call('POST', '/news?draft=true', { title: '示例', body: good })).body.doc
    const { docs } = (await call('GET', `/news/versions?where[parent][equals]=${id}`)).body
    await newsroom.payload.db.updateVersion({
      collection: 'news',
      id: docs[0].id,
      versionData: { ...docs[0], version: { ...docs[0].version, body: text } },
    })
    await call('PATCH', `/news/${id}?draft=true`, { body: good })
    const { status, body } = await call('POST', `/news/versions/${docs[0].id}`)
    expect([name, status]).toEqual([name, 400])
    expect(body.errors[0].message).toMatch(sentence)
    expect((await call('GET', `/news/${id}?draft=true&depth=0`)).body.body).toEqual(good)
  })
})

describe('a draft takes', () => {
  const elsewhere = '66666666-6666-4666-8666-666666666666'

  test('blocks that are half filled, or whose media are gone', async () => {
    const text = rich(
      inset('video', { id: 'a', name: '示例视频', film: FILM }),
      inset('gallery', { id: 'b', images: [PICTURE] }),
      inset('gallery', { id: 'c' }),
      inset('pullQuote', { id: 'd', attribution: '示例' }),
      inset('video', { id: 'e', poster: elsewhere }),
      upload(elsewhere),
      paragraph(link({ linkType: 'custom', url: 'https://', newTab: false })),
    )
    const fields = ({ root }: typeof text) => root.children.map((node) => (node as { fields?: object }).fields)
    for (const route of ['/news', '/news?draft=true']) {
      const { status, body } = await call('POST', route, { title: '示例', body: text })
      expect(status, JSON.stringify(body)).toBe(201)
      const stored = await call('GET', `/news/${body.doc.id}?draft=true&depth=0`)
      expect(fields(stored.body.body)).toMatchObject(fields(text))
    }
  })
})
