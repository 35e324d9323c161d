import { isManuscriptKind, PAGE_KINDS, type PageKind } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { type Caller, SECRET, STATES, type State, storeSampleIn } from '../testing/rights.ts'

const CALLERS: Caller[] = ['correspondent', 'foreign', 'editor', 'second', 'final', 'administrator']

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
}

const PEOPLE = (kind: PageKind): People => {
  const all = [...OFFICE, ...ADMINISTRATORS]
  if (isManuscriptKind(kind)) {
    const own: Caller[] = ['correspondent']
    return { readers: [...own, ...all], historians: [...own, ...all], writers: [...own, ...OFFICE] }
  }
  const writers = kind === 'units' || kind === 'columns' ? all : OFFICE
  return { readers: ['correspondent', 'foreign', ...all], historians: all, writers }
}

type Expectation = (people: People) => Caller[]
const readers: Expectation = (people) => people.readers
const historians: Expectation = (people) => people.historians
const writers: Expectation = (people) => people.writers
const nobody: Expectation = () => NOBODY
const administrators: Expectation = () => ADMINISTRATORS
/** Correspondents throw away nothing that readers once saw. */
const officeAlone: Expectation = (people) => people.writers.filter((caller) => caller !== 'correspondent')

/** Who may do what with something that stands somewhere; everybody else is refused, and nothing has changed. */
const EXPECTED: Record<Name, Partial<Record<State, Expectation>>> = {
  list: { inReview: readers, public: readers, withdrawn: readers, trashed: nobody },
  read: { inReview: readers, public: readers, withdrawn: readers, trashed: nobody },
  'read in the trash': { trashed: readers },
  'read a version': { inReview: historians, public: historians, withdrawn: historians, trashed: historians },
  'restore a version': { inReview: writers, public: writers, withdrawn: writers, trashed: nobody },
  duplicate: { inReview: writers, public: writers, withdrawn: writers, trashed: nobody },
  save: { inReview: writers, public: writers, withdrawn: writers, trashed: nobody },
  'put into the trash': { inReview: nobody, public: nobody, withdrawn: officeAlone, trashed: nobody },
  'take out of the trash': { trashed: writers },
  'save in the trash': { trashed: nobody },
  delete: { inReview: nobody, public: nobody, withdrawn: nobody, trashed: administrators },
}

let newsroom: Newsroom
let unit: string
let foreign: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  const { id } = await newsroom.account('correspondent')
  unit = String((await newsroom.payload.findByID({ collection: 'users', id, depth: 0 })).unit)
  foreign = await newsroom.employ({ roles: ['correspondent'] })
})
afterAll(() => newsroom.close())

/** What takes longest is tried with a manuscript and with something of the site's structure; rights.test.ts has it of all. */
const LONG: Name[] = ['restore a version', 'duplicate', 'read a version']
const TRIED_WHOLLY: PageKind[] = ['news', 'units']

describe.each(PAGE_KINDS)('who may do what with %s', (kind) => {
  const names = (Object.keys(OPERATIONS) as Name[]).filter(
    (name) => TRIED_WHOLLY.includes(kind) || !LONG.includes(name),
  )
  const cases = names.flatMap((name) =>
    STATES.flatMap((state) => {
      const expected = EXPECTED[name][state]
      return expected ? [{ state, name, expected }] : []
    }),
  )

  test.each(cases)('$state: $name', async ({ state, name, expected }) => {
    const operation: Operation = OPERATIONS[name]
    const { readers: mayRead } = PEOPLE(kind)
    const may: Caller[] = []
    let sample: Sample | null = null
    for (const caller of CALLERS) {
      sample ??= await stored(kind, state)
      const answer = await send(kind, sample, operation, caller)
      if (isGranted(answer)) {
        may.push(caller)
        if (!operation.isRead) sample = null
        continue
      }
      expectRefusal(answer, caller)
      if (!mayRead.includes(caller)) expect(JSON.stringify(answer.body), caller).not.toContain(SECRET)
      if (!operation.isRead) expect(await asStored(kind, sample.id), caller).toEqual(sample.row)
    }
    expect(may).toEqual(expected(PEOPLE(kind)))
  })
})

interface Sample {
  id: string
  version: string
  row: unknown
}

async function stored(kind: PageKind, state: State): Promise<Sample> {
  const id = await storeSampleIn(newsroom.payload, kind, unit, state)
  const { docs } = await newsroom.payload.findVersions({
    collection: kind,
    where: { parent: { equals: id } },
    trash: true,
  })
  return { id, version: String(docs[0]?.id), row: await asStored(kind, id) }
}

const asStored = (collection: PageKind, id: string) =>
  newsroom.payload.db.findOne({ collection, where: { id: { equals: id } } })

const send = (kind: PageKind, { id, version }: Sample, { method, path, body }: Operation, caller: Caller) =>
  newsroom.rest(method, `/${kind}${path(id, version)}`, { as: caller === 'foreign' ? foreign : caller, body: body?.() })

/** An empty list shows nothing. */
const isGranted = ({ status, body }: Answer): boolean => status < 300 && (!body.docs || body.docs.length > 0)

/** In words that an editor understands. */
function expectRefusal({ status, body }: Answer, caller: Caller): void {
  if (body.docs) return
  expect(status, caller).toBeOneOf([400, 403, 404, 409])
  expect(body.errors[0].message, caller).toMatch(/\p{Script=Han}.*。$/u)
}
