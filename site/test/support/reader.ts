/**
 * A reader who never rests: in a process of its own, over connections kept alive, it reads the home page, lists and feeds
 * and follows the links that it finds there, until it is told to stop. Then it says how much it read and what was wrong.
 *
 * A link may go dead after the page that named it was read; but whoever then reads that page again must no longer find
 * the link. Arguments: port, origin of the site.
 */

import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { isWhole } from './flaws.ts'
import { linksIn } from './folder-contents.ts'

const [port = '', origin = ''] = process.argv.slice(2)
/** These are there as long as there is a site. */
const STARTS = ['/', '/feeds/site.xml', '/sitemap-index.xml', '/news/', '/stories/', '/profiles/', '/lectures/']
const READERS = 4
const LINKS_OF_A_PAGE = 6

/** Between two looks at what was being renamed, in milliseconds. */
const PAUSE = 200
const DECODE: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

const agent = new Agent({ keepAlive: true })
const violations = new Set<string>()
let requests = 0
let isOver = false

interface Answer {
  status: number
  text: string
}

/** Reads an address; what fails or comes torn is a violation, and a page that must be there and is not. */
async function read(path: string, encoding: 'br' | 'gzip' | 'identity' = 'identity'): Promise<Answer> {
  requests += 1
  try {
    const response = await send(path, encoding)
    const bytes = await buffer(response)
    const body = DECODE[response.headers['content-encoding'] ?? '']?.(bytes) ?? bytes
    const status = response.statusCode ?? 0
    const allowed = STARTS.includes(path) ? [200] : [200, 301, 404, 410]
    if (!allowed.includes(status))
      violations.add(`${path} answers ${status} instead of ${allowed.join(', ')} (${encoding})`)
    const file = path.endsWith('/') ? `${path}index.html` : path
    if (status === 200 && !isWhole(file, body)) violations.add(`${path} is torn (${encoding})`)
    return { status, text: body.toString() }
  } catch (error) {
    violations.add(`${path} (${encoding}) failed: ${error}`)
    return { status: 0, text: '' }
  }
}

/** A server may end an idle connection just when it is used again: then, as every browser does, one asks on another. */
async function send(path: string, encoding: string): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port, path, agent, headers: { 'accept-encoding': encoding } })
  try {
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    return response
  } catch (error) {
    if (sent.reusedSocket) return send(path, encoding)
    throw error
  }
}

/** A page and some of its links, each of which leads somewhere or is gone from the page by now. */
async function readOn(path: string): Promise<string | undefined> {
  const page = await read(path, pick(['br', 'gzip', 'identity'] as const))
  if (page.status !== 200) return undefined
  await compareVariants(path)
  const links = [...new Set(linksIn(page.text, origin))]
  for (let count = 0; count < LINKS_OF_A_PAGE && links.length > 0; count++) {
    const link = pick(links)
    if ((await read(link)).status !== 200) await lookAgain(path, link)
  }
  return links.length > 0 ? pick(links) : undefined
}

/** Addresses never come back here, so that a page read after its link was found dead must not name it. */
async function lookAgain(path: string, link: string): Promise<void> {
  const { status, text } = await read(path)
  if (status === 200 && linksIn(text, origin).includes(link)) violations.add(`${path} → ${link} is dead`)
}

/**
 * What a variant holds is the page as it was just before or just after. Variants are renamed before the plain file, and
 * the publisher may be kept waiting between the two. A page may go meanwhile, and then it has gone for good, in every
 * variant.
 */
async function compareVariants(path: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = await read(path)
    const packed = await read(path, pick(['br', 'gzip'] as const))
    const after = await read(path)
    const statuses = [before, packed, after].map(({ status }) => status)
    if (statuses.some((status) => status !== 200)) {
      if (statuses.lastIndexOf(200) > statuses.findIndex((status) => status !== 200))
        violations.add(`${path} answers ${statuses.join(', ')}, once plain, once packed, once plain again`)
      return
    }
    if (packed.text === before.text || packed.text === after.text) return
    await sleep(PAUSE)
  }
  violations.add(`${path} has a variant of other bytes`)
}

const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item

async function keepReading(): Promise<void> {
  let next: string | undefined
  while (!isOver) next = await readOn(next && /(?:\/|\.xml)$/.test(next) ? next : pick(STARTS))
}

const readers = Promise.all(Array.from({ length: READERS }, keepReading))
process.on('message', async () => {
  isOver = true
  await readers
  process.send?.({ requests, violations: [...violations] })
  process.disconnect()
  agent.destroy()
})
