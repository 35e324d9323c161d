import type { Payload } from 'payload'
import { PREVIEW_PATH, type PreviewOrder } from 'shared/preview'
import { environmentOf } from '../environment.ts'

/** How long a publisher may take, in milliseconds. */
const PATIENCE = 8000

/** There is no preview now; the message says why, and the text is none the worse. */
export class NoPreview extends Error {}

/** Has a publisher render a draft: the page, byte for byte as readers would get it. */
export async function renderedPage(payload: Payload, order: PreviewOrder): Promise<string> {
  const { publisherToken } = environmentOf(payload)
  const response = await ask(payload, PREVIEW_PATH, {
    method: 'POST',
    headers: { authorization: `Bearer ${publisherToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(order),
  })
  const words = await response.text().catch(() => Promise.reject(silent()))
  if (response.ok) return words
  if (response.status === 503) throw new NoPreview(words.trim())
  throw new NoPreview(
    `发布程序不肯生成预览（${response.status}）。稿件不受影响。请管理员检查两边的 PUBLISHER_TOKEN 是否一致、版本是否相同。`,
  )
}

/** A file that belongs to the templates: a style sheet, a font, the site's sign. Null where there is no such file. */
export async function templateFile(payload: Payload, path: string): Promise<Response | null> {
  const response = await ask(payload, path, {})
  return response.ok ? response : null
}

async function ask(payload: Payload, path: string, init: RequestInit): Promise<Response> {
  const url = new URL(path, environmentOf(payload).previewUrl)
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
  } catch (error) {
    payload.logger.warn({ err: error, msg: `no preview from ${url.origin}` })
    throw silent()
  }
}

const silent = (): NoPreview =>
  new NoPreview('发布程序没有答复，暂时看不到预览。稿件不受影响，可以继续写。请稍后再试，或请管理员检查发布程序。')
