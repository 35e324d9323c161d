import type { Where } from 'payload'
import type { Publication } from 'shared/publication'
import { blobsOf } from 'shared/references'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { onRecord } from '../../publishing/onRecord.ts'
import { CONSENT, type Desk, deskOf, richText } from '../../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { libraryOf, photo, sentenceOf } from '../../testing/uploads.ts'

let newsroom: Newsroom
let desk: Desk
let library: ReturnType<typeof libraryOf>
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  library = libraryOf(newsroom)
  column = await desk.column()
})
afterEach(() => vi.useRealTimers())
afterAll(() => newsroom.close())

let width = 300
/** A picture of its own, of these people. */
const pictureOf = async (...people: string[]): Promise<{ id: string; hashes: string[] }> => {
  width += 10
  const fields = { alt: `示例照片${width}`, credit: '示例摄影', ...(people[0] ? { people } : { nobodyShown: true }) }
  return (await library.upload(await photo(width, 200), { fields })).body.doc
}

const latest = async (id: string) => {
  const change = (await desk.changes()).findLast((each) =>
    each.type === 'put' ? each.publication.id === id : each.id === id,
  )
  if (!change) throw new Error('It was never public')
  return change
}
const publicOf = async (id: string): Promise<Publication> => {
  const change = await latest(id)
  if (change.type !== 'put') throw new Error('It is not public')
  return change.publication
}

const touched = (
  profile: string,
  more: object = {},
  as: 'final' | 'editor' | 'administrator' | 'correspondent' = 'final',
) => newsroom.rest('POST', '/consent-withdrawals/touched', { as, body: { profile, ...more } })
const withdraw = async (profile: string, more: object = {}) => {
  const { seen } = (await touched(profile, 'spared' in more ? { spared: more.spared } : {})).body
  return newsroom.rest('POST', '/consent-withdrawals/withdraw', {
    as: 'final',
    body: { profile, reason: '示例：本人来信撤回', seen, ...more },
  })
}

let scenes = 0
/** A person with a portrait, a notice that shows another picture of them beside one of nobody, and a story that names them. */
async function scene() {
  const name = `示例人物${++scenes}`
  const [portrait, beside, landscape] = [await pictureOf(name), await pictureOf(name, '示例旁人'), await pictureOf()]
  const profile = await desk.issue('profiles', { name, trade: 'power', portrait: portrait.id })
  const upload = (value: string) => ({ type: 'upload', version: 3, relationTo: 'media', value, fields: {}, format: '' })
  const { root } = richText('示例正文。')
  const body = { root: { ...root, children: [...root.children, upload(beside.id), upload(landscape.id)] } }
  const notice = await desk.issue('news', { ...desk.news(`示例简讯${scenes}`, column), cover: landscape.id, body })
  const stories = await desk.column('stories')
  const story = await desk.issue('stories', {
    title: `示例故事${scenes}`,
    column: stories,
    body: richText('示例'),
    profiles: [profile.id],
  })
  return { name, profile, notice, story, portrait, beside, landscape }
}

