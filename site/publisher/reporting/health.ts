import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type PublisherStatus, publisherProblems, publisherStatus } from 'shared/publisher-problems'
import type { PublisherState } from 'shared/publisher-state'

/** How the publisher is, for a machine that watches it. */
export interface Health {
  status: PublisherStatus
  problems: string[]
  state: PublisherState
}

export const healthOf = (state: PublisherState): Health => ({
  status: publisherStatus(state),
  problems: publisherProblems(state),
  state,
})

/** A site that cannot be read is down; one that lags behind the newsroom still serves. */
export const healthCode = ({ status }: Health): 200 | 503 => (status === 'down' ? 503 : 200)

/** Whether somebody holds the token. To others problems are not told: they may name folders and machines. */
export const isOperator = ({ authorization = '' }: IncomingHttpHeaders, token: string): boolean =>
  timingSafeEqual(digest(authorization), digest(`Bearer ${token}`))

const digest = (words: string): Buffer => hash('sha256', words, 'buffer')
