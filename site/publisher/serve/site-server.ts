import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { PREVIEW_PATH } from 'shared/preview'
import { pageAddress, resolveAddress, resolveWhole } from '../../src/content/addresses.ts'
import type { Store } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { fileOf } from '../page-files.ts'
import { answerOrder } from '../previewing/answer-order.ts'
import type { Previewer } from '../previewing/previewer.ts'
import { folderOf, servedRelease } from '../releases/release-folders.ts'
import { healthCode, healthOf, isOperator } from '../reporting/health.ts'
import type { Log } from '../reporting/log.ts'
import { stateOf } from '../reporting/state-of.ts'
import { acceptedEncodings } from './encodings.ts'
import { setSecurityHeaders } from './headers.ts'
import { type OpenFile, openFile } from './open-file.ts'
import { type RequestTarget, requestTarget } from './request-target.ts'
import { sendErrorPage, sendFile } from './send-file.ts'

/** What the server reads: the folder of releases, and the store through a connection of its own. */
export interface Site {
  folders: Folders
  store: Store
  /** Who holds it is told how the publisher is, and shown what is not public. */
  token: string
  previewer: Previewer
  log: Log
}

interface Exchange extends Site {
  request: IncomingMessage
  response: ServerResponse
  release: string
}

/** Error pages, reachable by their own addresses only under their own status. */
const ERROR_PAGES = { 404: '/404.html', 410: '/410/' } as const

/** A web server for the live release. It never writes, and answers whatever it is asked. */
export function createSiteServer(site: Site): Server {
  return createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy()
      const reason = error instanceof Error ? error.message : String(error)
      const sentence = `没能答复对 ${request.url} 的请求，读者看到“暂时无法响应”；其他请求照常答复。如果一再出现，请按原因检查。原因：${reason}`
      site.log(sentence, { event: 'request-failed', level: 'error' })
      sendSentence(response, 500, '网站暂时无法响应，请稍后再试。')
    })
  })
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response)
  if (isPreviewOrder(site, request)) return answerOrder(site.previewer, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendSentence(response, 405, '这里只能读取，不能提交。')
  }
  if (request.url === '/health') return sendHealth(site, request, response)
  const target = requestTarget(request.url ?? '')
  if (!target) return sendIllegible(response)
  const live = servedRelease(site.folders)
  if (!live) {
    response.setHeader('Retry-After', '5')
    return sendSentence(response, 503, '网站正在生成，请稍等片刻再刷新。')
  }
  await answerTarget(target, { ...site, request, response, release: folderOf(live, site.folders) }, live)
}

/** To everybody else there is nothing at this address. */
const isPreviewOrder = ({ token }: Site, { method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' && url === PREVIEW_PATH && isOperator(headers, token)

async function answerTarget(target: RequestTarget, exchange: Exchange, live: number): Promise<void> {
  const { path } = target
  for (const [status, page] of Object.entries(ERROR_PAGES)) {
    if (path === page) return sendError(Number(status) as 404 | 410, exchange)
  }
  if (await answerFormer(target, exchange)) return
  const found = path && !path.endsWith('/index.html') ? await find(path, exchange) : null
  if (found) return sendFile(exchange.request, exchange.response, found)
  const now = servedRelease(exchange.folders)
  if (now && now !== live) return answerTarget(target, { ...exchange, release: folderOf(now, exchange.folders) }, now)
  await answerMissing(target, exchange)
}

/** An old site told its texts apart by the query, even where this site has a page of the same path. */
async function answerFormer({ former }: RequestTarget, exchange: Exchange): Promise<boolean> {
  const outcome = resolveWhole(exchange.store, former.path, former.query)
  if (outcome?.type !== 'moved' || !(await isReleased(outcome.to, exchange))) return false
  redirect(exchange, outcome.to)
  return true
}

/** Leads only to what the release has: a redirect into nothing would be kept by browsers. */
async function answerMissing({ path, former }: RequestTarget, exchange: Exchange): Promise<void> {
  const address = path ? pageAddress(path.replace(/(?<=\/)index\.html$/, '')) : ''
  if (address && (await isReleased(address, exchange))) return redirect(exchange, address + former.query)
  const outcome = resolveAddress(exchange.store, former.path, former.query)
  if (outcome?.type === 'gone') return sendError(410, exchange)
  if (outcome && (await isReleased(outcome.to, exchange))) return redirect(exchange, outcome.to + outcome.query)
  if (path === null) return sendIllegible(exchange.response)
  await sendError(404, exchange)
}

async function isReleased(address: string, { release }: Exchange): Promise<boolean> {
  const page = await openFile(release, fileOf(address), [])
  await page?.handle.close()
  return page !== null
}

const find = (path: string, { request, release }: Exchange): Promise<OpenFile | null> =>
  openFile(release, fileOf(path), acceptedEncodings(request.headers['accept-encoding']))

async function sendError(status: 404 | 410, exchange: Exchange): Promise<void> {
  const found = await find(ERROR_PAGES[status], exchange)
  if (found) return sendErrorPage(exchange.request, exchange.response, { found, status })
  sendSentence(exchange.response, status, status === 410 ? '这个页面已经撤下。' : '没有找到这个页面。')
}

function redirect({ response }: Exchange, to: string): void {
  response.setHeader('Location', to)
  response.setHeader('Cache-Control', 'no-cache')
  sendSentence(response, 301, `页面已移至 ${to}`)
}

const sendIllegible = (response: ServerResponse): void =>
  sendSentence(response, 400, '网址有误，无法识别。请检查后重新输入。')

function sendHealth(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const health = healthOf(stateOf(site, new Date().toISOString()))
  const { status } = health
  response.writeHead(healthCode(health), {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(isOperator(request.headers, site.token) ? health : { status }))
}

function sendSentence(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}
