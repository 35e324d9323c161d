import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import config from '../payload.config.ts'
import { answer } from '../requests/answer.ts'
import { start } from '../start.ts'

/**
 * A whole CMS but for its admin, as a process of its own: it starts as the real one does, on the database that its
 * environment names, and then says at which port it answers: CMS_PORT, or one that is free.
 */
async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await answer(await requestOf(incoming), { config })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { headers, method = 'GET', url = '/' } = incoming
  const body = Buffer.concat(await incoming.toArray())
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(method !== 'GET' && { body }),
  })
}

await start()
const server = createServer((incoming, outgoing) => void respond(incoming, outgoing))
/** Whoever tests it may be silent for any time between two calls on one connection. */
server.keepAliveTimeout = 0
server.listen(Number(process.env.CMS_PORT ?? 0), '127.0.0.1', () =>
  process.stdout.write(`端口 ${(server.address() as AddressInfo).port}\n`),
)
await once(server, 'close')
