import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readUploadedFile } from './readFile.ts'
import { box, film } from './testing/film.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'film-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function published(bytes: Buffer): Promise<Buffer> {
  const file = path.join(folder, 'original')
  await writeFile(file, bytes)
  const { publicFile } = await readUploadedFile({ file, folder })
  expect(await readFile(file)).toEqual(bytes)
  return readFile(path.join(folder, publicFile?.hash ?? ''))
}

const PLACE = '+39.9042+116.4074/'
const place = box('\xa9xyz', Buffer.from([0, PLACE.length, 0x15, 0xc7]), Buffer.from(PLACE))
const camera = Buffer.from('示例相机 7')

describe('promise 1: the public copy of a film says no place, no device and no date', () => {
  test.each([
    ['©xyz in the index', { index: [box('udta', place)] }],
    ['©xyz in a track', { track: [box('udta', place)] }],
    ['Apple’s keys in the index', { index: [box('meta', Buffer.alloc(4), box('keys', Buffer.from(PLACE)))] }],
    ['a description beside the index', { top: [box('meta', Buffer.alloc(4), Buffer.from(PLACE))] }],
    ['XMP in a box of its own', { top: [box('uuid', Buffer.alloc(16, 0xbe), Buffer.from(PLACE))] }],
    ['XMP in the index', { index: [box('XMP_', Buffer.from(PLACE))] }],
    ['leftovers in free space', { top: [box('free', Buffer.from(PLACE)), box('skip', camera)] }],
    ['a box that nobody knows', { top: [box('camr', camera, Buffer.from(PLACE))], track: [box('camr', camera)] }],
  ])('%s', async (_, parts) => {
    const original = film(parts)
    const copy = await published(original)
    expect(original.includes(PLACE)).toBe(true)
    for (const word of [PLACE, camera, '示例相机的轨道', 'zzzzzzzz']) expect(copy.includes(word)).toBe(false)
    expect(copy.length).toBe(original.length)
    for (const part of ['mdat', 'stbl', '示例画面']) expect(copy.indexOf(part)).toBe(original.indexOf(part))
  })

  test('a film whose boxes are counted in 64 bits, and whose last one goes on to the end', async () => {
    const large = Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('uuid'), Buffer.alloc(7), Buffer.from([56])])
    const rest = Buffer.concat([Buffer.alloc(4), Buffer.from('mdat示例画面')])
    const whole = film({ top: [Buffer.concat([large, Buffer.from(PLACE.padEnd(40))])] })
    const original = Buffer.concat([whole.subarray(0, whole.indexOf('mdat') - 4), rest])
    const copy = await published(original)
    expect(copy.includes(PLACE)).toBe(false)
    expect(copy.subarray(-16)).toEqual(original.subarray(-16))
  })
})
