/**
 * Samples and generated manuscripts build on the same units and columns, so they are written one after the other. The
 * queue is kept on the process, not in this module, because the bundler gives the start-up code and the routes copies
 * of their own.
 */
const KEY = Symbol.for('newsroom.samplesQueue')
const host = globalThis as { [KEY]?: Promise<unknown> }

export function takeTurns<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = (host[KEY] ?? Promise.resolve()).then(work)
  host[KEY] = result.catch(() => undefined)
  return result
}
