import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publish } from '../../publisher/publisher.ts'
import { syncStore, syncTime } from '../../publisher/sync.ts'
import type { Templates } from '../../publisher/templates.ts'
import { contentsOf } from './folder-contents.ts'
import { makeWorkplace } from './workplace.ts'

const SITE = fileURLToPath(new URL('../..', import.meta.url))

/** What a publisher writes that starts from nothing. */
export async function fullRelease(
  feed: { url: string },
  now: string,
  templates?: Templates,
): Promise<Map<string, Buffer>> {
  using work = await makeWorkplace(feed)
  if (templates) work.templates = templates
  work.clock(now)
  await syncStore({ ...work, wait: 0 })
  syncTime(work)
  await publish(work)
  return contentsOf(work.folders.release)
}

/** What the plain static build writes from the store in a data folder. */
export function staticBuild(dataDir: string): Map<string, Buffer> {
  const out = newOutput()
  try {
    execFileSync('node_modules/.bin/astro', ['build', '--silent', '--outDir', out], {
      cwd: SITE,
      env: { ...process.env, DATA_DIR: dataDir, PUBLISHER_TOKEN: '', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'inherit',
    })
    return contentsOf(out)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** A folder for one build. Builds that write outside the package share their intermediate files, and break each other. */
export function newOutput(): string {
  const parent = join(SITE, 'dist/tests')
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, 'build-'))
}
