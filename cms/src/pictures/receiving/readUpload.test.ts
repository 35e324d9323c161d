import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_BYTES } from '../formats.ts'
import { readUpload } from './readUpload.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'upload-'))
})
afterAll(() => rm(folder, { recursive: true }))

const MEGABYTE = Buffer.alloc(1024 * 1024)
const HEAD = '--x\r\ncontent-disposition: form-data; name="file"; filename="x.mp4"\r\n\r\n'

const requestOf = (parts: Iterable<Buffer>) =>
  ({
    headers: new Headers({ 'content-type': 'multipart/form-data; boundary=x' }),
    body: Readable.toWeb(Readable.from(parts)),
  }) as unknown as PayloadRequest

describe('a form is read as it arrives', () => {
  test('what is too large is cut off on the disk and read to its end, so that the answer is heard', async () => {
    let sent = 0
    const place = path.join(folder, 'large')
    const parts = function* () {
      yield Buffer.from(HEAD)
      for (; sent <= MAX_BYTES + MEGABYTE.length; sent += MEGABYTE.length) yield MEGABYTE
      yield Buffer.from('\r\n--x--\r\n')
      sent = 0
    }
    await expect(readUpload(requestOf(parts()), place)).rejects.toThrow('超过 200 MB')
    expect(sent).toBe(0)
    expect((await stat(place)).size).toBe(MAX_BYTES)
  })

  test('of a sender who leaves halfway nothing is taken', async () => {
    const parts = function* () {
      yield Buffer.from(HEAD)
      yield MEGABYTE
      throw new Error('The connection is gone')
    }
    await expect(readUpload(requestOf(parts()), path.join(folder, 'half'))).rejects.toThrow('上传没有完成')
  })
})
