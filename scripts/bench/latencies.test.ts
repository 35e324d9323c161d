import { expect, test } from 'vitest'
import { summary } from './latencies.mjs'

test('percentiles are taken by nearest rank, whatever the order of the samples', () => {
  const samples = Array.from({ length: 30 }, (_, index) => 30 - index)
  expect(summary(samples)).toEqual({ samples: 30, p50: 15, p95: 29, max: 30 })
  expect(summary([7])).toEqual({ samples: 1, p50: 7, p95: 7, max: 7 })
})
