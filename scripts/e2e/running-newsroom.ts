import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { Editor } from '../newsroom/editor.mjs'
import { Reviewers } from '../newsroom/reviewers.mjs'
import { answers } from '../newsroom/service.mjs'
import { freePort } from '../processes/ports.mjs'
import { RootScript } from './root-script.ts'

export interface RunningNewsroom {
  /** The variables that lead any root script to this newsroom. */
  env: Record<string, string>
  cms: string
  site: string
  administrator: { email: string; password: string }
}

declare module 'vitest' {
  export interface ProvidedContext {
    newsroom: RunningNewsroom
  }
}

/** One newsroom for all end-to-end tests: `npm start` on an empty folder, with its sample content. */
export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const { newsroom, stop } = await startNewsroom(await freshEnvironment())
  provide('newsroom', newsroom)
  return stop
}

/** Starts a newsroom on a folder of its own and resolves once readers see everything that it begins with. */
export async function startNewsroom(
  env: Awaited<ReturnType<typeof freshEnvironment>>,
): Promise<{ newsroom: RunningNewsroom; stop: () => Promise<void> }> {
  const script = new RootScript(['start'], { env })
  await script.until(/按 Ctrl-C 停止/)
  const newsroom = {
    env,
    cms: `http://localhost:${env.CMS_PORT}`,
    site: `http://localhost:${env.SITE_PORT}`,
    administrator: administratorIn(script.output),
  }
  await siteIsUpToDate(newsroom)
  const stop = async () => {
    await script.stop()
    rmSync(env.DATA_DIR, { recursive: true, force: true })
  }
  return { newsroom, stop }
}

/** So many milliseconds has a site to show what was published. */
const PATIENCE = 180_000

/** Changes become public in the order of commits: once the latest is served, the samples are too. */
async function siteIsUpToDate({ env, cms, site, administrator }: RunningNewsroom): Promise<void> {
  const editor = await Editor.signIn(cms, administrator)
  const { doc } = await editor.call('POST', '/units', { name: '示例工会（最后发布）' })
  const reviewers = await Reviewers.employedBy(editor)
  const { address } = await reviewers.publish(editor, { kind: 'units', id: doc.id, updatedAt: doc.updatedAt })
  const deadline = Date.now() + PATIENCE
  while (!(await answers(`${site}${address}`))) {
    if (Date.now() > deadline) throw new Error(`the site does not come up to date:\n${publisherLog(env)}`)
    await delay(100)
  }
}

const publisherLog = ({ DATA_DIR = '' }: RunningNewsroom['env']): string =>
  readFileSync(join(DATA_DIR, 'logs', 'publisher.log'), 'utf8').slice(-5000)

/** Variables for a newsroom of its own: an empty folder and free ports, and nothing of the developer's own settings. */
export async function freshEnvironment() {
  const [cmsPort, sitePort] = [await freePort(), await freePort()]
  return {
    DATA_DIR: mkdtempSync(join(tmpdir(), 'newsroom-e2e-')),
    DATABASE_URL: '',
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    CMS_URL: `http://127.0.0.1:${cmsPort}`,
    SITE_URL: `http://localhost:${sitePort}`,
    SAMPLE_CONTENT: 'on',
    PAYLOAD_SECRET: '',
    PUBLISHER_TOKEN: '',
    OPERATOR_TOKEN: '',
  }
}

export function administratorIn(output: string): { email: string; password: string } {
  const email = /邮箱：(\S+)/.exec(output)?.[1]
  const password = /密码：(\S+)/.exec(output)?.[1]
  if (!email || !password) throw new Error(`the first start names no administrator:\n${output}`)
  return { email, password }
}
