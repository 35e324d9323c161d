/** Far deeper than what the editor writes, whose own rules are stricter, and far from where copying overflows the stack. */
const MAX_DEPTH = 500

/** Whether values stand within each other more deeply than any document needs. */
export function isBottomless(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    if (level.length === 0) return false
  }
  return true
}
