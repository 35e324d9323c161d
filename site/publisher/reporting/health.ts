import type { IncomingHttpHeaders } from 'node:http'
import { type PublisherStatus, publisherProblems, publisherStatus } from 'shared/publisher-problems'
import type { PublisherState } from 'shared/publisher-state'

export interface Health {
  status: PublisherStatus
  problems: string[]
  cursor: number
  publishedAt: string | null
  pending: number
}

/** How the publisher is, for a machine that watches it. */
export function healthOf(state: PublisherState): Health {
  const { cursor, publishedAt, queue } = state
  return { status: publisherStatus(state), problems: publisherProblems(state), cursor, publishedAt, pending: queue }
}

/** A site that cannot be read is down; one that lags behind the newsroom still serves. */
export const healthCode = ({ status }: Health): 200 | 503 => (status === 'down' ? 503 : 200)

/** Whether a proxy speaks for somebody else, to whom problems are not told: they may name folders and machines. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in headers)
