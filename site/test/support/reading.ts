import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { settings } from 'shared/examples/site'

const READER = fileURLToPath(new URL('reader.ts', import.meta.url))

export interface Reading extends Disposable {
  /** Ends the reading. How many requests there were, and what was wrong with their answers. */
  stop: () => Promise<{ requests: number; violations: string[] }>
}

/** Has a process of its own read the site at a port without pause. */
export function startReading(port: number): Reading {
  const child = fork(READER, [String(port), settings.url], { execArgv: [] })
  const answer = once(child, 'message')
  return {
    async stop() {
      child.send('stop')
      const [found] = await answer
      return found
    },
    [Symbol.dispose]: () => child.kill('SIGKILL'),
  }
}
