import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Environment } from '../environment.ts'

interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
}

/** A CMS that runs as a process of its own. */
export interface Instance {
  child: ChildProcess
  /** What it said when it started. */
  words: string
  origin: string
  call: (method: string, route: string, body?: unknown, token?: string) => Promise<Answer>
}

interface Start {
  /** A free one unless said. */
  port?: number
  /** Hears whatever it says until it answers. */
  hear?: (words: string) => void
}

/** Starts a CMS on this environment, and resolves once it answers. */
export async function startInstance(environment: Environment, { port = 0, hear }: Start = {}): Promise<Instance> {
  const cms = path.join(import.meta.dirname, '../..')
  const child = spawn(process.execPath, ['node_modules/payload/bin.js', 'run', 'src/testing/instance.ts'], {
    cwd: cms,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', CMS_PORT: String(port), ...variablesOf(environment) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words = await wordsUntil(child, /端口 (\d+)/, hear)
  const origin = `http://127.0.0.1:${/端口 (\d+)/.exec(words)?.[1]}`
  return { child, words, origin, call: (...order) => call(`${origin}/api`, ...order) }
}

/** The variables that lead a process to a newsroom. */
const variablesOf = (environment: Environment): Record<string, string> => ({
  DATA_DIR: environment.dataDir,
  DATABASE_URL: environment.databaseUrl ?? '',
  PAYLOAD_SECRET: environment.secret,
  PUBLISHER_TOKEN: environment.publisherToken,
  OPERATOR_TOKEN: environment.operatorToken,
  SITE_URL: environment.siteUrl,
  RECORDS_DAYS: environment.recordsDays === null ? '' : String(environment.recordsDays),
  SAMPLE_CONTENT: environment.sampleContent ? 'on' : 'off',
})

function wordsUntil(child: ChildProcess, expected: RegExp, hear?: Start['hear']): Promise<string> {
  let words = ''
  return new Promise((resolve, reject) => {
    const take = (text: Buffer) => {
      words += text
      hear?.(words)
      if (expected.test(words)) resolve(words)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('close', () => reject(new Error(`The CMS ended before it answered:\n${words}`)))
  })
}

async function call(origin: string, method: string, route: string, body?: unknown, token?: string): Promise<Answer> {
  const isForm = body instanceof FormData
  const response = await fetch(`${origin}${route}`, {
    method,
    headers: { ...(!isForm && { 'content-type': 'application/json' }), ...(token && { authorization: token }) },
    body: isForm || body === undefined ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: text && JSON.parse(text) }
}
