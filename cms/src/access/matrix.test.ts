import type { CollectionSlug } from 'payload'
import type { Role } from 'shared/roles'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeConfig } from '../makeConfig.ts'
import { type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

const EDITORS: Role[] = ['editor', 'administrator']
const ADMINISTRATORS: Role[] = ['administrator']
const NOBODY: Role[] = []

interface Rights {
  sample: () => object | Promise<FormData>
  create: Role[]
  read: Role[]
  update: Role[]
  delete: Role[]
}

const page = (sample: object): Rights => ({
  sample: () => sample,
  create: EDITORS,
  read: EDITORS,
  update: EDITORS,
  delete: EDITORS,
})
const closed = (sample: object): Rights => ({
  sample: () => sample,
  create: NOBODY,
  read: NOBODY,
  update: NOBODY,
  delete: NOBODY,
})
const SECRET = '不可外传'

/** Who may do what. A collection without a line here fails the first test. */
const RIGHTS: Record<string, Rights> = {
  profiles: page({ name: SECRET }),
  stories: page({ title: SECRET }),
  lectures: page({ title: SECRET }),
  news: page({ title: SECRET }),
  media: { ...page({}), sample: picture },
  units: page({ name: SECRET }),
  columns: page({ name: SECRET }),
  topics: page({ title: SECRET }),
  users: {
    sample: () => ({
      name: SECRET,
      email: `${crypto.randomUUID()}@example.org`,
      password: 'a long password',
      role: 'editor',
    }),
    create: ADMINISTRATORS,
    read: ADMINISTRATORS,
    update: ADMINISTRATORS,
    delete: ADMINISTRATORS,
  },
  records: {
    ...closed({
      at: new Date().toISOString(),
      action: 'publish',
      kind: 'news',
      document: SECRET,
      title: SECRET,
      user: SECRET,
      userName: SECRET,
    }),
    read: ADMINISTRATORS,
  },
  publications: closed({
    id: 'news:x',
    kind: 'news',
    document: SECRET,
    live: false,
    address: '/x/',
    state: 'pending',
    publishedAt: new Date().toISOString(),
    changedAt: new Date().toISOString(),
  }),
  counters: closed({ id: SECRET, value: 1 }),
  'payload-kv': closed({ key: SECRET, data: {} }),
}

/** Payload's own bookkeeping of signed-in users: where they left a list, what they have open. */
const OWN_BOOKKEEPING = ['payload-preferences', 'payload-locked-documents', 'payload-migrations']

const CALLERS: (Role | undefined)[] = [undefined, 'editor', 'administrator']
const slugs = (
  await makeConfig({
    dataDir: 'none',
    secret: 'none',
    publisherToken: '',
    operatorToken: '',
    siteUrl: '',
    sampleContent: false,
  })
).collections.map(({ slug }) => slug)

describe('promise 1: who reaches what over HTTP', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('editor')
    await newsroom.account('administrator')
  })
  afterAll(() => newsroom.close())

  it('names every collection', () => {
    expect([...Object.keys(RIGHTS), ...OWN_BOOKKEEPING].sort()).toEqual([...slugs].sort())
  })

  /** A document of the collection that nobody's rights were asked for. */
  async function document(slug: string): Promise<string> {
    if (slug === 'media') {
      return (await newsroom.rest('POST', '/media', { as: 'administrator', body: await picture() })).body.doc.id
    }
    const data = (await RIGHTS[slug]?.sample()) as object
    const id = `${slug}-${crypto.randomUUID()}`
    if (slug === 'publications' || slug === 'counters')
      return String((await newsroom.payload.db.create({ collection: slug, data: { ...data, id, address: id } })).id)
    if (slug === 'payload-kv')
      return String((await newsroom.payload.db.create({ collection: slug, data: { ...data, key: id } })).id)
    return String((await newsroom.payload.create({ collection: slug as CollectionSlug, data: data as never })).id)
  }

  const OPERATIONS: Record<
    string,
    { right: keyof Omit<Rights, 'sample'>; call: (slug: string, id: string) => Promise<[string, string, unknown?]> }
  > = {
    find: { right: 'read', call: async (slug) => ['GET', `/${slug}?draft=true&depth=2&where[id][exists]=true`] },
    count: { right: 'read', call: async (slug) => ['GET', `/${slug}/count`] },
    'find by id': { right: 'read', call: async (slug, id) => ['GET', `/${slug}/${id}?depth=2`] },
    'find by POST': { right: 'read', call: async (slug) => ['POST', `/${slug}`, 'override'] },
    create: { right: 'create', call: async (slug) => ['POST', `/${slug}`, await RIGHTS[slug]?.sample()] },
    duplicate: { right: 'create', call: async (slug, id) => ['POST', `/${slug}/${id}/duplicate`, {}] },
    update: { right: 'update', call: async (slug, id) => ['PATCH', `/${slug}/${id}`, {}] },
    'update many': { right: 'update', call: async (slug, id) => ['PATCH', `/${slug}?where[id][equals]=${id}`, {}] },
    delete: { right: 'delete', call: async (slug, id) => ['DELETE', `/${slug}/${id}`] },
    'delete many': { right: 'delete', call: async (slug, id) => ['DELETE', `/${slug}?where[id][equals]=${id}`] },
    'list versions': { right: 'read', call: async (slug) => ['GET', `/${slug}/versions`] },
    'find a version': {
      right: 'read',
      call: async (slug, id) => ['GET', `/${slug}/versions/${await versionOf(slug, id)}`],
    },
    'restore a version': {
      right: 'update',
      call: async (slug, id) => ['POST', `/${slug}/versions/${await versionOf(slug, id)}`],
    },
    'ask for rights': { right: 'read', call: async (slug, id) => ['POST', `/${slug}/access/${id}`, {}] },
  }

  async function versionOf(slug: string, id: string): Promise<string> {
    if (!newsroom.payload.collections[slug as CollectionSlug].config.versions) return id
    const { docs } = await newsroom.payload.findVersions({
      collection: slug as 'news',
      where: { parent: { equals: id } },
    })
    return String(docs[0]?.id)
  }

  const cases = Object.keys(RIGHTS).flatMap((slug) =>
    Object.keys(OPERATIONS).flatMap((operation) =>
      CALLERS.map((caller) => ({ slug, operation, caller: caller ?? 'a stranger' })),
    ),
  )

  it.each(cases)('$caller: $operation of $slug', async ({ slug, operation, caller }) => {
    const as = CALLERS.find((role) => role === caller)
    const { right, call } = OPERATIONS[operation] ?? expect.fail(operation)
    const [method, path, body] = await call(slug, await document(slug))
    const headers: Record<string, string> = body === 'override' ? { 'X-Payload-HTTP-Method-Override': 'GET' } : {}
    const answer = await newsroom.rest(method, path, { as, body: body === 'override' ? {} : body, headers })
    expect(answer.status).toBeLessThan(500)
    if (as === undefined) return expectNothing(answer)
    if (!RIGHTS[slug]?.[right].includes(as)) expectNothingPrivate(answer, operation)
    else expect([200, 201, 400, 404]).toContain(answer.status)
  })

  it.each(OWN_BOOKKEEPING)('gives a stranger nothing of %s', async (slug) => {
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/count'],
      ['GET', '/x'],
      ['GET', '/versions'],
      ['POST', ''],
      ['POST', '/x'],
      ['PATCH', '/x'],
      ['DELETE', '/x'],
      ['DELETE', '?where[id][exists]=true'],
    ] as const) {
      expectNothing(await newsroom.rest(method, `/${slug}${path}`, { body: method === 'POST' ? {} : undefined }))
    }
  })

  it.each(['home', 'navigation', 'settings'])('gives a stranger nothing of %s', async (slug) => {
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/versions'],
      ['GET', '/versions/x'],
      ['POST', ''],
      ['POST', '/versions/x'],
      ['POST', '/access'],
    ] as const) {
      expectNothing(
        await newsroom.rest(method, `/globals/${slug}${path}?draft=true`, { body: method === 'POST' ? {} : undefined }),
      )
    }
  })

  it.each(['navigation', 'settings'])('lets editors read %s, and only administrators change it', async (slug) => {
    expect(await newsroom.rest('GET', `/globals/${slug}`, { as: 'editor' })).toMatchObject({ status: 200 })
    expect(await newsroom.rest('POST', `/globals/${slug}`, { as: 'editor', body: {} })).toMatchObject({ status: 403 })
    expect(await newsroom.rest('POST', `/globals/${slug}`, { as: 'administrator', body: {} })).toMatchObject({
      status: 200,
    })
  })

  it.each([
    ['GET', '/access'],
    ['GET', '/users/init'],
    ['POST', '/users/first-register'],
    ['POST', '/users/forgot-password'],
    ['POST', '/users/reset-password'],
    ['POST', '/users/verify/x'],
    ['POST', '/users/unlock'],
    ['POST', '/users/refresh-token'],
    ['POST', '/users/logout'],
    ['GET', '/og'],
    ['GET', '/media/file/x.png'],
    ['GET', '/media/file/..%2f..%2fnewsroom.db'],
    ['GET', '/media/paste-url/x?src=http://127.0.0.1'],
    ['GET', '/graphql'],
    ['POST', '/graphql'],
    ['GET', '/graphql-playground'],
    ['GET', '/payload-jobs/run'],
    ['GET', '/payload-jobs/handle-schedules'],
    ['POST', '/payload-jobs'],
    ['POST', '/reorder'],
    ['PUT', '/users'],
    ['OPTIONS', '/users'],
    ['GET', '/'],
    ['GET', '/nothing'],
    ['GET', '/health/x'],
    ['GET', '/users/login'],
    ['GET', '/publishing/state?kind=news&id=x'],
    ['POST', '/publishing/publish'],
    ['POST', '/publishing/withdraw'],
    ['GET', '/changes'],
    ['GET', `/blobs/${'0'.repeat(64)}`],
    ['POST', '/operator/reset-password'],
    ['POST', '/operator/create-account'],
    ['POST', '/operator/seed'],
    ['GET', '//users'],
    ['GET', '/users/'],
    ['GET', '/./users'],
    ['GET', '/%75sers'],
    ['GET', '/health/../users'],
    ['GET', '/users/me/../'],
    ['GET', '/%ff'],
    ['GET', '/media/file/%ff'],
    ['GET', '/users/%00'],
    ['GET', '/%2e%2e/users'],
  ])('gives a stranger nothing: %s %s', async (method, path) => {
    expectNothing(
      await newsroom.rest(method, path, { body: method === 'POST' ? { email: 'editor@example.org' } : undefined }),
    )
  })

  it.each([
    'Bearer x',
    'JWT x',
    'JWT eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMifQ.',
    'users API-Key x',
  ])('takes nobody for signed in by the word of “%s”', async (authorization) => {
    for (const path of ['/users', '/news', '/changes', '/globals/settings']) {
      expectNothing(await newsroom.rest('GET', path, { headers: { authorization } }))
    }
  })

  it('refuses what another website sends in an editor’s name', async () => {
    const headers = { origin: 'https://elsewhere.example', host: 'localhost:3000' }
    const { status } = await newsroom.rest('POST', '/units', { as: 'editor', body: { name: '外来' }, headers })
    expect(status).toBe(403)
    const own = { origin: 'http://localhost:3000', host: 'localhost:3000' }
    expect(await newsroom.rest('POST', '/units', { as: 'editor', body: { name: '自家' }, headers: own })).toMatchObject(
      { status: 201 },
    )
  })

  it('tells everybody that it is up, and nothing else', async () => {
    expect(await newsroom.rest('GET', '/health')).toMatchObject({ status: 200, body: { ok: true } })
    expect((await newsroom.rest('GET', '/users/me')).body.user).toBeNull()
  })

  it('shows an editor no account but the own one', async () => {
    const { id } = await newsroom.account('editor')
    const other = await newsroom.account('administrator')
    const { docs } = (await newsroom.rest('GET', '/users', { as: 'editor' })).body
    expect(docs.map((user: { id: string }) => user.id)).toEqual([id])
    expect((await newsroom.rest('GET', `/users/${other.id}`, { as: 'editor' })).status).toBe(404)
    expect((await newsroom.rest('PATCH', `/users/${other.id}`, { as: 'editor', body: { name: 'x' } })).status).toBe(403)
  })
})

/** Refused without a word about what is there. */
function expectNothing({ status, body }: Answer): void {
  expect([400, 401, 403, 404]).toContain(status)
  expect(Object.keys(body)).toEqual(['errors'])
  expect(JSON.stringify(body)).not.toContain(SECRET)
}

/** Lists may be answered empty; everything else is refused. */
function expectNothingPrivate({ status, body }: Answer, operation: string): void {
  expect(JSON.stringify(body)).not.toContain(SECRET)
  if (status === 200) {
    expect(['find', 'find by POST', 'count', 'ask for rights', 'list versions']).toContain(operation)
    expect(body.docs ?? []).not.toContainEqual(expect.objectContaining({ title: SECRET }))
  } else expect([400, 403, 404]).toContain(status)
}

async function picture(): Promise<FormData> {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a8201a' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'picture.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ alt: SECRET }))
  return form
}
