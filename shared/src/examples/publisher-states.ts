import type { PublisherState } from '../publisher-state.ts'

/** A publisher with which all is well. */
export const healthyPublisher: PublisherState = {
  name: 'web1-0a1b2c3d',
  at: '2026-11-23T02:30:00.000Z',
  startedAt: '2026-11-20T00:00:00.000Z',
  cursor: 1200,
  publishedAt: '2026-11-23T02:25:00.000Z',
  latency: 86,
  queue: 0,
  queueSince: null,
  release: { name: '3', build: 'a'.repeat(64), since: '2026-11-20T00:05:00.000Z' },
  standby: { name: '2', build: 'b'.repeat(64) },
  building: null,
  verified: { at: '2026-11-22T19:00:00.000Z', pages: 8000, differing: 0 },
  problem: null,
  problemSince: null,
}

/** One that has never rendered a site. */
export const newPublisher: PublisherState = {
  ...healthyPublisher,
  name: 'web2-4e5f6a7b',
  cursor: 0,
  publishedAt: null,
  latency: null,
  release: null,
  standby: null,
  verified: null,
}

/** One with which nothing is well. */
export const troubledPublisher: PublisherState = {
  ...healthyPublisher,
  name: 'web3-8c9d0e1f',
  latency: 1240,
  queue: 12,
  queueSince: '2026-11-23T02:25:00.000Z',
  building: { done: 1200, total: 8000 },
  verified: { at: '2026-11-22T19:00:00.000Z', pages: 8000, differing: 3 },
  problem: '磁盘已满，网站保持原样，稍后自动重试。',
  problemSince: '2026-11-22T23:30:00.000Z',
}
