import type { IncomingMessage, ServerResponse } from 'node:http'
import { PREVIEW_MAX_BYTES, type PreviewOrder, previewOrder } from 'shared/preview'
import { NoPreview, type Previewer } from './previewer.ts'

/** How long an order may take to arrive, in milliseconds. */
const PATIENCE = 10_000

/** An order that is not as it should be. */
class BadOrder extends Error {
  readonly status: 400 | 413

  constructor(message: string, status: 400 | 413 = 400) {
    super(message)
    this.status = status
  }
}

/** Answers an order with the page, byte for byte as readers would get it, or with a sentence. Nothing is kept. */
export async function answerOrder(
  previewer: Previewer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  try {
    const { publications } = await orderIn(request)
    const page = await previewer.render(publications)
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length }).end(page)
  } catch (error) {
    if (error instanceof BadOrder) refuse(response, error.status, error.message)
    else if (error instanceof NoPreview) refuse(response, 503, error.message)
    else throw error
  }
}

async function orderIn(request: IncomingMessage): Promise<PreviewOrder> {
  const { data, error } = previewOrder.safeParse(jsonIn(await bodyOf(request)))
  if (data) return data
  const [issue] = error.issues
  throw new BadOrder(
    `要预览的内容不符合约定（${issue?.path.join('.') || '整体'}：${issue?.message}）。请把采编系统和网站升级到同一版本。`,
  )
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const late = setTimeout(() => request.destroy(), PATIENCE)
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += part.length
      if (size > PREVIEW_MAX_BYTES) throw new BadOrder('要预览的内容太长，不能预览。请删减后再试。', 413)
      parts.push(part)
    }
  } finally {
    clearTimeout(late)
  }
  return Buffer.concat(parts)
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new BadOrder('要预览的内容不是 JSON。')
  }
}

/** Whoever sends too much is told so at once, and no longer listened to. */
function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (status === 413) response.setHeader('Connection', 'close')
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}
