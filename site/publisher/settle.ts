/**
 * Waits for every task, even when one fails, so that none goes on behind the back of whoever handles the failure: that of
 * the first task in their order.
 */
export async function settle(tasks: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(tasks)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}
