import type { CollectionSlug, Payload } from 'payload'
import { isPageKind } from 'shared/kinds'
import { newReview } from 'shared/review/review'
import { type ReviewState, STAGES } from 'shared/review/stages'
import type { Role } from 'shared/roles'
import sharp from 'sharp'

/** Words that stand in every private document of these tests; nobody without the right may see them. */
export const SECRET = '不可外传'

/** Whoever calls: somebody with one role and no other, or a correspondent of another unit than the document's. */
export type Caller = Role | 'foreign'

const EDITORS: Caller[] = ['editor', 'second', 'final']
const ADMINISTRATORS: Caller[] = ['administrator']
const OFFICE: Caller[] = [...EDITORS, ...ADMINISTRATORS]
const NOBODY: Caller[] = []

export type Right = 'create' | 'read' | 'update' | 'delete'

export interface Rights extends Record<Right, Caller[]> {
  /** Who sees older versions, where not all readers do. */
  readVersions?: Caller[]
  /** What a request to create one sends. */
  sample: (payload: Payload) => object | Promise<object>
}

type Sample = Rights['sample']
const rightsOf = (callers: Caller[], sample: Sample): Rights => ({
  create: callers,
  read: callers,
  update: callers,
  delete: callers,
  sample,
})

/** What a unit submits: its own correspondents write it like the editors, administrators only read it. */
const submitted = (sample: Sample): Rights => ({
  ...rightsOf(['correspondent', ...EDITORS], sample),
  create: ['correspondent', 'foreign', ...EDITORS],
  read: ['correspondent', ...OFFICE],
  delete: ['correspondent', ...OFFICE],
})

/** What gives the site its structure: everybody reads how it is. */
const structure = (writers: Caller[], sample: Sample): Rights => ({
  ...rightsOf(writers, sample),
  read: ['correspondent', 'foreign', ...OFFICE],
  readVersions: OFFICE,
  delete: OFFICE,
})

const unique = () => crypto.randomUUID()
const now = () => new Date().toISOString()
const titled = () => ({ title: SECRET })
const named = () => ({ name: SECRET })
const record = { action: 'publish', kind: 'news', title: SECRET, userName: SECRET, chain: SECRET, number: 1 }
const publication = { kind: 'news', document: SECRET, live: false, state: 'pending' }

/** Who may do what over HTTP, one line for each collection of the CMS. */
export const RIGHTS: Record<string, Rights> = {
  profiles: submitted(named),
  stories: submitted(titled),
  lectures: submitted(titled),
  news: submitted(titled),
  units: structure(OFFICE, named),
  columns: structure(OFFICE, () => ({ ...named(), stages: '3' })),
  topics: structure(EDITORS, titled),
  studios: structure(EDITORS, named),
  speakers: structure(EDITORS, named),
  media: { ...submitted(picture), delete: OFFICE },
  deputies: rightsOf(ADMINISTRATORS, deputyship),
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
  'review-remarks': rightsOf(NOBODY, () => ({ id: unique(), review: SECRET, at: now(), words: SECRET })),
  notices: rightsOf(NOBODY, () => ({
    id: unique(),
    user: SECRET,
    at: now(),
    kind: 'news',
    document: SECRET,
    sentence: SECRET,
    isRead: false,
    mailTries: 0,
  })),
  'consent-withdrawals': rightsOf(NOBODY, () => ({
    id: unique(),
    profile: SECRET,
    at: now(),
    reason: SECRET,
    user: SECRET,
    media: [SECRET],
  })),
  'site-copies': rightsOf(NOBODY, () => ({ id: unique(), state: { SECRET }, heardAt: now() })),
  chains: rightsOf(NOBODY, () => ({ id: unique(), number: 1, hash: SECRET, purgedNumber: 0 })),
  counters: rightsOf(NOBODY, () => ({ id: unique(), value: 1 })),
  'payload-kv': rightsOf(NOBODY, () => ({ key: unique(), data: { SECRET } })),
}

/** Where something that readers may come to see stands. */
export const STATES = [
  'draft',
  'returned',
  'first',
  'second',
  'third',
  'final',
  'scheduled',
  'public',
  'withdrawn',
  'trashed',
] as const
export type State = (typeof STATES)[number]

/** A sample that stands somewhere on its way to readers and back. */
export async function storeSampleIn(payload: Payload, slug: string, unit: string, state: State): Promise<string> {
  const id = await storeSample(payload, slug, unit, state === 'trashed' ? { deletedAt: now() } : {})
  const row = { id: `${slug}:${id}`, kind: slug, document: id }
  if (!isPageKind(slug)) return id
  const review = {
    ...newReview({ author: null, at: now() }),
    ...row,
    state: REVIEW_STATE_OF[state] ?? state,
    stages: STAGES,
  }
  await payload.db.create({ collection: 'reviews', data: review, returning: false })
  if (state !== 'public' && state !== 'withdrawn') return id
  const address = { address: `/${slug}/${id}/`, publishedAt: now(), changedAt: now() }
  const data = { ...publication, ...row, ...address, live: state === 'public' }
  await payload.db.create({ collection: 'publications', data, returning: false })
  return id
}

const REVIEW_STATE_OF: Partial<Record<State, ReviewState>> = { public: 'signedOff', trashed: 'draft' }

/** Puts a document there without asking for rights, past all hooks, as if this unit had submitted it. */
export async function storeSample(payload: Payload, slug: string, unit: string, more: object = {}): Promise<string> {
  const sample = await RIGHTS[slug]?.sample(payload)
  const words = sample instanceof FormData ? { alt: SECRET } : sample
  const isSubmitted = RIGHTS[slug]?.create.includes('foreign')
  const data = { id: unique(), ...words, ...(isSubmitted && { submittingUnit: unit }), ...more }
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

async function deputyship(payload: Payload): Promise<object> {
  const account = async () =>
    (await payload.db.create({ collection: 'users', data: { id: unique(), email: unique(), roles: ['final'] } })).id
  return { absent: await account(), deputy: await account(), from: now(), until: now(), note: SECRET }
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
