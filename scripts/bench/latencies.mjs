/**
 * The value below which the given share of the samples lies (nearest rank).
 * @param {number[]} samples
 * @param {number} share from 0 to 1
 */
function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  return sorted[rank - 1] ?? Number.NaN
}

/**
 * @typedef {{ samples: number, p50: number, p95: number, max: number }} Latencies
 * @param {number[]} samples in milliseconds
 * @returns {Latencies}
 */
export const summary = (samples) => ({
  samples: samples.length,
  p50: Math.round(percentile(samples, 0.5)),
  p95: Math.round(percentile(samples, 0.95)),
  max: Math.round(Math.max(...samples)),
})
