import type { Role } from 'shared/roles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_ENVIRONMENT } from '../environment.ts'
import { makeConfig } from '../makeConfig.ts'
import { type Call, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { RIGHTS, type Right, SECRET, storeSample } from '../testing/rights.ts'

/** Payload's own notes of what signed-in users have open and where they left a list; strangers.test.ts closes them. */
const OWN_NOTES = ['payload-preferences', 'payload-locked-documents', 'payload-migrations']

const CALLERS = ['stranger', 'editor', 'administrator'] as const
type Caller = (typeof CALLERS)[number]

interface Operation {
  right: Right
  method: string
  path: (id: string, version: string) => string
  call?: Call
  /** A list of what the caller may see is no refusal, as long as it is empty. */
  lists?: boolean
}

const asGet = { 'X-Payload-HTTP-Method-Override': 'GET' }
const OPERATIONS: Record<string, Operation> = {
  find: { right: 'read', method: 'GET', path: () => '?draft=true&depth=2', lists: true },
  'find by POST': { right: 'read', method: 'POST', path: () => '', call: { body: {}, headers: asGet }, lists: true },
  count: { right: 'read', method: 'GET', path: () => '/count', lists: true },
  'find by id': { right: 'read', method: 'GET', path: (id) => `/${id}?depth=2` },
  'list versions': { right: 'read', method: 'GET', path: () => '/versions', lists: true },
  'find a version': { right: 'read', method: 'GET', path: (_, version) => `/versions/${version}` },
  'restore a version': { right: 'update', method: 'POST', path: (_, version) => `/versions/${version}` },
  'ask for rights': { right: 'read', method: 'POST', path: (id) => `/access/${id}`, call: { body: {} }, lists: true },
  create: { right: 'create', method: 'POST', path: () => '' },
  duplicate: { right: 'create', method: 'POST', path: (id) => `/${id}/duplicate`, call: { body: {} } },
  update: { right: 'update', method: 'PATCH', path: (id) => `/${id}`, call: { body: {} } },
  'update many': { right: 'update', method: 'PATCH', path: (id) => `?where[id][equals]=${id}`, call: { body: {} } },
  delete: { right: 'delete', method: 'DELETE', path: (id) => `/${id}` },
  'delete many': { right: 'delete', method: 'DELETE', path: (id) => `?where[id][equals]=${id}` },
}

const { collections } = await makeConfig(NO_ENVIRONMENT)

it('every collection has its line in the table of rights', () => {
  expect([...Object.keys(RIGHTS), ...OWN_NOTES].sort()).toEqual(collections.map(({ slug }) => slug).sort())
})

describe.each(Object.keys(RIGHTS))('promise 1: who reaches %s over HTTP', (slug) => {
  const collection = collections.find((each) => each.slug === slug)
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await Promise.all([newsroom.account('editor'), newsroom.account('administrator')])
  })
  afterAll(() => newsroom.close())

  const isOffered = (name: string): boolean =>
    !(name.includes('version') && !collection?.versions) && !(name === 'duplicate' && collection?.disableDuplicate)

  async function versionOf(parent: string): Promise<string> {
    if (!collection?.versions) return parent
    const { docs } = await newsroom.payload.findVersions({
      collection: slug as 'news',
      where: { parent: { equals: parent } },
    })
    return String(docs[0]?.id)
  }

  async function answerTo({ method, path, call }: Operation, caller: Caller) {
    const id = await storeSample(newsroom.payload, slug)
    const as: Role | undefined = caller === 'stranger' ? undefined : caller
    const body = call?.body ?? (method === 'POST' ? await RIGHTS[slug]?.sample() : undefined)
    return newsroom.rest(method, `/${slug}${path(id, await versionOf(id))}`, { ...call, body, as })
  }

  const cases = Object.keys(OPERATIONS).flatMap((name) => CALLERS.map((caller) => ({ name, caller })))

  it.each(cases)('$caller: $name', async ({ name, caller }) => {
    const operation = OPERATIONS[name] ?? expect.fail(name)
    const { status, body } = await answerTo(operation, caller)
    const mayDo = caller !== 'stranger' && RIGHTS[slug]?.[operation.right].includes(caller)
    if (mayDo && operation.right === 'delete' && collection?.trash) {
      // Only what lies in the trash is deleted for good.
      expect(status).toBeOneOf([400, 409])
      return
    }
    if (mayDo && isOffered(name)) {
      const isRefusedInBulk = slug === 'users' && name.endsWith('many')
      expect(status).toBeOneOf(isRefusedInBulk ? [403] : [200, 201])
      return
    }
    expect(JSON.stringify(body)).not.toContain(SECRET)
    if (caller === 'stranger') expect(status).toBe(401)
    else expect(status).toBeOneOf(operation.lists ? [200, 403, 404] : [400, 403, 404])
  })
})
