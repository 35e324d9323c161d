import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
)
const GPS = {
  IFD0: { Artist: '示例摄影者', Copyright: 'secret' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
}

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } }).composite([
    {
      input: Buffer.from(
        `<svg width="${width}" height="${height}"><circle cx="50%" cy="40%" r="30%" fill="#fd8"/></svg>`,
      ),
    },
  ])

const photo = (width = 1600, height = 900) => drawing(width, height).jpeg().withExif(GPS).toBuffer()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface Upload {
  name?: string
  type?: string
  fields?: object
  as?: 'editor'
}

async function send(
  method: string,
  route: string,
  bytes: Uint8Array,
  { name = '示例.jpg', type = 'image/jpeg', fields = { alt: '示例图片' } }: Upload = {},
) {
  const body = new FormData()
  body.set('_payload', JSON.stringify(fields))
  body.set('file', new File([new Uint8Array(bytes)], name, { type }))
  return newsroom.rest(method, route, { as: 'editor', body })
}
const upload = (bytes: Uint8Array, more?: Upload) => send('POST', '/media', bytes, more)

const folder = (name: string) => path.join(newsroom.environment.dataDir, name)
const files = async (name: string) => (await readdir(folder(name)).catch(() => [] as string[])).sort()
const sentence = (answer: { body: { errors?: { message: string }[] } }) => answer.body.errors?.[0]?.message ?? ''

