import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'

interface Save {
  collection?: CollectionSlug
  global?: GlobalSlug
  document: string
  changed: readonly string[]
}

interface LastLine {
  at: string
  action: string
  user?: string | null
  changed?: string | null
}

const BY_SAVING = ['create', 'update', 'settings']

/**
 * Whether a form that saves by itself goes on with a version that is on record already: the last line about the document
 * speaks of this version, of the same person, and of every field that has changed since.
 */
export async function goesOn(req: PayloadRequest, save: Save): Promise<boolean> {
  if (!req.context.savesByItself) return false
  const line = await lastLineAbout(req, save.document)
  if (!line || !BY_SAVING.includes(line.action) || line.user !== req.user?.id) return false
  const begun = await beginningOfVersion(req, save)
  return begun !== undefined && line.at >= begun && tells(line, save.changed)
}

function tells({ action, changed }: LastLine, fields: readonly string[]): boolean {
  const told = changed?.split('、') ?? []
  return action === 'create' || fields.every((field) => told.includes(field))
}

async function lastLineAbout(req: PayloadRequest, document: string): Promise<LastLine | undefined> {
  const { docs } = await req.payload.db.find({
    collection: 'records',
    where: { document: { equals: document } },
    sort: '-at',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] as unknown as LastLine | undefined
}

/** When the version began that was saved just now. */
async function beginningOfVersion(req: PayloadRequest, { collection, global, document }: Save) {
  const query = { sort: '-updatedAt', limit: 1, pagination: false, req }
  const { docs } = global
    ? await req.payload.db.findGlobalVersions({ global, ...query })
    : await req.payload.db.findVersions({
        collection: collection as CollectionSlug,
        where: { parent: { equals: document } },
        ...query,
      })
  return docs[0]?.createdAt
}
