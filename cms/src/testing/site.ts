import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { PublisherState } from 'shared/publisher-state'

const SITE = path.join(import.meta.dirname, '../../../site')
const LOOK = 50

/** A copy of the site that follows one CMS, by a publisher that runs as a process of its own. */
export interface Site {
  port: number
  /** Resolves once the site has so many changes of the feed and nothing to do; throws what the publisher said where it ends. */
  has: (sequence: number) => Promise<void>
  /** All files that readers can get, by their paths. */
  files: () => Promise<Map<string, Buffer>>
  stop: () => Promise<void>
}

/** Starts a publisher as operators do; it needs the templates that `npm run build` compiles. */
export async function startSite(cmsUrl: string, token: string): Promise<Site> {
  if (!existsSync(path.join(SITE, 'dist/renderer'))) throw new Error('网站模板还没有编译，请先运行 npm run build。')
  const [dataDir, port] = [await mkdtemp(path.join(tmpdir(), 'newsroom-copy-')), await freePort()]
  const child = spawn(process.execPath, ['publisher/main.ts'], {
    cwd: SITE,
    env: { ...process.env, DATA_DIR: dataDir, CMS_URL: cmsUrl, PUBLISHER_TOKEN: token, SITE_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = listenTo(child)
  const release = path.join(dataDir, 'site/release')
  return {
    port,
    async has(sequence) {
      while (!isDone(await stateAt(port, token), sequence) || !existsSync(release)) {
        if (child.exitCode !== null) throw new Error(`The publisher ended: ${said()}`)
        await setTimeout(LOOK)
      }
    },
    files: () => filesIn(release),
    async stop() {
      if (child.kill('SIGKILL')) await once(child, 'close')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const isDone = (state: PublisherState | null, sequence: number): boolean =>
  state !== null && state.cursor === sequence && state.queue === 0 && state.release !== null && state.building === null

/** Null while the publisher cannot be asked. */
async function stateAt(port: number, token: string): Promise<PublisherState | null> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`http://127.0.0.1:${port}/health`, { headers }).catch(() => null)
  return response && ((await response.json()) as { state: PublisherState }).state
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
  const read = async (file: string) => [path.relative(folder, file), await readFile(file)] as const
  return new Map(await Promise.all(files.sort().map(read)))
}

function listenTo(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return () => said
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
