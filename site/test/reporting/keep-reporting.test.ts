import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type PublisherState, publisherState } from 'shared/publisher-state'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepReporting } from '../../publisher/reporting/keep-reporting.ts'
import { noteProblem } from '../../publisher/reporting/present.ts'
import { type ReportingPlace, reportingPlace } from '../support/reporting-place.ts'

const NOW = '2026-11-23T02:30:00.000Z'

let place: ReportingPlace
let heard: { request: IncomingMessage; state: PublisherState }[]
let status: number
const server = createServer(async (request, response) => {
  heard.push({ request, state: publisherState.parse(await json(request)) })
  response.writeHead(status).end()
})

beforeEach(async () => {
  place = reportingPlace()
  heard = []
  status = 204
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  place[Symbol.dispose]()
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
})

const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** The time of a look. */
const at = (look: number): string => new Date(Date.parse(NOW) + look * 2000).toISOString()

/** Looks so often, with something happening after some of the looks; what it has said. */
async function report(
  looks: number,
  happening: Record<number, () => void> = {},
  cmsUrl = addressOf(),
): Promise<string[]> {
  const controller = new AbortController()
  const said: string[] = []
  let look = 0
  const pause = async () => {
    look += 1
    happening[look]?.()
    if (look === looks) controller.abort()
  }
  await keepReporting(
    {
      store: place.store,
      folders: place.folders,
      now: () => at(look),
      source: { cmsUrl, token: 'shili-token' },
      signal: controller.signal,
      log: (sentence) => said.push(sentence),
    },
    pause,
  )
  return said
}

test('the newsroom hears of the publisher once, with its token', async () => {
  expect(await report(3)).toEqual([])
  expect(heard).toHaveLength(1)
  const [{ request, state }] = heard as [(typeof heard)[0]]
  expect([request.method, request.url, request.headers.authorization]).toEqual([
    'POST',
    '/api/publishers',
    'Bearer shili-token',
  ])
  expect(state).toMatchObject({ at: NOW, startedAt: NOW, release: { name: '3' }, queue: 0 })
})

test('it hears of each change', async () => {
  await report(6, {
    2: () => place.queue(7),
    4: () => noteProblem(place.folders, '磁盘已满。', NOW),
  })
  expect(heard.map(({ state: { queue, queueSince, problem } }) => [queue, queueSince, problem])).toEqual([
    [0, null, null],
    [7, at(2), null],
    [7, at(2), '磁盘已满。'],
  ])
})

test('it hears twice a minute that nothing has changed', async () => {
  await report(31)
  expect(heard).toHaveLength(3)
})

test.each([
  [401, '没有接受网站的发布状态（状态 401）'],
  [500, '没有接受网站的发布状态（状态 500）'],
])('promise 9: a newsroom that answers %i is told of once, and told again what it missed', async (code, words) => {
  status = code
  const said = await report(6, {
    4: () => {
      status = 204
    },
  })
  expect(said).toEqual([expect.stringContaining(words)])
  expect(heard).toHaveLength(5)
})

test('promise 9: a newsroom that is away is told of once', async () => {
  expect(await report(5, {}, 'http://127.0.0.1:9')).toEqual([
    '采编系统（http://127.0.0.1:9）没有收到网站的发布状态，发布照常进行，稍后再报。',
  ])
})

test('a store that cannot be read disturbs nobody', async () => {
  const said = await report(4, { 2: () => place.store.db.close() })
  expect(said).toEqual([expect.stringMatching(/^网站的发布状态没能报告给采编系统，发布照常进行。原因：/)])
})
