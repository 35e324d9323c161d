import { getPayload, handleEndpoints, type Payload, type RequestContext, type SanitizedConfig } from 'payload'
import { COLLIDED, tries } from '../database/conflicts.ts'
import { isReachable } from '../database/mongodb/isReachable.ts'
import { UNREACHABLE } from '../database/unreachable.ts'
import { isOpen } from './openRoutes.ts'
import { readablePath, refusedPath } from './readablePath.ts'
import { isReadableQuery } from './readableQuery.ts'
import { refused } from './refused.ts'
import { addressOf, asRequester, BY_ITSELF } from './requester.ts'
import { hasUnreadableDate } from './unreadableDate.ts'

const NOT_FOUND = '没有这个地址。请检查地址。'

interface Newsroom {
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** Which of several CMS in one process, as in tests. */
  key?: string
}

/**
 * The one door of /api. Whoever is not signed in reaches the open routes and nothing else, whatever the access rules
 * behind the door say; for those who are, each route's own rules hold.
 */
export async function answer(request: Request, { config, key }: Newsroom): Promise<Response> {
  const route = routeOf(request)
  if (route === null) return refusedPath()
  if (isForeign(request)) return refused('这个请求来自别的网站，没有执行。请从后台页面操作。', 403)
  const payload = await getPayload({ config, key })
  if (!(await isReachable(payload.db))) return refused(UNREACHABLE, 503)
  if (!isOpen(request.method, route)) {
    const { user } = await payload.auth({ headers: request.headers })
    if (!user) return refused('请先登录后台。', 401)
  }
  if (isMissing(payload, route)) return refused(NOT_FOUND, 404)
  const url = new URL(request.url)
  if (!isReadableQuery(url) || hasUnreadableDate(payload, route, url)) {
    return refused('查询条件（where）的写法不对，没有执行。请检查地址里的筛选条件。', 400)
  }
  const requester = { name: BY_ITSELF, address: addressOf(request.headers) }
  const handle = (each: Request) =>
    asRequester(requester, () => handleEndpoints({ config, payloadInstanceCacheKey: key, request: each }))
  const isSimple = isOneTransaction(payload, route) && !isUpload(request, route)
  return explained(await (isSimple ? untilHandled(request, handle) : handle(request)))
}

/**
 * What Payload does for one request it does in one transaction: a request that met another write has stored nothing, and
 * is done again from its start. Our own commands do so themselves, each for its own transactions.
 */
const isOneTransaction = (payload: Payload, route: string): boolean =>
  /^\/globals\//.test(route) || (route.split('/')[1] ?? '') in payload.collections

/** An upload may be too large to be kept for another try; the media library stores it again by itself. */
const isUpload = ({ headers }: Request, route: string): boolean =>
  /^\/media(?:\/|$)/.test(route) && headers.get('content-type')?.startsWith('multipart/') === true

async function untilHandled(request: Request, handle: (request: Request) => Promise<Response>): Promise<Response> {
  let response: Response | undefined
  for await (const _ of tries()) {
    const each = request.clone()
    response = await handle(each)
    const { context } = each as { context?: RequestContext }
    if (!context?.collided) break
  }
  return response ?? refused(COLLIDED, 409)
}

/** Where it has no route Payload answers in English, and not in the shape of its other errors. */
async function explained(response: Response): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('application/json')
  if (response.ok || !isJson || 'errors' in (await response.clone().json())) return response
  return refused(NOT_FOUND, response.status)
}

/** The path below /api, or null where it holds what Payload cannot decode. */
const routeOf = ({ url }: Request): string | null =>
  readablePath(new URL(url).pathname)
    ?.replace(/^\/api/, '')
    .replace(/\/+$/, '') ?? null

/** A page of another origin may send forms with the reader's cookie; nothing is ever changed for it. */
function isForeign({ headers, method }: Request): boolean {
  const origin = headers.get('origin')
  if (method === 'GET' || method === 'HEAD' || !origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}

/** Routes that Payload lists although nothing is behind them, and that it answers as its own failure. */
function isMissing(payload: Payload, route: string): boolean {
  const [, slug = '', next] = route.split('/')
  const collection = payload.collections[slug as keyof typeof payload.collections]?.config
  if (!collection) return false
  return collection.endpoints === false || (next === 'versions' && !collection.versions)
}
