import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStoreToRead } from '../src/content/store.ts'
import { connectChangeFeed } from './change-feed.ts'
import { loadEnvironmentFile, readEnvironment } from './environment.ts'
import { foldersIn } from './folders.ts'
import { followFeed, type Pause } from './follow-feed.ts'
import { openJournaledStore } from './journal.ts'
import { takeLock } from './lock.ts'
import { leave, recover } from './publisher.ts'
import { loadRenderer } from './renderer.ts'
import { createSiteServer } from './serve/site-server.ts'
import type { Workplace } from './workplace.ts'

/** Tests compile their own beside the one in use. */
const RENDERER = process.argv[2] ?? fileURLToPath(new URL('../dist/renderer', import.meta.url))

const pause: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {})

/** Runs until SIGINT or SIGTERM. What is then still to be rendered is left to the next start. */
async function main(): Promise<void> {
  loadEnvironmentFile()
  const { dataDir, port, ...source } = readEnvironment(process.env)
  const folders = foldersIn(dataDir)
  const stop = stopSignal()
  using lock = takeLock(folders)
  if (!lock) throw new Error(`另一个发布程序正在使用数据目录 ${dataDir}。请先停止它，再启动这一个。`)
  const work: Workplace = {
    folders,
    store: openJournaledStore(folders.store),
    feed: connectChangeFeed(source),
    renderer: await loadRenderer(RENDERER),
    signal: stop,
    now: () => new Date().toISOString(),
    log: (sentence) => console.log(`[发布] ${sentence}`),
  }
  await recover(work)
  const server = createSiteServer({ folders, store: openStoreToRead(folders.store) })
  await listen(server, port)
  work.log(`网站已在端口 ${port} 开放。`)
  await followFeed(work, pause)
  server.close()
  server.closeAllConnections()
  leave(work)
  work.store.db.close()
}

function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}

/** On this machine alone: whoever shows the site to the public puts a web server with TLS in front. */
async function listen(server: ReturnType<typeof createSiteServer>, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(`端口 ${port} 已被别的程序占用，网站无法开放。请停止那个程序，或用 SITE_PORT 换一个端口。`)
    }
    throw error
  }
}

try {
  await main()
} catch (error) {
  console.error(`[发布] ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
