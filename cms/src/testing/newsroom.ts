import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Role } from 'shared/roles'
import { inject } from 'vitest'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import { type Environment, environmentOf } from '../environment.ts'
import { makeConfig } from '../makeConfig.ts'
import { chainLeft } from '../records/chainer.ts'
import { answer } from '../requests/answer.ts'
import './quickPasswords.ts'
import { namingSeen, restoringSeen } from './seenVersion.ts'

export interface Answer {
  status: number
  headers: Headers
  /** The answer as parsed JSON, or as text where it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
}

export interface Account {
  id: string
  email: string
  password: string
}

export interface Call {
  /** Who calls: the account of a role, or one that was employed. Nobody unless said. */
  as?: Role | Account
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

export interface Newsroom {
  payload: Payload
  environment: Environment
  /**
   * Calls the real REST handlers, e.g. `rest('POST', '/news', { as: 'editor', body: { title: '…' } })`. A change names the
   * version that is stored, unless its body names one.
   */
  rest: (method: string, path: string, call?: Call) => Promise<Answer>
  /** The account that `as` signs in with: it has this role and no other. A correspondent belongs to a unit. */
  account: (role: Role) => Promise<Account>
  /** A further account. */
  employ: (rights: Rights) => Promise<Account>
  close: () => Promise<void>
}

interface Rights {
  roles: Role[]
  /** Where it is not said, a correspondent belongs to a new one. */
  unit?: string
  email?: string
}

const token = () => randomBytes(32).toString('hex')

/** The surroundings of a newsroom that was never started, on the database that this run tests. */
export async function freshEnvironment(): Promise<Environment> {
  return {
    dataDir: await mkdtemp(path.join(tmpdir(), 'newsroom-')),
    databaseUrl: inject('replicaSet')?.replace('/?', `/newsroom-${randomUUID()}?`) ?? null,
    secret: token(),
    publisherToken: token(),
    operatorToken: token(),
    siteUrl: 'http://localhost:4321',
    previewUrl: 'http://127.0.0.1:9',
    sampleContent: false,
    recordsDays: null,
    adminUrl: 'http://localhost:3000',
    mail: null,
  }
}

/** Leaves nothing of a newsroom, in no database and on no disk. */
export async function removeNewsroom(payload: Payload): Promise<void> {
  await chainLeft(payload)
  if (isReplicaSet(payload.db)) await payload.db.connection.dropDatabase()
  await payload.destroy()
  await rm(environmentOf(payload).dataDir, { recursive: true, force: true })
}

/** A CMS of its own on a fresh data folder. */
export async function freshNewsroom(settings: Partial<Environment> = {}): Promise<Newsroom> {
  const environment: Environment = { ...(await freshEnvironment()), ...settings }
  const key = randomUUID()
  const config = await makeConfig(environment)
  config.logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  const payload = await getPayload({ config, key })
  const employ = (rights: Rights) => createAccount(payload, rights)
  const account = remembered((role: Role) => employ({ roles: [role], email: `${role}@example.org` }))
  const session = remembered(async (as: Role | Account) => {
    const { email, password } = typeof as === 'string' ? await account(as) : as
    return (await payload.login({ collection: 'users', data: { email, password } })).token
  })

  return {
    payload,
    environment,
    account,
    employ,
    async rest(method, route, { as, body, headers, signal } = {}) {
      const sent = await encoded(as ? await namingSeen(payload, { method, route, body }) : body)
      const request = new Request(
        `http://localhost:3000/api${as ? await restoringSeen(payload, { method, route }) : route}`,
        {
          method,
          signal,
          headers: {
            ...(sent && { 'content-type': sent.type }),
            ...(as ? { authorization: `JWT ${await session(as)}` } : {}),
            ...headers,
          },
          body: sent?.bytes,
        },
      )
      return answerOf(await answer(request, { config, key }))
    },
    close: () => removeNewsroom(payload),
  }
}

/** Whole bytes: a form's own stream breaks where the server stops reading halfway. */
async function encoded(body: unknown): Promise<{ type: string; bytes: ArrayBuffer } | undefined> {
  if (body === undefined) return undefined
  const isWhole = body instanceof FormData || body instanceof Blob
  const message = isWhole ? new Response(body) : Response.json(body)
  return { type: message.headers.get('content-type') ?? '', bytes: await message.arrayBuffer() }
}

async function createAccount(payload: Payload, { roles, ...rights }: Rights): Promise<Account> {
  const { email = `${randomUUID()}@example.org` } = rights
  const unit = rights.unit ?? (roles.includes('correspondent') ? await createUnit(payload) : undefined)
  const password = token()
  const data = { email, password, roles, unit, name: roles.join() }
  const { id } = await payload.create({ collection: 'users', data })
  return { id, email, password }
}

async function createUnit(payload: Payload): Promise<string> {
  const name = `示例单位 ${randomUUID().slice(0, 8)}`
  return (await payload.create({ collection: 'units', data: { name }, draft: true })).id
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  const isJson = headers.get('content-type')?.includes('application/json')
  return { status, headers, body: isJson && text ? JSON.parse(text) : text }
}

function remembered<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
