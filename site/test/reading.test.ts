import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turnOfEvents } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startReading } from './support/reading.ts'

const ENOUGH = 100

/** What a reader of the drills finds at a server that answers so. */
async function violationsAt(answer: RequestListener): Promise<string[]> {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  using reading = startReading((server.address() as AddressInfo).port)
  while (requests < ENOUGH) await turnOfEvents()
  const { violations } = await reading.stop()
  server.close()
  return violations
}

const whole = (path = '') => (path.endsWith('.xml') ? '<rss></rss>' : '<html></html>')

const page: RequestListener = ({ url, headers }, response) => {
  if (headers['accept-encoding'] !== 'gzip') return void response.end(whole(url))
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(whole(url)))
}

test('a reader finds nothing where every page is there and whole', async () => {
  expect(await violationsAt(page)).toEqual([])
})

test.each([404, 410, 301])('a reader names a start page that answers %i', async (status) => {
  const found = await violationsAt((request, response) =>
    request.url === '/news/' ? response.writeHead(status).end() : page(request, response),
  )
  expect(found).toContainEqual(expect.stringMatching(new RegExp(`^/news/ answers ${status} instead of 200`)))
  expect(found.every((violation) => violation.startsWith('/news/ '))).toBe(true)
})

test('a reader names a page whose variant alone is missing', async () => {
  const link = '/news/shi-li/'
  const found = await violationsAt((request, response) => {
    if (request.url !== link) response.end(`<html><a href="${link}"></a></html>`)
    else if (request.headers['accept-encoding'] === 'identity') response.end(whole())
    else response.writeHead(404).end()
  })
  expect(found).toContainEqual(`${link} answers 200, 404, 200, once plain, once packed, once plain again`)
})

test('a reader names a page whose requests are never answered, over connections old and new', async () => {
  const found = await violationsAt((request, response) =>
    request.url === '/news/' ? request.socket.destroy() : page(request, response),
  )
  expect(found).toContainEqual(expect.stringMatching(/^\/news\/ \(\w+\) failed: /))
  expect(found.every((violation) => violation.startsWith('/news/ '))).toBe(true)
})
