import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { drawing, libraryOf, photo, sentenceOf, type Upload } from '../../testing/uploads.ts'
import { box, film } from '../reading/testing/film.ts'
import { pdf } from '../reading/testing/pdf.ts'
import { lying, vast, withChunk } from '../reading/testing/png.ts'

let newsroom: Newsroom
let library: ReturnType<typeof libraryOf>
beforeAll(async () => {
  newsroom = await freshNewsroom()
  library = libraryOf(newsroom)
})
afterAll(() => newsroom.close())

type Bytes = Promise<Uint8Array> | Uint8Array

const ascii = (text: string) => Buffer.from(text, 'latin1')
const png = (width = 64, height = 64) => drawing(width, height).png().toBuffer()
const webp = () => drawing(64, 64).webp().toBuffer()
const followed = async (bytes: Bytes, more: Uint8Array) => Buffer.concat([await bytes, more])
const zip = Buffer.concat([ascii('PK\x03\x04'), Buffer.alloc(40), ascii('PK\x05\x06'), Buffer.alloc(18)])

const animated = async (format: 'webp' | 'gif') => {
  const frames = await Promise.all(['#f00', '#0f0'].map((background) => drawing(64, 64, background).png().toBuffer()))
  return sharp(frames, { join: { animated: true } })
    [format]()
    .toBuffer()
}

const inComment = async (words: string) => {
  const bytes = await photo(64, 64)
  const comment = ascii(words)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)])
}

const hidden = deflateSync(ascii('1 0 <</S/JavaScript/JS(app.alert(1))>>'))
const PNG = { name: '示例.png', type: 'image/png' }
const WEBP = { name: '示例.webp', type: 'image/webp' }
const PDF = { name: '示例.pdf', type: 'application/pdf' }
const MP4 = { name: '示例.mp4', type: 'video/mp4' }
const VTT = { name: '示例.vtt', type: 'text/vtt' }