describe('pictures are read for what they are', () => {
  test('a photo becomes WebP renditions named by their bytes, without camera data, places or thumbnails', async () => {
    const bytes = await photo()
    const { status, body } = await upload(bytes)
    expect(status).toBe(201)
    const { renditions, hash, mimeType } = body.doc
    expect([hash, mimeType]).toEqual([sha256(bytes), 'image/jpeg'])
    expect(renditions.map(({ width, height }: { width: number; height: number }) => [width, height])).toEqual([
      [320, 180],
      [640, 360],
      [1280, 720],
    ])
    for (const rendition of renditions) {
      const file = await readFile(path.join(folder('blobs'), rendition.hash))
      expect([sha256(file), file.length]).toEqual([rendition.hash, rendition.bytes])
      const { format, width, exif, icc, xmp, iptc } = await sharp(file).metadata()
      expect([format, width, exif, icc, xmp, iptc]).toEqual(['webp', rendition.width, ...Array(4).fill(undefined)])
      expect(file.includes('secret')).toBe(false)
    }
    expect(await readFile(path.join(folder('originals'), hash))).toEqual(bytes)
  })

  test('identical bytes give identical names and are stored once', async () => {
    const bytes = await photo(700, 500)
    const first = await upload(bytes)
    const before = await files('blobs')
    const second = await upload(bytes, { name: '另一个名字.jpg' })
    expect(second.body.doc.renditions).toEqual(first.body.doc.renditions)
    expect(await files('blobs')).toEqual(before)
  })

  test('small pictures are never enlarged, and a camera held upright gives an upright picture', async () => {
    const small = await upload(await drawing(200, 100).png().toBuffer(), { name: 'x.png', type: 'image/png' })
    expect(small.body.doc.renditions).toMatchObject([{ width: 200, height: 100 }])
    const turned = await drawing(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const upright = await upload(turned)
    expect(upright.body.doc.renditions).toMatchObject([
      { width: 320, height: 640 },
      { width: 400, height: 800 },
    ])
  })

  test('the focal point is kept beside the picture, within its bounds, and never re-reads the original', async () => {
    const { body } = await upload(await photo(400, 300))
    const route = `/media/${body.doc.id}?uploadEdits[focalPoint][x]=12&uploadEdits[focalPoint][y]=80`
    const moved = await newsroom.rest('PATCH', route, { as: 'editor', body: {} })
    expect([moved.status, moved.body.doc.focalX, moved.body.doc.focalY]).toEqual([200, 12, 80])
    expect(moved.body.doc.hash).toBe(body.doc.hash)
  })

  test('a PDF is kept as an attachment by its hash', async () => {
    const { status, body } = await upload(PDF, {
      name: '示例.pdf',
      type: 'application/pdf',
      fields: { alt: '示例附件' },
    })
    expect([status, body.doc.hash, body.doc.renditions]).toEqual([201, sha256(PDF), []])
    expect(await readFile(path.join(folder('blobs'), sha256(PDF)))).toEqual(PDF)
  })
})

describe('promise 9: a refused file leaves neither a row nor a file', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const animated = async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((background) =>
        sharp({ create: { width: 9, height: 9, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    return sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
  }
  const bomb = () =>
    sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
  const half = async () => (await photo(1200, 900)).subarray(0, 3000)

  const refused: [string, () => Promise<Uint8Array> | Uint8Array, Upload, string][] = [
    ['SVG', () => svg, { name: 'x.svg', type: 'image/svg+xml' }, '只接受 JPEG'],
    ['SVG that is named .png', () => svg, { name: 'x.png', type: 'image/png' }, '只接受 JPEG'],
    ['HTML that is named .jpg', () => Buffer.from('<html><script>alert(1)</script>'), {}, '只接受 JPEG'],
    ['GIF', () => gif, { name: 'x.gif', type: 'image/gif' }, '只接受 JPEG'],
    ['HEIC', () => heic, { name: 'x.heic', type: 'image/heic' }, '只接受 JPEG'],
    ['TIFF', () => drawing(9, 9).tiff().toBuffer(), { name: 'x.jpg' }, '只接受 JPEG'],
    [
      'program that is named .pdf',
      () => Buffer.from('MZ\x90\0'),
      { name: 'x.pdf', type: 'application/pdf' },
      '只接受 JPEG',
    ],
    ['empty file', () => Buffer.alloc(0), {}, '文件是空的'],
    ['animated WebP', animated, { name: 'x.webp', type: 'image/webp' }, '动图'],
    ['picture of 256 megapixels in a small file', bomb, { name: 'x.png', type: 'image/png' }, '像素'],
    ['half a JPEG', half, {}, '打不开'],
    ['JPEG of three bytes', () => Buffer.from([0xff, 0xd8, 0xff]), {}, '打不开'],
    ['half a PDF', () => PDF.subarray(0, 30), { name: 'x.pdf', type: 'application/pdf' }, '不完整'],
    ['picture without a description', () => photo(64, 64), { fields: { alt: '' } }, '文字说明'],
  ]

  test.each(refused)('refuses %s with a sentence', async (_, bytes, more, words) => {
    const before = [await files('blobs'), await files('originals')]
    const { totalDocs } = await newsroom.payload.count({ collection: 'media' })
    const answer = await upload(await bytes(), more)
    expect(answer.status).toBe(400)
    expect(sentence(answer)).toContain(words)
    expect([await files('blobs'), await files('originals')]).toEqual(before)
    expect((await newsroom.payload.count({ collection: 'media' })).totalDocs).toBe(totalDocs)
  })

  test('refuses more than 20 MB while it arrives', async () => {
    const answer = await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 0xff))
    expect(answer.status).toBe(413)
    expect(sentence(answer)).toContain('超过 20 MB')
  })

  test('refuses a media document without a file, and never fetches one from an address', async () => {
    for (const body of [{ alt: '示例' }, { alt: '示例', filename: 'x.png', url: 'http://127.0.0.1:9/x.png' }]) {
      const answer = await newsroom.rest('POST', '/media', { as: 'editor', body })
      expect(answer.status).toBe(400)
      expect(sentence(answer)).toContain('没有收到文件')
    }
  })

  test('refuses to replace files in bulk, and keeps clients from writing what the server knows', async () => {
    expect((await send('PATCH', '/media?where[id][exists]=true', await photo(64, 64))).status).toBe(400)
    const fields = { alt: '示例', hash: 'f'.repeat(64), renditions: [] }
    const { body } = await upload(await photo(90, 90), { fields })
    expect(body.doc.hash).not.toBe(fields.hash)
    const patch = await newsroom.rest('PATCH', `/media/${body.doc.id}`, { as: 'editor', body: fields })
    expect([patch.body.doc.hash, patch.body.doc.renditions.length]).toEqual([body.doc.hash, 1])
  })

  test('without a new file nobody can say that a file is another one than it is', async () => {
    const { doc } = (await upload(await photo(500, 300))).body
    const claims = {
      mimeType: 'application/pdf',
      filesize: 7,
      width: 1,
      height: 1,
      filename: 'x.pdf',
      hash: 'f'.repeat(64),
      renditions: [],
    }
    const facts = Object.fromEntries(Object.keys(claims).map((name) => [name, doc[name]]))
    for (const query of [`/${doc.id}`, `?where[id][equals]=${doc.id}`]) {
      const { status } = await newsroom.rest('PATCH', `/media${query}`, {
        as: 'editor',
        body: { ...claims, alt: '新' },
      })
      expect(status).toBe(200)
      const { body } = await newsroom.rest('GET', `/media/${doc.id}`, { as: 'editor' })
      expect(body).toMatchObject({ ...facts, alt: '新' })
    }
    await newsroom.payload.update({ collection: 'media', id: doc.id, data: claims as never })
    expect(await newsroom.payload.findByID({ collection: 'media', id: doc.id })).toMatchObject(facts)
    const fresh = await upload(await photo(510, 300), { fields: { alt: '示例', ...claims } })
    expect(fresh.body.doc).toMatchObject({ mimeType: 'image/jpeg', width: 510, renditions: [{}, {}] })
    expect(fresh.body.doc.filesize).toBeGreaterThan(7)
  })

  test('a text whose picture has lost its bytes is refused before anything is public', async () => {
    const column = await desk.column()
    const { doc } = (await upload(await photo(520, 300))).body
    const item = await desk.write('news', { ...desk.news('示例丢图', column), cover: doc.id })
    for (const { hash } of doc.renditions) await rm(path.join(folder('blobs'), hash))
    const answer = await desk.publish('news', item)
    expect([answer.status, sentence(answer)]).toEqual([400, expect.stringContaining('重新上传')])
    expect((await desk.state('news', item.id)).body.isPublic).toBe(false)
  })

  test.each([
    ['../../etc/passwd.png', /^passwd(-\d+)?\.jpg$/],
    ['C:\\temp\\示例 照片.JPEG', /^示例 照片(-\d+)?\.jpg$/],
    ['\u202egpj.exe', /^gpj(-\d+)?\.jpg$/],
    ['.htaccess', /\.jpg$/],
    ['%00%2e%2e<script>.png', /^[^<>%/\\]+\.jpg$/],
    ['长'.repeat(300), /^长{80}(-\d+)?\.jpg$/],
  ])('file names of clients are made harmless: %j', async (name, expected) => {
    const { body } = await upload(await photo(70, 70), { name })
    expect(body.doc.filename).toMatch(expected)
  })
})

describe('promise 1: originals are for signed-in users', () => {
  test('strangers and the machine account see no media, no original and no thumbnail', async () => {
    const { body } = await upload(await photo(100, 100))
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

  test('the machine account gets bytes of live publications only, and only while they are live', async () => {
    const machine = { headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` } }
    const column = await desk.column()
    const medium = (await upload(await photo(500, 400))).body.doc
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

describe('what readers see stays as it was signed off', () => {
  test('replacing a file or its words changes no publication until it is published again', async () => {
    const column = await desk.column()
    const medium = (await upload(await photo(320, 200))).body.doc
    const item = await desk.issue('news', { ...desk.news('示例换图', column), cover: medium.id })
    const cover = async () => {
      const change = (await desk.changes()).find((entry) => entry.type === 'put' && entry.publication.id === item.id)
      return change?.type === 'put' && 'cover' in change.publication ? change.publication.cover : null
    }
    const before = await cover()
    const replaced = await send('PATCH', `/media/${medium.id}`, await photo(330, 200), { fields: { alt: '示例新图' } })
    expect(replaced.status).toBe(200)
    expect(replaced.body.doc.hash).not.toBe(medium.hash)
    expect(await files('originals')).toContain(medium.hash)
    expect(await cover()).toEqual(before)
    expect((await desk.state('news', item.id)).body.differs).toBe(true)
    await desk.publish('news', item)
    expect(await cover()).toMatchObject({ alt: '示例新图', renditions: replaced.body.doc.renditions })
  })

  test('a replacement that is refused leaves the old file in its place', async () => {
    const medium = (await upload(await photo(340, 200))).body.doc
    for (const [bytes, fields] of [
      [Buffer.from('GIF89a'), { alt: '示例' }],
      [await photo(350, 200), { alt: '' }],
    ] as const) {
      expect((await send('PATCH', `/media/${medium.id}`, bytes, { fields })).status).toBe(400)
    }
    const original = await newsroom.rest('GET', `/media/file/${encodeURIComponent(medium.filename)}`, { as: 'editor' })
    expect([original.status, original.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  test('a file that a live publication shows cannot be deleted, and the sentence names the page', async () => {
    const column = await desk.column()
    const medium = (await upload(await photo(360, 200))).body.doc
    const item = await desk.issue('news', { ...desk.news('示例用图', column), cover: medium.id })
    for (const route of [`/media/${medium.id}`, `/media?where[id][equals]=${medium.id}`]) {
      const answer = await newsroom.rest('DELETE', route, { as: 'editor' })
      expect(answer.status).not.toBe(200)
      expect(JSON.stringify(answer.body)).toContain('《示例用图》')
    }
    await desk.withdraw('news', item.id)
    expect((await newsroom.rest('DELETE', `/media/${medium.id}`, { as: 'editor' })).status).toBe(200)
    await desk.edit('news', item.id, { cover: null })
  })

  test('a text that shows a deleted picture cannot be published, and the sentence names the place', async () => {
    const column = await desk.column()
    const medium = (await upload(await photo(370, 200))).body.doc
    const body = richText('示例正文')
    body.root.children.push({
      type: 'upload',
      version: 3,
      relationTo: 'media',
      value: medium.id,
      fields: {},
      format: '',
    })
    const item = await desk.write('news', { ...desk.news('示例缺图', column), body })
    await newsroom.rest('DELETE', `/media/${medium.id}`, { as: 'editor' })
    const answer = await desk.publish('news', item)
    expect([answer.status, sentence(answer)]).toEqual([
      400,
      '「正文」第 2 段：插入的图片或附件已经不在媒体库里。请删去，重新插入。',
    ])
  })
})
