/** Where one step leads from any of these. */
export type Step = (ids: string[]) => Promise<string[]>

/** Whether somebody who goes on from `start`, step by step, comes to `goal`. Ends on paths that run in a circle, too. */
export async function reaches(goal: string, start: readonly string[], step: Step): Promise<boolean> {
  const seen = new Set<string>()
  for (let next = [...start]; next.length > 0; ) {
    if (next.includes(goal)) return true
    for (const id of next) seen.add(id)
    next = (await step(next)).filter((id) => !seen.has(id))
  }
  return false
}
