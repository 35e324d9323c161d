import { GLOBAL_KINDS, isManuscriptKind, isPageKind, PAGE_KINDS, type PageKind } from 'shared/kinds'
import type { Role } from 'shared/roles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, type Answer, type Call, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { type Caller, SECRET, STATES, type State, storeSampleIn } from '../testing/rights.ts'

/** What people keep under a state: texts, and the files that these show. */
type Kept = PageKind | 'media'
const KEPT: Kept[] = [...PAGE_KINDS, 'media']

const CALLERS: Caller[] = ['correspondent', 'foreign', 'editor', 'second', 'final', 'administrator']
/** A correspondent of another unit who edits as well, and a deputy for the sign-off: what they do here they do as editors. */
const AS_EDITORS = ['several', 'deputy'] as const
const OUTSIDERS = ['stranger', 'machine', 'disabled'] as const
type Anybody = Caller | (typeof AS_EDITORS)[number] | (typeof OUTSIDERS)[number]

interface Operation {
  method: string
  path: (id: string, version: string) => string
  body?: () => object
  isRead?: boolean
}

const now = () => new Date().toISOString()
const OPERATIONS = {
  list: { method: 'GET', path: (id) => `?draft=true&where[id][equals]=${id}`, isRead: true },
  read: { method: 'GET', path: (id) => `/${id}?draft=true`, isRead: true },
  'read in the trash': { method: 'GET', path: (id) => `/${id}?trash=true`, isRead: true },
  'read a version': { method: 'GET', path: (_, version) => `/versions/${version}?trash=true`, isRead: true },
  'restore a version': { method: 'POST', path: (_, version) => `/versions/${version}` },
  duplicate: { method: 'POST', path: (id) => `/${id}/duplicate`, body: () => ({}) },
  save: { method: 'PATCH', path: (id) => `/${id}?draft=true`, body: () => ({}) },
  'put into the trash': { method: 'PATCH', path: (id) => `/${id}`, body: () => ({ deletedAt: now() }) },
  'take out of the trash': { method: 'PATCH', path: (id) => `/${id}?trash=true`, body: () => ({ deletedAt: null }) },
  'save in the trash': { method: 'PATCH', path: (id) => `/${id}?trash=true&draft=true`, body: () => ({ slug: 'x' }) },
  delete: { method: 'DELETE', path: (id) => `/${id}?trash=true` },
} satisfies Record<string, Operation>
type Name = keyof typeof OPERATIONS

const OFFICE: Caller[] = ['editor', 'second', 'final']
const ADMINISTRATORS: Caller[] = ['administrator']
const NOBODY: Caller[] = []

/** Who is there for what: the own unit's correspondents where they write, everybody where they only read. */
interface People {
  readers: Caller[]
  historians: Caller[]
  writers: Caller[]
  /** Who throws away what no reader has seen. */
  discarders: Caller[]
}

const PEOPLE = (kind: Kept): People => {
  const all = [...OFFICE, ...ADMINISTRATORS]
  if (kind === 'media' || isManuscriptKind(kind)) {
    const own: Caller[] = ['correspondent']
    const writers = [...own, ...OFFICE]
    const discarders = kind === 'media' ? OFFICE : writers
    return { readers: [...own, ...all], historians: [...own, ...all], writers, discarders }
  }
  const writers = kind === 'units' || kind === 'columns' ? all : OFFICE
  return { readers: ['correspondent', 'foreign', ...all], historians: all, writers, discarders: writers }
}

type Expectation = (people: People) => Caller[]
const readers: Expectation = (people) => people.readers
const historians: Expectation = (people) => people.historians
const writers: Expectation = (people) => people.writers
const discarders: Expectation = (people) => people.discarders
const nobody: Expectation = () => NOBODY
const administrators: Expectation = () => ADMINISTRATORS
/** Correspondents throw away nothing that readers once saw. */
const officeAlone: Expectation = (people) => people.writers.filter((caller) => caller !== 'correspondent')

/** What is read by somebody, or has its time, lies where it lies until that is undone. */
const UNDER_REVIEW = { first: nobody, second: nobody, third: nobody, final: nobody, scheduled: nobody }
const everywhere = (expectation: Expectation): Partial<Record<State, Expectation>> =>
  Object.fromEntries(STATES.map((state) => [state, state === 'trashed' ? nobody : expectation]))

