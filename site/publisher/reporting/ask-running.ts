import { type PublisherState, publisherState } from 'shared/publisher-state'
import type { Folders } from '../folders.ts'
import { copyName } from './copy-name.ts'

/** An answer that takes longer, in milliseconds, is none. */
const PATIENCE = 10_000

export interface Asked {
  folders: Folders
  /** Where the publisher's own web server is. */
  port: number
  /** Without it nothing is told but the status. */
  token: string
}

/** What the publisher that runs on this folder tells of itself; null where nobody answers, or another one does. */
export async function askRunning({ folders, port, token }: Asked): Promise<PublisherState | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(PATIENCE),
  })
    .then((response) => response.json() as Promise<{ state?: unknown } | null>)
    .catch(() => null)
  const { data } = publisherState.safeParse(answer?.state)
  return data?.name === copyName(folders) ? data : null
}
