import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { erase } from '../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { EXPLAINED, libraryOf, photo, sentenceOf } from '../testing/uploads.ts'
import { sha256 } from './blobStore.ts'
import { film } from './reading/testing/film.ts'
import { pdf } from './reading/testing/pdf.ts'
import { storeMedium } from './receiving/storeMedium.ts'
import { workshop } from './receiving/workshop.ts'

let newsroom: Newsroom
let desk: Desk
let library: ReturnType<typeof libraryOf>
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  library = libraryOf(newsroom)
})
afterAll(() => newsroom.close())

const blob = (hash: string) => readFile(path.join(library.folder('blobs'), hash))
const CAPTIONS = Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n示例\n')

describe('the media library keeps what it is given', () => {
  test('a photo becomes renditions named by their bytes, and its original stays as it came', async () => {
    const bytes = await photo()
    const { status, body } = await library.upload(bytes)
    expect(status).toBe(201)
    const { doc } = body
    expect([doc.hash, doc.mimeType, doc.width, doc.height]).toEqual([sha256(bytes), 'image/jpeg', 1600, 900])
    for (const { hash } of doc.renditions) expect(sha256(await blob(hash))).toBe(hash)
    expect(await readFile(path.join(library.folder('originals'), doc.hash))).toEqual(bytes)
    expect(await library.files('uploads')).toEqual([])
  })

  test.each([
    ['PDF', '示例.pdf', 'application/pdf', pdf()],
    ['film', '示例.mp4', 'video/mp4', film()],
    ['captions', '示例.vtt', 'text/vtt', CAPTIONS],
  ])('a %s is kept beside its public copy', async (_, name, type, bytes) => {
    const { status, body } = await library.upload(bytes, { name, type, fields: { alt: '示例' } })
    expect([status, body.doc.hash, body.doc.mimeType, body.doc.renditions]).toEqual([201, sha256(bytes), type, []])
    const { hash, bytes: size } = body.doc.publicFile
    expect([sha256(await blob(hash)), (await blob(hash)).length]).toEqual([hash, size])
  })

  test('a film of more bytes than a picture may have passes', async () => {
    const large = Buffer.concat([
      film(),
      Buffer.from([0x01, 0x90, 0, 0]),
      Buffer.from('mdat'),
      Buffer.alloc(0x1900000 - 8),
    ])
    large.writeUInt32BE(0x1900000, large.length - 0x1900000)
    const { status, body } = await library.upload(large, { name: '示例.mp4', type: 'video/mp4' })
    expect([status, body.doc.filesize]).toEqual([201, large.length])
  })

  test('the focal point is kept beside the picture, within its bounds, and never re-reads the original', async () => {
    const { body } = await library.upload(await photo(400, 300))
    const route = `/media/${body.doc.id}?uploadEdits[focalPoint][x]=12&uploadEdits[focalPoint][y]=80`
    const moved = await newsroom.rest('PATCH', route, { as: 'editor', body: {} })
    expect([moved.status, moved.body.doc.focalX, moved.body.doc.focalY]).toEqual([200, 12, 80])
    expect(moved.body.doc.hash).toBe(body.doc.hash)
  })

  test('who is shown in a picture is kept in the order in which it was written', async () => {
    const people = ['示例甲', '示例乙']
    const { body } = await library.upload(await photo(410, 300), { fields: { ...EXPLAINED, people } })
    expect(body.doc.people).toEqual(people)
  })
})

