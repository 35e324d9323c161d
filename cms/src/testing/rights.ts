import type { CollectionSlug, Payload } from 'payload'
import type { Role } from 'shared/roles'
import sharp from 'sharp'

/** Words that stand in every private document of these tests; nobody without the right may see them. */
export const SECRET = '不可外传'

const EDITORS: Role[] = ['editor', 'administrator']
const ADMINISTRATORS: Role[] = ['administrator']
const NOBODY: Role[] = []

export type Right = 'create' | 'read' | 'update' | 'delete'

export interface Rights extends Record<Right, Role[]> {
  /** What a request to create one sends. */
  sample: () => object | Promise<FormData>
}

type Sample = Rights['sample']
const rightsOf = (roles: Role[], sample: Sample): Rights => ({
  create: roles,
  read: roles,
  update: roles,
  delete: roles,
  sample,
})

const unique = () => crypto.randomUUID()
const now = () => new Date().toISOString()
const titled = rightsOf(EDITORS, () => ({ title: SECRET }))
const named = rightsOf(EDITORS, () => ({ name: SECRET }))
const record = { action: 'publish', kind: 'news', title: SECRET, userName: SECRET, chain: SECRET, number: 1 }
const publication = { kind: 'news', document: SECRET, live: false, state: 'pending' }

/** Who may do what over HTTP, one line for each collection of the CMS. */
export const RIGHTS: Record<string, Rights> = {
  profiles: named,
  stories: titled,
  lectures: titled,
  news: titled,
  units: named,
  columns: named,
  topics: titled,
  studios: named,
  speakers: named,
  media: rightsOf(EDITORS, picture),
  users: rightsOf(ADMINISTRATORS, () => ({
    name: SECRET,
    email: `${unique()}@example.org`,
    password: 'a long password',
    roles: ['editor'],
  })),
  records: { ...rightsOf(NOBODY, () => ({ ...record, at: now() })), read: ADMINISTRATORS },
  publications: rightsOf(NOBODY, () => ({
    ...publication,
    id: `news:${unique()}`,
    address: `/news/${unique()}/`,
    publishedAt: now(),
    changedAt: now(),
  })),
  reviews: rightsOf(NOBODY, () => ({ id: unique(), kind: 'news', document: SECRET, state: 'draft', since: now() })),
  'review-steps': rightsOf(NOBODY, () => ({
    id: unique(),
    review: SECRET,
    at: now(),
    action: 'submit',
    text: { SECRET },
  })),
  'site-copies': rightsOf(NOBODY, () => ({ id: unique(), state: { SECRET }, heardAt: now() })),
  chains: rightsOf(NOBODY, () => ({ id: unique(), number: 1, hash: SECRET, purgedNumber: 0 })),
  counters: rightsOf(NOBODY, () => ({ id: unique(), value: 1 })),
  'payload-kv': rightsOf(NOBODY, () => ({ key: unique(), data: { SECRET } })),
}

/** Puts a document there without asking for rights, past all hooks. */
export async function storeSample(payload: Payload, slug: string): Promise<string> {
  const sample = await RIGHTS[slug]?.sample()
  const data = { id: unique(), ...(sample instanceof FormData ? { alt: SECRET } : sample) }
  const { id } = await payload.db.create({ collection: slug as CollectionSlug, data })
  if (payload.config.collections.find((collection) => collection.slug === slug)?.versions) {
    await payload.db.createVersion({
      collectionSlug: slug as 'news',
      parent: id,
      autosave: false,
      createdAt: now(),
      updatedAt: now(),
      versionData: { ...data, id } as never,
    })
  }
  return String(id)
}

async function picture(): Promise<FormData> {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a8201a' } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: unique() } })
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'picture.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ alt: SECRET }))
  return form
}
