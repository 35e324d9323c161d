import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './running-publisher.ts'

const [CONFIGURATION, BOOT, MAPS] = ['newsroom.conf', 'newsroom-boot.conf', 'newsroom-maps.path'].map((name) =>
  fileURLToPath(new URL(`../../nginx/${name}`, import.meta.url)),
) as [string, string, string]

/** Where Debian's packages put the server and its module. */
const NGINX = '/usr/sbin/nginx'
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

export const hasNginx = (): boolean => existsSync(NGINX) && existsSync(BROTLI)

/** A real nginx on a free port, under the configuration that operators are given. */
export interface Nginx extends AsyncDisposable {
  port: number
  /** Has it read its configuration, and so the maps, anew; resolves when nobody works by the old one. */
  reload: () => Promise<void>
}

/** Starts nginx on the releases in a data folder; `prefix` takes what it writes. Throws what it says where it ends. */
export async function serveByNginx(dataDir: string, prefix: string): Promise<Nginx> {
  const port = await freePort()
  mkdirSync(prefix, { recursive: true })
  const file = join(prefix, 'nginx.conf')
  writeFileSync(file, configuration(dataDir, prefix, port))
  const child = spawn(NGINX, ['-p', prefix, '-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const says = listenTo(child)
  await says(/start worker process \d/g)
  return {
    port,
    async reload() {
      child.kill('SIGHUP')
      await says(/worker process \d+ exited with code 0/g)
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

export interface Reloading extends Disposable {
  /** Ends the watching once nginx has read what was announced. How often it reloaded. */
  stop: () => Promise<number>
}

/** Has nginx reload whenever a publisher announces other maps, as newsroom-maps.path does where the public reads. */
export function reloadWhenAnnounced(nginx: Nginx, dataDir: string): Reloading {
  let reloads = 0
  let isDue = false
  let last = Promise.resolve()
  const reload = async () => {
    isDue = false
    await nginx.reload()
    reloads += 1
  }
  const watcher = watch(announcedIn(dataDir), () => {
    if (isDue) return
    isDue = true
    last = last.then(reload)
  })
  return {
    async stop() {
      watcher.close()
      await last
      return reloads
    },
    [Symbol.dispose]: () => watcher.close(),
  }
}

/** The file that the unit watches in a data folder. */
function announcedIn(dataDir: string): string {
  const [, file] = /^PathChanged=(.+)$/m.exec(forFolder(MAPS, dataDir)) ?? []
  if (!file) throw new Error(`${MAPS} watches nothing.`)
  return file
}

/** What the start of a machine removes from a data folder. */
export function removedAtBoot(dataDir: string): string {
  const [, file] = /^r! (.+)$/m.exec(forFolder(BOOT, dataDir)) ?? []
  if (!file) throw new Error(`${BOOT} names nothing that is removed at boot.`)
  return file
}

/** A file that operators are given, with the data folder filled in. */
const forFolder = (file: string, dataDir: string): string =>
  readFileSync(file, 'utf8').replaceAll('/var/lib/newsroom', dataDir)

/** As a plain user where tests run as one; the workers of a superuser must be able to read the folder of the test. */
function configuration(dataDir: string, prefix: string, port: number): string {
  const site = forFolder(CONFIGURATION, dataDir).replace('listen 80;', `listen 127.0.0.1:${port};`)
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  )
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
    load_module ${BROTLI};
    daemon off;
    worker_processes 1;
    pid ${prefix}/nginx.pid;
    error_log stderr notice;
    events {}
    http { access_log off; ${folders.join(' ')} ${site} }`
}

/** Resolves at the next words that match. */
function listenTo(child: ChildProcess): (words: RegExp) => Promise<void> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => (said += text))
  const exit = once(child, 'exit')
  return async (words) => {
    for (;;) {
      const found = said.search(words)
      if (found >= 0) {
        said = said.slice(found + 1)
        return
      }
      const ended = await Promise.race([
        once(child.stderr as NonNullable<typeof child.stderr>, 'data'),
        exit.then(() => null),
      ])
      if (!ended) throw new Error(`nginx ended: ${said}`)
    }
  }
}
