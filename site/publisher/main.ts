import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStoreToRead } from '../src/content/store.ts'
import { connectChangeFeed } from './change-feed.ts'
import { type Environment, loadEnvironmentFile, readEnvironment } from './environment.ts'
import { foldersIn } from './folders.ts'
import { followFeed } from './follow-feed.ts'
import { insist } from './insist.ts'
import { isDamaged, openSoundStore } from './journal/tables.ts'
import { takeLock } from './lock.ts'
import type { Pause } from './pauses.ts'
import { openPreviewer } from './previewing/previewer.ts'
import { recover } from './recover.ts'
import { keepReporting } from './reporting/keep-reporting.ts'
import { logTo } from './reporting/log.ts'
import { leave } from './running.ts'
import { createSiteServer } from './serve/site-server.ts'
import { openTemplates } from './templates.ts'
import { verifyNightly } from './verifying/nightly.ts'
import { watchWishes } from './wishes.ts'
import { nothingBegun, type Workplace } from './workplace.ts'

/** Tests compile their own beside the one in use. */
const RENDERER = process.argv[2] ?? fileURLToPath(new URL('../dist/renderer', import.meta.url))

const pause: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {})

/** Runs until SIGINT or SIGTERM. What is then still to be rendered is left to the next start. */
async function main(): Promise<void> {
  loadEnvironmentFile()
  const environment = readEnvironment(process.env)
  const folders = foldersIn(environment.dataDir)
  const signal = stopSignal()
  using lock = takeLock(folders)
  if (!lock) throw new Error(`另一个发布程序正在使用数据目录 ${environment.dataDir}。请先停止它，再启动这一个。`)
  const log = logTo(process.stdout)
  const templates = await insist(() => openTemplates(RENDERER, folders), { signal, log }, pause)
  if (!templates) return
  const base = {
    folders,
    signal,
    log,
    ...nothingBegun(),
    feed: connectChangeFeed(environment),
    templates,
    now: () => new Date().toISOString(),
  }
  while (!signal.aborted) await runUntilDamaged(base, environment)
}

/** A store that breaks while it is in use is begun anew, as at a start. */
async function runUntilDamaged(base: Omit<Workplace, 'store'>, environment: Environment): Promise<void> {
  using store = await insist(() => openSoundStore(base.folders.store, base.log), base, pause)
  if (!store) return
  try {
    await run({ ...base, store }, environment)
  } catch (error) {
    if (!isDamaged(error)) throw error
  }
}

async function run(base: Workplace, { port, ...source }: Environment): Promise<void> {
  const { folders, log } = base
  const end = new AbortController()
  const work = { ...base, signal: AbortSignal.any([base.signal, end.signal]) }
  await insist(() => recover(work), work, pause)
  if (work.signal.aborted) return
  using readers = openStoreToRead(folders.store)
  const previewer = openPreviewer({ folders, store: readers, templates: base.templates })
  const server = createSiteServer({ folders, store: readers, token: source.token, previewer, log })
  await listen(server, port)
  log(`网站已在端口 ${port} 开放。`, { event: 'serving', figures: { port } })
  using _watch = watchWishes(work)
  try {
    await Promise.all([followFeed(work, pause), keepReporting({ ...work, source }, pause), verifyNightly(work, pause)])
    leave(work)
  } finally {
    end.abort()
    server.close()
    server.closeAllConnections()
    work.construction?.stop()
    await work.construction?.finished
  }
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
  logTo(process.stderr)(error instanceof Error ? error.message : String(error), { event: 'stopped', level: 'error' })
  process.exitCode = 1
}
