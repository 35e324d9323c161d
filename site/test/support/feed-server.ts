import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type PublisherState, publisherState } from 'shared/publisher-state'
import type { Newsroom } from './newsroom.ts'

export const TOKEN = 'shili-token'

/** A change feed over real HTTP. `spoil` may answer in its place: with garbage, a refusal, or a broken connection. */
export interface FeedServer extends AsyncDisposable {
  url: string
  /** What is served; another one as if a backup had been restored. */
  newsroom: Newsroom
  /** What publishers told of themselves. */
  reports: PublisherState[]
  /** How many readers wait for a change now. */
  waiting: number
  /** Answers those who wait as if their time were over. */
  releaseWaiting: () => void
  /** Nobody listens at its port, until it comes back. */
  leave: () => Promise<void>
  comeBack: () => Promise<void>
  spoil: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
}

export async function serveFeed(newsroom: Newsroom, pageSize?: number): Promise<FeedServer> {
  const released = new Set<() => void>()
  const server = createServer((request, response) => {
    if (feed.spoil?.(request, response)) return
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return void response.writeHead(401).end()
    const url = new URL(request.url ?? '', 'http://feed')
    if (url.pathname === '/api/publishers') return void hear(request, response)
    const [, hash] = /^\/api\/blobs\/(.+)$/.exec(url.pathname) ?? []
    if (hash) return sendBlob(feed.newsroom, hash, response)
    sendChanges(url.searchParams, response)
  })
  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    feed.reports.push(publisherState.parse(await json(request)))
    response.writeHead(204).end()
  }
  function sendChanges(query: URLSearchParams, response: ServerResponse): void {
    const after = Number(query.get('after'))
    const { newsroom } = feed
    if (after > newsroom.sequence) return void response.writeHead(409).end()
    const send = () => response.end(JSON.stringify(newsroom.page(after, pageSize)))
    if (newsroom.sequence > after || query.get('wait') === '0') {
      send()
      return
    }
    const answer = () => {
      forget()
      send()
    }
    const cancel = newsroom.onChange(answer)
    const forget = () => {
      cancel()
      released.delete(answer)
    }
    released.add(answer)
    feed.waiting += 1
    response.once('close', () => {
      forget()
      feed.waiting -= 1
    })
  }
  async function leave(): Promise<void> {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const feed: FeedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    newsroom,
    reports: [],
    waiting: 0,
    releaseWaiting: () => {
      for (const release of [...released]) release()
    },
    spoil: null,
    leave,
    async comeBack() {
      server.listen(Number(new URL(feed.url).port), '127.0.0.1')
      await once(server, 'listening')
    },
    [Symbol.asyncDispose]: leave,
  }
  return feed
}

function sendBlob(newsroom: Newsroom, hash: string, response: ServerResponse): void {
  const bytes = newsroom.blob(hash)
  if (bytes) response.end(bytes)
  else response.writeHead(404).end()
}