/** Who may do what with something that stands somewhere; everybody else is refused, and nothing has changed. */
const EXPECTED: Record<Name, Partial<Record<State, Expectation>>> = {
  list: everywhere(readers),
  read: everywhere(readers),
  'read in the trash': { trashed: readers },
  'read a version': { ...everywhere(historians), trashed: historians },
  'restore a version': everywhere(writers),
  duplicate: everywhere(writers),
  save: everywhere(writers),
  'put into the trash': {
    ...UNDER_REVIEW,
    draft: discarders,
    returned: discarders,
    public: nobody,
    withdrawn: officeAlone,
    trashed: nobody,
  },
  'take out of the trash': { trashed: writers },
  'save in the trash': { trashed: nobody },
  delete: { ...everywhere(nobody), trashed: administrators },
}

let newsroom: Newsroom
let unit: string
const others: Record<string, Account> = {}
beforeAll(async () => {
  newsroom = await freshNewsroom()
  const { id } = await newsroom.account('correspondent')
  unit = String((await newsroom.payload.findByID({ collection: 'users', id, depth: 0 })).unit)
  others.foreign = await newsroom.employ({ roles: ['correspondent'] })
  others.several = await newsroom.employ({ roles: ['correspondent', 'editor'] })
  others.deputy = await newsroom.employ({ roles: ['editor'] })
  await newsroom.account('administrator')
  others.disabled = await newsroom.employ({ roles: ['editor', 'administrator'] })
  const { id: absent } = await newsroom.account('final')
  const day = new Date().toISOString()
  const data = { absent, deputy: others.deputy.id, from: day, until: day, note: '示例' }
  await newsroom.payload.create({ collection: 'deputies', data })
  await newsroom.rest('GET', '/news', { as: others.disabled })
  await newsroom.payload.update({ collection: 'users', id: others.disabled.id, data: { disabled: true } })
})
afterAll(() => newsroom.close())

/** What takes longest is tried with a manuscript and with something of the site's structure; rights.test.ts has it of all. */
const LONG: Name[] = ['restore a version', 'duplicate', 'read a version']
const TRIED_WHOLLY: Kept[] = ['news', 'units']
/** What differs between the states before the public one. */
const HANGING_ON_STATE: Name[] = ['save', 'put into the trash']
/** States in which everything is tried, and in which files are. */
const TELLING: State[] = ['final', 'public', 'withdrawn', 'trashed']
const OF_FILES: State[] = ['draft', 'trashed']
/** What has one stage waits for no other. */
const OF_MANUSCRIPTS: State[] = ['first', 'second', 'third']

function isTried(kind: Kept, name: Name, state: State): boolean {
  if (LONG.includes(name) && !TRIED_WHOLLY.includes(kind)) return false
  if (kind === 'media') return OF_FILES.includes(state)
  if (TELLING.includes(state)) return true
  const hasState = isManuscriptKind(kind) || !OF_MANUSCRIPTS.includes(state)
  return hasState && TRIED_WHOLLY.includes(kind) && HANGING_ON_STATE.includes(name)
}

describe.each(KEPT)('who may do what with %s', (kind) => {
  const cases = (Object.keys(OPERATIONS) as Name[]).flatMap((name) =>
    STATES.flatMap((state) => {
      const expected = EXPECTED[name][state]
      return expected && isTried(kind, name, state) ? [{ state, name, expected }] : []
    }),
  )

  test.each(cases)('$state: $name', async ({ state, name, expected }) => {
    const operation: Operation = OPERATIONS[name]
    const { readers: mayRead } = PEOPLE(kind)
    const callers: Anybody[] = kind === 'news' && TELLING.includes(state) ? [...CALLERS, ...AS_EDITORS] : CALLERS
    const may: Anybody[] = []
    let sample: Sample | null = null
    for (const caller of callers) {
      sample ??= await stored(kind, state)
      const answer = await send(kind, sample, operation, caller)
      if (isGranted(answer)) {
        may.push(caller)
        if (!operation.isRead) sample = null
        continue
      }
      expectRefusal(answer, caller)
      if (!(mayRead as Anybody[]).includes(caller)) expect(JSON.stringify(answer.body), caller).not.toContain(SECRET)
      if (!operation.isRead) expect(await asStored(kind, sample.id), caller).toEqual(sample.row)
    }
    const named: Anybody[] = expected(PEOPLE(kind))
    const asEditors = named.includes('editor') ? callers.slice(CALLERS.length) : []
    expect(may).toEqual([...named, ...asEditors])
  })

  test('and nobody does anything without an account that is in force', async () => {
    const sample = await stored(kind, kind === 'media' ? 'draft' : 'final')
    for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
      for (const caller of OUTSIDERS) {
        const { status, body } = await send(kind, sample, operation, caller)
        expect(status, `${caller}: ${name}`).toBe(401)
        expect(JSON.stringify(body)).not.toContain(SECRET)
      }
    }
    expect(await asStored(kind, sample.id)).toEqual(sample.row)
  })
})

