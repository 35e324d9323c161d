import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { TOKEN } from './feed-server.ts'
import { RENDERER } from './workplace.ts'

const SITE = fileURLToPath(new URL('../..', import.meta.url))

/** The publisher as operators run it, in a process of its own. */
export interface RunningPublisher extends AsyncDisposable {
  child: ChildProcess
  port: number
  /** Resolves when it has said these words; throws when it ends without. */
  says: (words: string) => Promise<void>
  /** Everything that it has said so far. */
  said: () => string
  /** Resolves with everything it said and its exit code. */
  ended: () => Promise<{ said: string; code: number | null }>
}

export async function runPublisher(
  environment: Record<string, string>,
  compiled = RENDERER,
): Promise<RunningPublisher> {
  const port = Number(environment.SITE_PORT ?? (await freePort()))
  const child = spawn(process.execPath, ['publisher/main.ts', compiled], {
    cwd: SITE,
    env: { ...process.env, PUBLISHER_TOKEN: TOKEN, SITE_PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text))
  const exit = once(child, 'exit')
  return {
    child,
    port,
    said: () => said,
    async says(words) {
      while (!said.includes(words)) {
        const ended = await Promise.race([once(child.stdout, 'data'), exit.then(() => 'ended' as const)])
        if (ended === 'ended' && !said.includes(words)) throw new Error(`The publisher ended: ${said}`)
      }
    },
    async ended() {
      const [code] = await exit
      return { said, code }
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await exit
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
