import type { PublisherState } from 'shared/publisher-state'

/** Where the newsroom is, and the token of the publisher's machine account. */
export interface Source {
  cmsUrl: string
  token: string
}

/** An answer that takes longer, in milliseconds, comes too late to be of use. */
const PATIENCE = 10_000

/** Tells the newsroom how this copy of the site is. Throws a sentence where it was not heard. */
export async function reportState(
  state: PublisherState,
  { cmsUrl, token }: Source,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(new URL('/api/publishers', cmsUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(state),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  }).catch((cause: unknown) => {
    throw new Error(`采编系统（${cmsUrl}）没有收到网站的发布状态，发布照常进行，稍后再报。`, { cause })
  })
  await response.body?.cancel()
  if (!response.ok) {
    throw new Error(`采编系统（${cmsUrl}）没有接受网站的发布状态（状态 ${response.status}），发布照常进行，稍后再报。`)
  }
}
