import { FEED_MAX_WAIT, type FeedPage, feedPage } from 'shared/change-feed'
import { SCHEMA_VERSION } from 'shared/publication'
import { Trouble } from './trouble.ts'

/** The publisher's view of the CMS: its change feed and its blobs, nothing else. */
export interface ChangeFeed {
  /** The changes after a cursor. Waits up to `wait` seconds for the first. */
  read(after: number, wait: number, signal: AbortSignal): Promise<FeedPage>
  /** The bytes behind a SHA-256, unchecked, as they come: a film is larger than memory should be. */
  blob(hash: string, signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** The newsroom has not come as far as the store: it was restored from a backup, and must be read from its beginning. */
export class NewsroomRestored extends Error {}

/** The newsroom does not give the bytes of a file that it names, or gives others. Everything else goes on without it. */
export class FileLost extends Error {}

/** How long the CMS may say nothing, beyond what the feed was asked to wait. */
const LONGEST_SILENCE = 30_000

/** How many bytes of a file count as something said: a file that comes byte by byte would hold up everything else. */
const SLOWEST = 32_768

export function connectChangeFeed({ cmsUrl, token }: { cmsUrl: string; token: string }): ChangeFeed {
  function lost(cause: unknown): never {
    const sentence = `暂时连不上采编系统（${cmsUrl}），网站保持原样，稍后自动重试。`
    throw new Trouble(sentence, 'cms-away', { cause, level: 'warn' })
  }
  async function ask(path: string, signal: AbortSignal): Promise<Response> {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(new URL(path, cmsUrl), { headers, signal, redirect: 'manual' }).catch(lost)
    if (!response.ok) await response.body?.cancel()
    return response
  }
  return {
    async read(after, wait, signal) {
      const seconds = Math.min(wait, FEED_MAX_WAIT)
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000 + LONGEST_SILENCE)])
      const response = await ask(`/api/changes?after=${after}&wait=${seconds}`, deadline)
      if (response.status === 401 || response.status === 403) throw refusal(cmsUrl)
      if (response.status === 409) throw new NewsroomRestored(`${cmsUrl} 的变更少于内容库已有的。`)
      if (!response.ok) throw failure(response.status, cmsUrl)
      return checkedPage(parsed(await response.text().catch(lost)), after)
    },
    async *blob(hash, signal) {
      using silence = startSilence()
      const path = `/api/blobs/${hash}`
      const response = await ask(path, AbortSignal.any([signal, silence.signal])).catch((cause: unknown) => {
        throw silence.signal.aborted
          ? new FileLost(`采编系统（${cmsUrl}）迟迟没有给出文件 ${path}。`, { cause })
          : cause
      })
      if (!response.ok)
        throw new FileLost(`采编系统（${cmsUrl}）没有给出网站要的文件 ${path}（状态 ${response.status}）。`)
      try {
        for await (const bytes of response.body ?? []) {
          silence.hear(bytes.length)
          yield bytes
        }
      } catch (cause) {
        signal.throwIfAborted()
        throw new FileLost(`文件 ${path} 从采编系统（${cmsUrl}）传到一半断了。`, { cause })
      }
    },
  }
}

/** A signal that comes once too little was heard for too long. */
function startSilence() {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), LONGEST_SILENCE)
  let heard = 0
  const hear = (bytes: number) => {
    heard += bytes
    if (heard < SLOWEST) return
    heard = 0
    timer.refresh()
  }
  return { signal: controller.signal, hear, [Symbol.dispose]: () => clearTimeout(timer) }
}

function refusal(cmsUrl: string): Trouble {
  const sentence = `采编系统（${cmsUrl}）不接受发布程序的令牌。请检查两边的 PUBLISHER_TOKEN 是否相同；网站保持原样。`
  return new Trouble(sentence, 'cms-refused')
}

function failure(status: number, cmsUrl: string): Trouble {
  const sentence = `采编系统（${cmsUrl}）的变更接口返回了状态 ${status}，网站保持原样，稍后自动重试。`
  return new Trouble(sentence, 'cms-away', { level: 'warn' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Trouble('采编系统的变更数据不符合约定（不是完整的 JSON），没有采用；网站保持原样。', 'feed-broken')
  }
}

/** Refuses a page that breaks the contract. Nothing of such a page is ever applied. */
function checkedPage(answer: unknown, after: number): FeedPage {
  const version = (answer as { schemaVersion?: unknown } | null)?.schemaVersion
  if (Number.isInteger(version) && version !== SCHEMA_VERSION) {
    throw new Trouble(
      `采编系统的出版记录是第 ${version} 版格式，本网站只认识第 ${SCHEMA_VERSION} 版。请把采编系统和网站升级到同一版本；网站保持原样。`,
      'schema-unknown',
    )
  }
  const checked = feedPage.safeParse(answer)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new Trouble(
      `采编系统的变更数据不符合约定（${issue?.path.join('.')}：${issue?.message}），没有采用；网站保持原样。`,
      'feed-broken',
    )
  }
  if (!isAscending(checked.data, after)) {
    throw new Trouble(
      `采编系统的变更数据序号混乱（应当都大于 ${after} 并依次递增），没有采用；网站保持原样。`,
      'feed-broken',
    )
  }
  return checked.data
}

function isAscending({ changes, cursor, more }: FeedPage, after: number): boolean {
  const sequences = [after, ...changes.map(({ sequence }) => sequence)]
  const rising = sequences.every((sequence, index) => index === 0 || sequence > (sequences[index - 1] ?? 0))
  return rising && cursor === sequences.at(-1) && !(more && changes.length === 0)
}