describe('the same file twice is recognised', () => {
  const again = async (bytes: Uint8Array, more?: Parameters<typeof library.upload>[1]) => {
    const first = await library.upload(bytes, more)
    const before = await library.contents()
    const second = await library.upload(bytes, { ...more, name: '另一个名字' })
    expect(await library.contents()).toEqual(before)
    return { first: first.body.doc, second }
  }

  test.each([
    ['picture', () => photo(700, 500), '示例图片.jpg', 'image/jpeg'],
    ['PDF', () => pdf({ catalog: '/Lang(zh)' }), '示例附件.pdf', 'application/pdf'],
    ['film', () => film({ brand: 'mp42' }), '示例影片.mp4', 'video/mp4'],
    ['caption file', () => Buffer.concat([CAPTIONS, CAPTIONS.subarray(6)]), '示例字幕.vtt', 'text/vtt'],
  ])('a %s, whatever its name: the answer says where it is', async (_, make, name, type) => {
    const { first, second } = await again(await make(), { name, type, fields: { alt: '示例名称' } })
    expect(second.status).toBe(409)
    for (const words of ['示例名称', first.filename, `/admin/collections/media/${first.id}`]) {
      expect(sentenceOf(second)).toContain(words)
    }
  })

  test('it cannot take the place of another, but of itself', async () => {
    const bytes = await photo(701, 500)
    const first = (await library.upload(bytes)).body.doc
    const other = (await library.upload(await photo(702, 500))).body.doc
    expect((await library.replace(other.id, bytes)).status).toBe(409)
    expect((await library.replace(first.id, bytes)).status).toBe(200)
  })

  /** Holds back what was read until so many files are, so that all are stored at one instant. */
  function readTogether(count: number) {
    const read = workshop().read.bind(workshop())
    const all = Promise.withResolvers<void>()
    let done = 0
    return vi.spyOn(workshop(), 'read').mockImplementation(async (reading) => {
      const facts = await read(reading)
      done += 1
      if (done % count === 0) all.resolve()
      await all.promise
      return facts
    })
  }

  test('of several at once one is taken', async () => {
    for (let round = 0; round < 3; round += 1) {
      const bytes = await photo(710 + round, 500)
      const together = readTogether(4)
      const answers = await Promise.all(
        [1, 2, 3, 4].map((name) => library.upload(bytes, { name: `示例 ${round}-${name}.jpg` })),
      )
      together.mockRestore()
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
      for (const answer of answers.filter(({ status }) => status === 409)) {
        expect(sentenceOf(answer)).toContain('已经在“图片与附件”里')
      }
      const { totalDocs } = await newsroom.payload.count({
        collection: 'media',
        where: { hash: { equals: sha256(bytes) } },
      })
      expect(totalDocs).toBe(1)
    }
    expect(await library.files('uploads')).toEqual([])
  })

  test('after it was deleted it may come back', async () => {
    const bytes = await photo(720, 500)
    const { doc } = (await library.upload(bytes)).body
    expect((await erase(newsroom, 'media', doc.id)).status).toBe(200)
    expect((await library.upload(bytes)).status).toBe(201)
  })

  test('files that the newsroom makes itself enter by the same rules', async () => {
    const bytes = await photo(730, 500)
    const stored = await storeMedium(newsroom.payload, { data: EXPLAINED, name: '自绘', bytes })
    expect(stored).toMatchObject({ mimeType: 'image/jpeg', filename: '自绘.jpg', hash: sha256(bytes) })
    await expect(storeMedium(newsroom.payload, { data: EXPLAINED, name: '示例', bytes })).rejects.toThrow('已经在')
    await expect(
      storeMedium(newsroom.payload, { data: EXPLAINED, name: '示例', bytes: Buffer.from('x') }),
    ).rejects.toThrow('只接受')
    expect(await library.files('uploads')).toEqual([])
  })
})

