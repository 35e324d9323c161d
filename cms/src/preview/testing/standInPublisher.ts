import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { PREVIEW_PATH, type PreviewOrder, previewOrder } from 'shared/preview'

/** A publisher that keeps to the contract of both ends: it refuses every order that the real one refuses. */
export interface StandInPublisher extends AsyncDisposable {
  url: string
  /** The last order that was taken. */
  order: PreviewOrder | null
  token: string
  /** What is answered to the next orders. */
  page: string
  /** Answers no order any more. */
  isSilent: boolean
}

export async function standInPublisher(): Promise<StandInPublisher> {
  const server = createServer(async (request, response) => {
    if (request.url === '/_astro/Page.abc.css') {
      return response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end('p{}')
    }
    if (request.url !== PREVIEW_PATH || request.headers.authorization !== `Bearer ${publisher.token}`) {
      return response.writeHead(request.method === 'POST' ? 405 : 404).end()
    }
    publisher.order = previewOrder.parse(await json(request))
    if (!publisher.isSilent) response.end(publisher.page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const publisher: StandInPublisher = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    order: null,
    token: '',
    page: '<!DOCTYPE html><p>示例</p>',
    isSilent: false,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return publisher
}