/** The site's own pages stand at one place each: who may read them, their history, and write them. */
describe.each(GLOBAL_KINDS)('who may do what with the global %s', (kind) => {
  const people: Caller[] = [...OFFICE, ...ADMINISTRATORS]
  const cases: [name: string, method: string, route: string, expected: Caller[]][] = [
    ['read', 'GET', `/globals/${kind}?draft=true`, people],
    ['list versions', 'GET', `/globals/${kind}/versions`, people],
    ['read a version', 'GET', `/globals/${kind}/versions/:version`, people],
    ['save', 'POST', `/globals/${kind}?draft=true`, kind === 'home' ? OFFICE : ADMINISTRATORS],
    ['restore a version', 'POST', `/globals/${kind}/versions/:version`, kind === 'home' ? OFFICE : ADMINISTRATORS],
  ]

  test.each(cases)('%s', async (_, method, route, expected) => {
    await newsroom.payload.updateGlobal({ slug: kind, data: {}, draft: true })
    const { docs } = await newsroom.payload.findGlobalVersions({ slug: kind, limit: 1 })
    const ask = async (caller: Anybody) => {
      const { updatedAt } = await newsroom.payload.findGlobal({ slug: kind, draft: true, depth: 0 })
      const path = route.replace(':version', String(docs[0]?.id))
      const query = path.includes('?') ? '' : `?updatedAt=${updatedAt}`
      return newsroom.rest(method, `${path}${query}`, { ...callOf(caller), body: method === 'POST' ? {} : undefined })
    }
    const may: Anybody[] = []
    for (const caller of CALLERS) {
      const answer = await ask(caller)
      if (isGranted(answer)) may.push(caller)
      else expectRefusal(answer, caller)
    }
    expect(may).toEqual(expected)
    for (const caller of OUTSIDERS) expect((await ask(caller)).status, caller).toBe(401)
  })
})

interface Sample {
  id: string
  version: string
  row: unknown
}

async function stored(kind: Kept, state: State): Promise<Sample> {
  const id = await storeSampleIn(newsroom.payload, kind, unit, state)
  const versions = { collection: kind as PageKind, where: { parent: { equals: id } }, trash: true }
  const { docs } = isPageKind(kind) ? await newsroom.payload.findVersions(versions) : { docs: [] }
  return { id, version: String(docs[0]?.id), row: await asStored(kind, id) }
}

const asStored = (collection: Kept, id: string) =>
  newsroom.payload.db.findOne({ collection, where: { id: { equals: id } } })

const send = (kind: Kept, { id, version }: Sample, { method, path, body }: Operation, caller: Anybody) =>
  newsroom.rest(method, `/${kind}${path(id, version)}`, { ...callOf(caller), body: body?.() })

function callOf(caller: Anybody): Call {
  if (caller === 'stranger') return {}
  if (caller === 'machine') return { headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` } }
  return { as: others[caller] ?? (caller as Role) }
}

/** An empty list shows nothing. */
const isGranted = ({ status, body }: Answer): boolean => status < 300 && (!body.docs || body.docs.length > 0)

/** In words that an editor understands. */
function expectRefusal({ status, body }: Answer, caller: Anybody): void {
  if (body.docs) return
  expect(status, caller).toBeOneOf([400, 403, 404, 409])
  expect(body.errors[0].message, caller).toMatch(/\p{Script=Han}.*。$/u)
}
