import type { Stale } from '../staleSave.ts'
import { OwnSaves } from './ownSaves.ts'

type Fetch = typeof fetch

interface Surroundings {
  /** The version that is stored of the document whose history is on the screen. */
  shownVersion: () => Promise<string | undefined>
  onStale: (stale: Stale) => void
  /** The sentence of a refused restoring, for which the page has none of its own. */
  onRefused: (sentence: string) => void
}

const SAVED = /^\/api\/(?:globals\/[^/]+|(?!globals\/)[^/]+\/[^/]+)$/
const RESTORED = /^\/api\/(?:globals\/)?[^/]+\/versions\/[^/]+$/

/**
 * A fetch that sends the saves of one document one after the other, each naming the version that this window has seen or
 * stored last. Autosaves would otherwise meet the saves of their own window.
 */
export function savingInOrder(send: Fetch, { shownVersion, onStale, onRefused }: Surroundings): Fetch {
  const own = new OwnSaves()
  const lines = new Map<string, Promise<unknown>>()

  const save = async (path: string, input: string, init: RequestInit & { body: FormData }) => {
    const seen = renameSeen(init.body, (version) => own.latest(path, version))
    const response = await send(input, init)
    const { doc, result, errors } = await response.clone().json()
    if (response.ok && seen) own.stored(path, seen, (doc ?? result).updatedAt)
    if (errors?.[0]?.data?.stale) onStale(errors[0].data.stale)
    return response
  }

  const restore = async (url: URL, init?: RequestInit) => {
    url.searchParams.set('updatedAt', (await shownVersion()) ?? '')
    const response = await send(url, init)
    if (!response.ok) onRefused((await response.clone().json()).errors?.[0]?.message ?? '')
    return response
  }

  return (input, init) => {
    if (typeof input !== 'string') return send(input, init)
    const url = new URL(input, location.href)
    const method = init?.method?.toUpperCase()
    if (method === 'POST' && RESTORED.test(url.pathname)) return restore(url, init)
    if (!isSave(url.pathname, method) || !isForm(init)) return send(input, init)
    const answer = (lines.get(url.pathname) ?? Promise.resolve()).then(() => save(url.pathname, input, init))
    lines.set(
      url.pathname,
      answer.catch(() => undefined),
    )
    return answer
  }
}

const isSave = (path: string, method = 'GET'): boolean =>
  SAVED.test(path) && (method === 'PATCH' || (method === 'POST' && path.startsWith('/api/globals/')))

const isForm = (init?: RequestInit): init is RequestInit & { body: FormData } => init?.body instanceof FormData

/** Writes the version into a form's fields that it goes on from, and answers it. */
function renameSeen(form: FormData, newest: (seen: string) => string): string | undefined {
  const fields = JSON.parse(String(form.get('_payload') ?? '{}'))
  if (typeof fields.updatedAt !== 'string') return undefined
  const updatedAt = newest(fields.updatedAt)
  form.set('_payload', JSON.stringify({ ...fields, updatedAt }))
  return updatedAt
}
