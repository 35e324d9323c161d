import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_ENVIRONMENT } from '../environment.ts'
import { makeConfig } from '../makeConfig.ts'
import { type Account, type Call, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { type Caller, RIGHTS, type Right, SECRET, storeSample } from '../testing/rights.ts'

/** Payload's own notes of what signed-in users have open and where they left a list; strangers.test.ts closes them. */
const OWN_NOTES = ['payload-preferences', 'payload-locked-documents', 'payload-migrations']

/** What says who may do what is changed one by one. */
const NEVER_IN_BULK = ['users', 'deputies']

const CALLERS = ['stranger', 'correspondent', 'foreign', 'editor', 'second', 'final', 'administrator'] as const

interface Operation {
  right: Right
  /** Payload looks for what it copies or brings back with the right to read it. */
  alsoReads?: boolean
  method: string
  path: (id: string, version: string) => string
  call?: Omit<Call, 'as'>
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
  duplicate: { right: 'create', alsoReads: true, method: 'POST', path: (id) => `/${id}/duplicate`, call: { body: {} } },
  update: { right: 'update', method: 'PATCH', path: (id) => `/${id}`, call: { body: {} } },
  'update many': {
    right: 'update',
    method: 'PATCH',
    path: (id) => `?where[id][equals]=${id}`,
    call: { body: {} },
    lists: true,
  },
  delete: { right: 'delete', method: 'DELETE', path: (id) => `/${id}` },
  'delete many': { right: 'delete', method: 'DELETE', path: (id) => `?where[id][equals]=${id}`, lists: true },
}

const { collections } = await makeConfig(NO_ENVIRONMENT)

it('every collection has its line in the table of rights', () => {
  expect([...Object.keys(RIGHTS), ...OWN_NOTES].sort()).toEqual(collections.map(({ slug }) => slug).sort())
})

let newsroom: Newsroom
let unit: string
let foreign: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  const { id } = await newsroom.account('correspondent')
  const { unit: own } = await newsroom.payload.findByID({ collection: 'users', id, depth: 0 })
  unit = String(own)
  foreign = await newsroom.employ({ roles: ['correspondent'] })
})
afterAll(() => newsroom.close())

describe.each(Object.keys(RIGHTS))('promise 1: who reaches %s over HTTP', (slug) => {
  const collection = collections.find((each) => each.slug === slug)

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

  /** The document that all ask for until somebody has changed it. */
  let sample: string | null = null

  async function answerTo({ method, right, path, call }: Operation, caller: Caller | 'stranger') {
    sample ??= await storeSample(newsroom.payload, slug, unit)
    const id = sample
    const as = caller === 'foreign' ? foreign : caller === 'stranger' ? undefined : caller
    const body = call?.body ?? (method === 'POST' ? await RIGHTS[slug]?.sample(newsroom.payload) : undefined)
    const answer = await newsroom.rest(method, `/${slug}${path(id, await versionOf(id))}`, { ...call, body, as })
    if (right !== 'read' && answer.status < 300) sample = null
    return answer
  }

  function mayDo(name: string, { right, alsoReads }: Operation, caller: Caller): boolean {
    const rights = RIGHTS[slug] ?? expect.fail(slug)
    const callers =
      name.endsWith('versions') || name === 'find a version' ? (rights.readVersions ?? rights.read) : rights[right]
    return callers.includes(caller) && (!alsoReads || rights.read.includes(caller))
  }

  const cases = Object.keys(OPERATIONS).flatMap((name) => CALLERS.map((caller) => ({ name, caller })))

  it.each(cases)('$caller: $name', async ({ name, caller }) => {
    const operation = OPERATIONS[name] ?? expect.fail(name)
    const { status, body } = await answerTo(operation, caller)
    const may = caller !== 'stranger' && mayDo(name, operation, caller)
    if (may && operation.right === 'delete' && collection?.trash) {
      // Only what lies in the trash is deleted for good.
      expect(status).toBeOneOf([400, 409])
      return
    }
    if (may && isOffered(name)) {
      const isRefusedInBulk = NEVER_IN_BULK.includes(slug) && name.endsWith('many')
      expect(status).toBeOneOf(isRefusedInBulk ? [403] : [200, 201])
      return
    }
    expect(JSON.stringify(body)).not.toContain(SECRET)
    if (caller === 'stranger') expect(status).toBe(401)
    else expect(status).toBeOneOf(operation.lists ? [200, 400, 403, 404] : [400, 403, 404])
  })
})