describe('promise 9: nobody says that a file is another one than it is', () => {
  test('refuses a media document without a file, and never fetches one from an address', async () => {
    for (const body of [{ alt: '示例' }, { alt: '示例', filename: 'x.png', url: 'http://127.0.0.1:9/x.png' }]) {
      const answer = await newsroom.rest('POST', '/media', { as: 'editor', body })
      expect(answer.status).toBe(400)
      expect(sentenceOf(answer)).toContain('没有收到文件')
    }
  })

  test('what the server knows of a file no client can write', async () => {
    const { doc } = (await library.upload(await photo(500, 300))).body
    const claims = {
      mimeType: 'application/pdf',
      filesize: 7,
      width: 1,
      height: 1,
      filename: 'x.pdf',
      hash: 'f'.repeat(64),
      colour: '#000000',
      publicFile: { hash: 'f'.repeat(64), bytes: 1 },
      renditions: [],
    }
    const facts = Object.fromEntries(Object.keys(claims).map((name) => [name, doc[name]]))
    for (const query of [`/${doc.id}`, `?where[id][equals]=${doc.id}`]) {
      const { updatedAt } = (await newsroom.rest('GET', `/media/${doc.id}`, { as: 'editor' })).body
      const { status } = await newsroom.rest('PATCH', `/media${query}`, {
        as: 'editor',
        body: { ...claims, alt: '新', updatedAt },
      })
      expect(status).toBe(200)
      const { body } = await newsroom.rest('GET', `/media/${doc.id}`, { as: 'editor' })
      expect(body).toMatchObject({ ...facts, alt: '新' })
    }
    await newsroom.payload.update({ collection: 'media', id: doc.id, data: claims as never })
    expect(await newsroom.payload.findByID({ collection: 'media', id: doc.id })).toMatchObject(facts)
    const fresh = await library.upload(await photo(510, 300), { fields: { ...EXPLAINED, ...claims } })
    expect(fresh.body.doc).toMatchObject({ mimeType: 'image/jpeg', width: 510, publicFile: null })
    expect(fresh.body.doc.filesize).toBeGreaterThan(7)
  })

  test('a text whose picture has lost its bytes is refused before anything is public', async () => {
    const column = await desk.column()
    const { doc } = (await library.upload(await photo(520, 300))).body
    const item = await desk.write('news', { ...desk.news('示例丢图', column), cover: doc.id })
    for (const { hash } of doc.renditions) await rm(path.join(library.folder('blobs'), hash))
    const answer = await desk.publish('news', item)
    expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringContaining('重新上传')])
    expect((await desk.state('news', item.id)).body.isPublic).toBe(false)
  })
})

describe('promise 1: originals are for signed-in users', () => {
  test('strangers and the machine account see no media, no original and no thumbnail', async () => {
    const { body } = await library.upload(await photo(100, 100))
    const routes = [
      '/media',
      `/media/${body.doc.id}`,
      `/media/file/${encodeURIComponent(body.doc.filename)}`,
      `/media/${body.doc.id}/thumbnail`,
    ]
    const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    for (const route of routes) {
      expect((await newsroom.rest('GET', route)).status).toBeOneOf([401, 403])
      expect((await newsroom.rest('GET', route, { headers })).status).toBeOneOf([401, 403])
      expect((await newsroom.rest('GET', route, { as: 'editor' })).status).toBe(200)
    }
  })

  test('an original is a download, and nothing in it runs', async () => {
    const { body } = await library.upload(await photo(105, 100), { name: '示例 原件.jpg' })
    const route = `/media/file/${encodeURIComponent(body.doc.filename)}`
    const { headers } = await newsroom.rest('GET', route, { as: 'editor' })
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(body.doc.filesize),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(body.doc.filename)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })

  test('the machine account gets bytes of live publications only, and only while they are live', async () => {
    const machine = { headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` } }
    const column = await desk.column()
    const medium = (await library.upload(await photo(500, 400))).body.doc
    const [{ hash }] = medium.renditions
    const blob = () => newsroom.rest('GET', `/blobs/${hash}`, machine)
    const item = await desk.write('news', { ...desk.news('示例带图', column), cover: medium.id })
    expect((await blob()).status).toBe(404)
    expect((await desk.publish('news', item)).status).toBe(200)
    expect((await blob()).status).toBe(200)
    expect((await newsroom.rest('GET', `/blobs/${medium.hash}`, machine)).status).toBe(404)
    await desk.withdraw('news', item.id)
    expect((await blob()).status).toBe(404)
    for (const name of ['..%2Fnewsroom.db', '%00', 'A'.repeat(64), '0'.repeat(65)]) {
      expect((await newsroom.rest('GET', `/blobs/${name}`, machine)).status).toBeOneOf([400, 401, 404])
    }
  })
})