const REFUSED: [string, () => Bytes, Upload, string][] = [
  [
    'SVG',
    () => ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    { name: 'x.svg', type: 'image/svg+xml' },
    '只接受 JPEG',
  ],
  [
    'SVG that is named .png',
    () => ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    PNG,
    '只接受 JPEG',
  ],
  ['page that is named .jpg', () => ascii('<html><script>alert(1)</script>'), {}, '只接受 JPEG'],
  ['program that is named .pdf', () => ascii('MZ\x90\0'), PDF, '只接受 JPEG'],
  ['GIF', () => drawing(64, 64).gif().toBuffer(), { name: 'x.gif', type: 'image/gif' }, '只接受 JPEG'],
  ['animated GIF that is named .jpg', () => animated('gif'), {}, '只接受 JPEG'],
  ['TIFF of several pages', () => drawing(64, 64).tiff().toBuffer(), {}, '只接受 JPEG'],
  ['BMP', () => Buffer.concat([ascii('BM'), Buffer.alloc(60)]), { name: 'x.bmp' }, '只接受 JPEG'],
  ['HEIC', () => box('ftyp', ascii('heic\0\0\0\0mif1heic')), { name: 'x.heic', type: 'image/heic' }, '兼容性最佳'],
  ['AVIF', () => drawing(64, 64).avif().toBuffer(), { name: 'x.avif', type: 'image/avif' }, '兼容性最佳'],
  ['nothing at all', () => Buffer.alloc(0), {}, '文件是空的'],
  ['noise', () => randomBytes(4096).fill(0, 0, 4), {}, '只接受 JPEG'],
  ['animated WebP', () => animated('webp'), WEBP, '动图'],
  ['animated PNG', async () => withChunk(await png(), 'acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), PNG, '动图'],
  ['PNG of 256 megapixels in a small file', () => vast(16_000), PNG, '4000 万像素'],
  ['PNG whose header claims 400 megapixels', async () => lying(await png(), 20_000, 20_000), PNG, '4000 万像素'],
  ['PNG whose header claims more than there is', async () => lying(await png(200, 200), 200, 2000), PNG, '打不开'],
  ['picture of one pixel', () => png(1, 1), PNG, '太小'],
  ['picture of 1440 × 17,000', () => png(1440, 17_000), PNG, '太长'],
  ['picture of 16 × 40,000', () => png(16, 40_000), PNG, '狭长'],
  ['picture of more than 20 MB', () => followed(photo(64, 64), Buffer.alloc(20 * 1024 * 1024)), {}, '20 MB'],
  ['half a JPEG', async () => (await photo(1200, 900)).subarray(0, 9000), {}, '打不开'],
  ['JPEG of three bytes', () => Buffer.from([0xff, 0xd8, 0xff]), {}, '打不开'],
  ['half a PNG', async () => (await png(300, 300)).subarray(0, 400), PNG, '打不开'],
  ['half a WebP', async () => (await webp()).subarray(0, 60), WEBP, '打不开'],
  ['WebP of twelve bytes', () => ascii('RIFF\x04\0\0\0WEBP'), WEBP, '打不开'],
  ['JPEG with an archive behind', () => followed(photo(64, 64), zip), {}, '夹带着别的文件'],
  ['JPEG with an archive in a comment', async () => inComment(zip.toString('latin1')), {}, '夹带'],
  ['JPEG that is a PDF, too', () => inComment('%PDF-1.4 1 0 obj'), {}, '夹带着别的文件'],
  [
    'PNG with a page in a text',
    async () => withChunk(await png(), 'tEXt', ascii('Comment\0<ScRipt>alert(1)</script>')),
    PNG,
    '网页代码',
  ],
  ['PNG with a page behind', () => followed(png(), ascii('<p>hello')), PNG, '接着别的内容'],
  ['WebP with words behind', () => followed(webp(), ascii('#!/bin/sh')), WEBP, '接着别的内容'],
  ['JPEG with words behind', () => followed(photo(64, 64), ascii('#!/bin/sh')), {}, '接着别的内容'],
  [
    'JPEG with words behind that end as a trailer',
    () => followed(photo(64, 64), ascii('#!/bin/sh SEFT')),
    {},
    '接着别的',
  ],
  ['archive before a JPEG', async () => Buffer.concat([zip, await photo(64, 64)]), {}, '只接受 JPEG'],
  ['half a PDF', () => pdf().subarray(0, 60), PDF, '不完整'],
  ['PDF with a script', () => pdf({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }), PDF, '脚本'],
  ['PDF with a script in disguise', () => pdf({ catalog: '/OpenAction<</S/#4aavaScript/#4aS(1)>>' }), PDF, '脚本'],
  [
    'PDF with a script out of sight',
    () =>
      pdf({
        more: Buffer.concat([ascii('<</Type/ObjStm/Filter/FlateDecode>>stream\n'), hidden, ascii('\nendstream')]),
      }),
    PDF,
    '脚本',
  ],
  ['PDF that starts a program', () => pdf({ catalog: '/OpenAction<</S/Launch/F(cmd.exe)>>' }), PDF, '启动程序'],
  [
    'PDF with an archive behind',
    () => Buffer.concat([pdf(), zip.subarray(0, 44), ascii('PK\x05\x06'), Buffer.alloc(18), ascii('%%EOF')]),
    PDF,
    '夹带',
  ],
  ['film that is half there', () => film().subarray(0, -20), MP4, '影片打不开'],
  [
    'film without an index',
    () => Buffer.concat([box('ftyp', ascii('isom\0\0\0\0')), box('mdat', Buffer.alloc(9))]),
    MP4,
    '影片打不开',
  ],
  [
    'film whose box reaches past its end',
    () => Buffer.concat([film(), Buffer.from([0x7f, 0xff, 0xff, 0xff]), ascii('free')]),
    MP4,
    '影片打不开',
  ],
  ['film with a track of places', () => film({ handlers: ['vide', 'meta'] }), MP4, '运动相机'],
  ['film without pictures', () => film({ handlers: ['soun'] }), MP4, '没有画面'],
  ['QuickTime film that is named .mp4', () => film({ brand: 'qt  ' }), MP4, '别的影片格式'],
  [
    'captions that are not UTF-8',
    () => Buffer.concat([ascii('WEBVTT\n\n00:01.000 --> 00:02.000\n'), Buffer.from([0xc4, 0xe3])]),
    VTT,
    'UTF-8',
  ],
  ['captions without a time', () => ascii('WEBVTT\n\nhello\n'), VTT, '时间'],
  ['captions that run backwards', () => ascii('WEBVTT\n\n00:05.000 --> 00:02.000\nhello\n'), VTT, '结束时间'],
  [
    'captions with a script',
    () => ascii('WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>\n'),
    VTT,
    '代码',
  ],
  [
    'captions of more than 1 MB',
    () => ascii(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'a'.repeat(1024 * 1024)}`),
    VTT,
    '1 MB',
  ],
  ['picture without a description', () => photo(64, 80), { fields: { alt: '' } }, '替代文本'],
]

describe('promise 9: a refused file leaves neither a row nor a file', () => {
  let known: { id: string; hash: string }
  beforeEach(async () => {
    known ??= (await library.upload(await photo(90, 90))).body.doc
  })

  test.each(REFUSED)(
    'refuses %s with a sentence, as a new file and in the place of another',
    async (_, make, more, words) => {
      const bytes = await make()
      const before = await library.contents()
      for (const answer of [await library.upload(bytes, more), await library.replace(known.id, bytes, more)]) {
        expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringContaining(words)])
      }
      expect(await library.contents()).toEqual(before)
      expect(before.uploads).toEqual([])
      const { body } = await newsroom.rest('GET', `/media/${known.id}`, { as: 'editor' })
      expect(body.hash).toBe(known.hash)
    },
  )

  test('refuses a form that is broken, that brings two files or none', async () => {
    const before = await library.contents()
    const file = new File([new Uint8Array(await photo(64, 70))], 'x.jpg', { type: 'image/jpeg' })
    const two = new FormData()
    two.set('_payload', '{"alt":"示例"}')
    two.append('file', file)
    two.append('file', file)
    const garbled = new FormData()
    garbled.set('_payload', '{"alt":')
    garbled.set('file', file)
    const none = new FormData()
    none.set('_payload', '{"alt":"示例"}')
    const whole = await new Response(two).blob()
    const bodies: [FormData | Blob, string][] = [
      [two, '一次只能上传一个文件'],
      [garbled, '写法不对'],
      [none, '没有收到文件'],
      [whole.slice(0, 200, whole.type), '写法不对'],
      [whole.slice(0, whole.size, 'multipart/form-data'), '写法不对'],
      [new Blob([(await whole.text()).replace('x.jpg', 'x\0.jpg')], { type: whole.type }), '写法不对'],
    ]
    for (const [body, words] of bodies) {
      const answer = await newsroom.rest('POST', '/media', { as: 'editor', body })
      expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringContaining(words)])
    }
    expect(await library.contents()).toEqual(before)
  })

  test('refuses words about a file that stand within each other without end, on every way in', async () => {
    const words = `${'{"people":'.repeat(5000)}[]${'}'.repeat(5000)}`
    const form = new FormData()
    form.set('_payload', words)
    form.set('file', new File([new Uint8Array(await photo(64, 75))], 'x.jpg', { type: 'image/jpeg' }))
    const before = await library.contents()
    const answers = await Promise.all(
      [form, new Blob([words], { type: 'application/json' })].flatMap((body) => [
        newsroom.rest('POST', '/media', { as: 'editor', body }),
        newsroom.rest('PATCH', `/media/${known.id}`, { as: 'editor', body }),
      ]),
    )
    for (const answer of answers) {
      expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringContaining('写法不对')])
    }
    expect(await library.contents()).toEqual(before)
  })

  test('refuses files on every route but those of the media library', async () => {
    const { status } = await library.send('POST', '/news', await photo(64, 64))
    expect(status).toBe(413)
    const before = await library.contents()
    expect((await library.send('PATCH', '/media?where[id][exists]=true', await photo(64, 64))).status).toBe(413)
    expect(await library.contents()).toEqual(before)
  })
})

describe('strange pictures that are sound', () => {
  const cmyk = () => drawing(100, 90).toColourspace('cmyk').jpeg().toBuffer()
  const sixteenBits = () => drawing(101, 90).toColourspace('rgb16').png().toBuffer()
  const brokenProfile = async () =>
    withChunk(await png(), 'iCCP', Buffer.concat([ascii('icc\0\0'), deflateSync(randomBytes(40))]))
  const gainMap = async () => followed(photo(102, 90), Buffer.concat([Buffer.alloc(8), await photo(20, 20)]))
  const moving = async () => followed(photo(103, 90), film())
  const wide = () => drawing(3000, 300).jpeg().toBuffer()

  test.each<[string, () => Bytes, Upload]>([
    ['a JPEG for the printer’s four inks', cmyk, {}],
    ['a PNG of 16 bits', sixteenBits, PNG],
    ['a PNG whose colour profile is broken', brokenProfile, PNG],
    ['a phone’s JPEG with a second one for bright displays', gainMap, {}],
    ['a phone’s JPEG with a film behind', moving, {}],
    ['a panorama', wide, {}],
    ['a JPEG that is named .png', () => photo(104, 90), PNG],
  ])('%s is taken', async (_, make, more) => {
    const { status, body } = await library.upload(await make(), more)
    expect([status, body.errors]).toEqual([201, undefined])
    expect(body.doc.colour).toMatch(/^#[0-9a-f]{6}$/)
  })
})

describe('names of files', () => {
  test.each([
    ['../../etc/passwd.png', /^passwd(-\d+)?\.jpg$/],
    ['C:\\temp\\示例 照片.JPEG', /^示例 照片(-\d+)?\.jpg$/],
    ['\u202egpj.exe', /^gpj(-\d+)?\.jpg$/],
    ['.htaccess', /\.jpg$/],
    ['%00%2e%2e<script>.png', /^[^<>%/\\]+\.jpg$/],
    ['长'.repeat(300), /^长{80}(-\d+)?\.jpg$/],
  ])('%j is made harmless', async (name, expected) => {
    const { body } = await library.upload(await photo(70, 70 + name.length), { name })
    expect(body.doc.filename).toMatch(expected)
  })
})