describe('promise 7: consent withdrawn takes down the person and every picture of them, with one action', () => {
  test('which first lists what it will touch', async () => {
    const { name, profile, notice, story, portrait, beside } = await scene()
    const { status, body } = await touched(profile.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ name, isPublic: true })
    expect(body.media.map(({ id }: { id: string }) => id).sort()).toEqual([portrait.id, beside.id].sort())
    expect(body.pages).toEqual([expect.objectContaining({ kind: 'news', id: notice.id, title: notice.title })])
    expect(body.speaking.map(({ id }: { id: string }) => id)).toEqual([story.id])
    expect((await latest(profile.id)).type).toBe('put')
  })

  test('and leaves neither name nor title nor picture, on no page and in no file', async () => {
    const { name, profile, notice, portrait, beside, landscape } = await scene()
    expect(await withdraw(profile.id)).toMatchObject({
      status: 200,
      body: { message: '已按本人撤回授权处理：人物页面和照片都不再公开，并从另外 1 个页面撤下了照片。' },
    })
    const tombstone = await latest(profile.id)
    expect(tombstone).toMatchObject({ type: 'withdrawn', title: null, addresses: [expect.stringMatching(/^\//)] })
    expect(JSON.stringify(tombstone)).not.toContain(name)
    const page = await publicOf(notice.id)
    const shown = blobsOf(page)
    for (const hash of [...portrait.hashes, ...beside.hashes]) expect(shown).not.toContain(hash)
    expect(shown.some((hash) => landscape.hashes.includes(hash))).toBe(true)
    expect(JSON.stringify(page)).toContain('示例正文。')
    const machine = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    for (const hash of [...portrait.hashes, ...beside.hashes])
      expect((await newsroom.rest('GET', `/blobs/${hash}`, { headers: machine })).status).toBe(404)
  })

  test('puts every page that is shown anew on record, with the reason', async () => {
    const { name, profile, notice, story } = await scene()
    await withdraw(profile.id)
    const lines = async (document: string) => {
      const where: Where = { and: [{ document: { equals: document } }, { action: { equals: 'withdrawConsent' } }] }
      return (await newsroom.payload.find({ collection: 'records', where })).docs
    }
    expect(await lines(profile.id)).toMatchObject([{ kind: 'profiles', reason: '示例：本人来信撤回' }])
    expect(await lines(notice.id)).toMatchObject([
      {
        kind: 'news',
        title: notice.title,
        reason: `${name}撤回授权，这里撤下照片：示例：本人来信撤回`,
        digest: onRecord(await publicOf(notice.id)).digest,
      },
    ])
    expect(await lines(story.id)).toEqual([])
  })

  test('also where their profile lies in the trash', async () => {
    const name = `示例人物${++scenes}`
    const picture = await pictureOf(name)
    const notice = await desk.issue('news', { ...desk.news(`示例简讯${scenes}`, column), cover: picture.id })
    const profile = await desk.write('profiles', { name, trade: 'power' })
    const body = { deletedAt: new Date().toISOString() }
    const trashed = await newsroom.rest('PATCH', `/profiles/${profile.id}?trash=true`, { as: 'editor', body })
    expect(trashed.status).toBe(200)
    expect((await touched(profile.id, {}, 'editor')).status).toBe(403)
    expect((await touched(profile.id)).body).toMatchObject({ name, isPublic: false, pages: [{ id: notice.id }] })
    expect((await withdraw(profile.id)).status).toBe(200)
    expect(blobsOf(await publicOf(notice.id))).toEqual([])
    const again = await desk.publish('news', await desk.edit('news', notice.id, { lead: '示例导语' }))
    expect(sentenceOf(again)).toContain('里有人撤回了授权')
  })

  test('spares a picture of somebody else of the same name', async () => {
    const { profile, notice, beside } = await scene()
    expect((await withdraw(profile.id, { spared: [beside.id] })).status).toBe(200)
    expect(blobsOf(await publicOf(notice.id)).some((hash) => beside.hashes.includes(hash))).toBe(true)
  })

  test('and none of it comes back by another publishing, until they consent anew on a later day', async () => {
    const { profile, notice, beside } = await scene()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 24 * 3_600_000 })
    await withdraw(profile.id)
    vi.useRealTimers()
    const again = await desk.publish('profiles', await desk.edit('profiles', profile.id, { summary: '示例再来' }))
    expect(again.status).toBe(400)
    expect(sentenceOf(again)).toContain('本人已撤回授权')
    const edited = await desk.edit('news', notice.id, { lead: '示例导语' })
    const refused = await desk.publish('news', edited)
    expect(refused.status).toBe(400)
    expect(sentenceOf(refused)).toContain('里有人撤回了授权，不能再公开')
    const other = await desk.write('news', { ...desk.news('示例另一篇', column), cover: beside.id })
    expect((await desk.publish('news', other)).status).toBe(400)

    const date = new Date().toISOString()
    const renewed = await desk.edit('profiles', profile.id, { consent: { ...CONSENT, date } })
    expect((await desk.publish('profiles', renewed)).status).toBe(200)
    expect((await desk.publish('news', edited)).status).toBe(200)
  })
})

describe('promise 9: a withdrawal that cannot be carried out changes nothing', () => {
  test('where something has changed since the list was read', async () => {
    const { name, profile, portrait } = await scene()
    const { seen } = (await touched(profile.id)).body
    await desk.issue('news', { ...desk.news(`示例新简讯${name}`, column), cover: portrait.id })
    const answer = await withdraw(profile.id, { seen })
    expect(answer.status).toBe(409)
    expect(sentenceOf(answer)).toContain('清单已经不一样了')
    expect((await latest(profile.id)).type).toBe('put')
  })

  test('where no reason is given, or nothing such is there', async () => {
    const { profile } = await scene()
    expect((await withdraw(profile.id, { reason: ' ' })).status).toBe(400)
    expect((await touched(crypto.randomUUID())).status).toBe(404)
    expect((await touched('../users')).status).toBe(400)
    expect((await latest(profile.id)).type).toBe('put')
  })

  test.each(['editor', 'administrator', 'correspondent'] as const)('where it is asked by %s', async (as) => {
    const { profile } = await scene()
    expect([403, 404]).toContain((await touched(profile.id, {}, as)).status)
    const body = { profile: profile.id, reason: '示例', seen: '' }
    const answer = await newsroom.rest('POST', '/consent-withdrawals/withdraw', { as, body })
    expect([403, 404]).toContain(answer.status)
    expect((await newsroom.rest('POST', '/consent-withdrawals/withdraw', { body })).status).toBe(401)
    expect((await latest(profile.id)).type).toBe('put')
  })
})
