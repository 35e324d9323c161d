import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Newsroom } from './newsroom.ts'

export const TOKEN = 'shili-token'

/** A change feed over real HTTP. `spoil` may answer in its place: with garbage, a refusal, or a broken connection. */
export interface FeedServer extends AsyncDisposable {
  url: string
  requests: string[]
  spoil: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
}

export async function serveFeed(newsroom: Newsroom, pageSize?: number): Promise<FeedServer> {
  const server = createServer((request, response) => {
    feed.requests.push(request.url ?? '')
    if (feed.spoil?.(request, response)) return
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return void response.writeHead(401).end()
    const url = new URL(request.url ?? '', 'http://feed')
    const [, hash] = /^\/api\/blobs\/(.+)$/.exec(url.pathname) ?? []
    if (hash) return sendBlob(newsroom, hash, response)
    sendChanges(newsroom, url.searchParams, response, pageSize)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const feed: FeedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    spoil: null,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return feed
}

function sendBlob(newsroom: Newsroom, hash: string, response: ServerResponse): void {
  const bytes = newsroom.blob(hash)
  if (bytes) response.end(bytes)
  else response.writeHead(404).end()
}

function sendChanges(newsroom: Newsroom, query: URLSearchParams, response: ServerResponse, pageSize?: number): void {
  const after = Number(query.get('after'))
  const send = () => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(newsroom.page(after, pageSize)))
  }
  if (newsroom.sequence > after || query.get('wait') === '0') {
    send()
    return
  }
  const timer = setTimeout(send, Number(query.get('wait')) * 1000)
  const cancel = newsroom.onChange(send)
  response.once('close', () => {
    clearTimeout(timer)
    cancel()
  })
}
