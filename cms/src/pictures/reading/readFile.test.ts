import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawing, photo } from '../../testing/uploads.ts'
import { sha256 } from '../blobStore.ts'
import { workshop } from '../receiving/workshop.ts'
import { checkFilm } from './film.ts'
import { refuseForeignContent } from './foreignContent.ts'
import { checkJpeg } from './jpeg.ts'
import { checkPdf } from './pdf.ts'
import { checkPng } from './png.ts'
import { RefusedFile } from './refusedFile.ts'
import { film } from './testing/film.ts'
import { pdf } from './testing/pdf.ts'
import { withChunk } from './testing/png.ts'
import { checkWebp } from './webp.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: Uint8Array) {
  const place = await mkdtemp(path.join(folder, 'one-'))
  const file = path.join(place, 'original')
  await writeFile(file, bytes)
  const outcome = await workshop().read({ file, folder: place })
  if (!('facts' in outcome)) throw new Error(JSON.stringify(outcome))
  const { facts } = outcome
  expect((await readdir(place)).sort()).toEqual([...new Set([...facts.publicHashes, 'original'])].sort())
  const published = await Promise.all(facts.publicHashes.map((hash) => readFile(path.join(place, hash))))
  return { facts, published }
}

/** The names of the segments or chunks that a picture is made of. */
function partsOf(bytes: Buffer): string[] {
  return bytes[0] === 0xff ? segmentsOf(bytes) : chunksOf(bytes)
}

function segmentsOf(bytes: Buffer): string[] {
  const names: string[] = []
  for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2))
    names.push((bytes[at + 1] ?? 0).toString(16))
  return names
}

function chunksOf(bytes: Buffer): string[] {
  const names: string[] = []
  for (let at = 12; at < bytes.length; at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2)) {
    names.push(bytes.toString('latin1', at, at + 4))
  }
  return names
}

/** Tables, frame and the header that every JPEG begins with: no segment for camera data, colour profiles or comments. */
const JPEG_PARTS = ['e0', 'db', 'c0', 'c2', 'c4', 'dd']

const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>'
const secrets = { IFD0: { Artist: 'secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } }

describe('promise 1: nothing public says where, when and by whom a picture was made', () => {
  const decorated = (width: number, height: number) =>
    drawing(width, height).withExif(secrets).withXmp(XMP).withIccProfile('p3')

  test.each([
    ['JPEG', () => decorated(700, 500).jpeg().toBuffer()],
    ['PNG', async () => withChunk(await decorated(700, 501).png().toBuffer(), 'tEXt', Buffer.from('Author\0secret'))],
    ['WebP', () => decorated(700, 502).webp().toBuffer()],
  ])('of a %s no byte but the pixels is left', async (_, make) => {
    const bytes = await make()
    expect(bytes.includes('secret')).toBe(true)
    const { facts, published } = await read(bytes)
    expect(facts.renditions.map(({ type, width }) => [type, width])).toEqual(
      [320, 640, 700].flatMap((width) => [
        ['image/webp', width],
        ['image/jpeg', width],
      ]),
    )
    for (const file of published) {
      expect(file.includes('secret')).toBe(false)
      expect(partsOf(file).filter((name) => name !== 'VP8 ' && !JPEG_PARTS.includes(name))).toEqual([])
    }
  })

  test('every rendition is named by its bytes and says its size', async () => {
    const { facts, published } = await read(await photo(2000, 1000))
    expect(facts.renditions.filter(({ type }) => type === 'image/webp').map(({ width }) => width)).toEqual([
      320, 640, 1280, 1920,
    ])
    for (const [index, { hash, type, width, height, bytes }] of facts.renditions.entries()) {
      const file = published[index] ?? Buffer.alloc(0)
      expect([sha256(file), file.length]).toEqual([hash, bytes])
      expect(await sharp(file).metadata()).toMatchObject({ format: type.slice(6), width, height, space: 'srgb' })
    }
  })
})

describe('a picture looks as it was meant', () => {
  test('small ones are never enlarged, and a camera held upright gives an upright picture', async () => {
    const small = await read(await drawing(200, 100).png().toBuffer())
    expect(small.facts.renditions).toMatchObject([
      { width: 200, height: 100 },
      { width: 200, height: 100 },
    ])
    const turned = await read(await drawing(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer())
    expect(turned.facts).toMatchObject({ width: 400, height: 800 })
    expect(turned.facts.renditions.at(-1)).toMatchObject({ width: 400, height: 800 })
  })

  test('its place is filled with the average of its colours', async () => {
    const plain = (background: string) => sharp({ create: { width: 40, height: 40, channels: 3, background } })
    expect((await read(await plain('#204060').png().toBuffer())).facts.colour).toBe('#204060')
    const grey = await plain('#808080').toColourspace('b-w').png().toBuffer()
    expect((await read(grey)).facts.colour).toBe('#808080')
  })

  test('what shines through becomes paper, and other colour spaces become sRGB', async () => {
    const glass = { r: 255, g: 0, b: 0, alpha: 0.5 }
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 4, background: glass } })
      .png()
      .toBuffer()
    expect((await read(bytes)).facts.colour).toBe('#ff7f7f')
    const wide = await drawing(400, 300, '#d0021b').withIccProfile('p3').png().toBuffer()
    const { published } = await read(wide)
    const corner = await sharp(published[0]).extract({ left: 2, top: 2, width: 1, height: 1 }).raw().toBuffer()
    const distance = [0xd0, 0x02, 0x1b].map((value, index) => Math.abs(value - (corner[index] ?? 0)))
    expect(Math.max(...distance)).toBeLessThan(12)
  })

  test('the same bytes give the same renditions', async () => {
    const bytes = await photo(900, 600)
    expect((await read(bytes)).facts).toEqual((await read(bytes)).facts)
  })
})

test('pixels that look like the code of a page by chance are pixels', () => {
  const pixels = [randomBytes(1024 * 1024), Buffer.from('<svg <script>'), randomBytes(19 * 1024 * 1024)]
  expect(() => refuseForeignContent(Buffer.concat(pixels))).not.toThrow()
})

describe('hostile bytes are refused with a sentence, whatever they are', () => {
  const samples: [string, () => Promise<Buffer> | Buffer, (bytes: Buffer) => unknown][] = [
    ['JPEG', () => photo(48, 48), checkJpeg],
    ['PNG', () => drawing(48, 48).png().toBuffer(), checkPng],
    ['WebP', () => drawing(48, 48).webp().toBuffer(), checkWebp],
    ['PDF', () => pdf(), checkPdf],
    ['picture', () => photo(48, 48), refuseForeignContent],
    ['film', () => film(), filmOf],
  ]
  async function filmOf(bytes: Buffer) {
    const file = path.join(folder, 'changed')
    await writeFile(file, bytes)
    const patches = await checkFilm(file)
    for (const { at, bytes: change } of patches) {
      expect(at + (typeof change === 'number' ? change : change.length)).toBeLessThanOrEqual(bytes.length)
    }
  }

  test.each(samples)('%s', async (_, make, check) => {
    const whole = await make()
    const edit = fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), fc.nat(whole.length), async (edits, length) => {
        const bytes = Buffer.from(whole)
        for (const { at, byte } of edits) bytes[at] = byte
        try {
          await check(bytes.subarray(0, length))
        } catch (error) {
          if (!(error instanceof RefusedFile)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})
