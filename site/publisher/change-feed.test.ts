import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { connectChangeFeed, FileLost } from './change-feed.ts'

afterEach(() => void vi.useRealTimers())

/** Collects a blob from a CMS that answers so. */
async function collectBlob(
  answer: (response: ServerResponse) => void,
  onBytes = (_: Uint8Array) => {},
): Promise<string> {
  const server = createServer((_, response) => answer(response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cmsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const collected: Uint8Array[] = []
    const feed = connectChangeFeed({ cmsUrl, token: 'shili' })
    for await (const bytes of feed.blob('a'.repeat(64), new AbortController().signal)) {
      collected.push(bytes)
      onBytes(bytes)
    }
    return Buffer.concat(collected).toString()
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const CUT_OFF = /^文件 \/api\/blobs\/a+ 从采编系统（http:\/\/127\.0\.0\.1:\d+）传到一半断了。$/

test('bytes come whole', async () => {
  expect(await collectBlob((response) => response.end('示例影片'))).toBe('示例影片')
})

test('promise 9: a connection that breaks half-way is told in a sentence', async () => {
  const half = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Length': 100 })
    response.write('示例', () => response.socket?.destroy())
  }
  await expect(collectBlob(half)).rejects.toThrow(CUT_OFF)
})

/** So many bytes in half a minute are what the publisher waits for. */
const PIECE = 32_768

test('promise 9: so is a CMS that falls silent half-way; one that is only slow is waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let response: ServerResponse | undefined
  let heard = 0
  const begin = (begun: ServerResponse) => {
    response = begun
    response.write(Buffer.alloc(PIECE))
  }
  const goOn = ({ length }: Uint8Array) => {
    heard += length
    if (heard % PIECE > 0) return
    vi.advanceTimersByTime(29_000)
    if (heard < 5 * PIECE) response?.write(Buffer.alloc(PIECE))
    else vi.advanceTimersByTime(1_000)
  }
  await expect(collectBlob(begin, goOn)).rejects.toThrow(CUT_OFF)
  expect(heard).toBe(5 * PIECE)
})

test.each([302, 401, 404, 500])(
  'promise 9: a CMS that answers with %i lacks a file, and nothing else',
  async (status) => {
    const blob = collectBlob((response) => response.writeHead(status, { location: '/' }).end())
    await expect(blob).rejects.toThrow(FileLost)
  },
)
