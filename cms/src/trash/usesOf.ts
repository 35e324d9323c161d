import type { CollectionSlug, GlobalSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { headline } from 'shared/headline'
import { isGlobalKind, KIND_LABELS, type Kind, PAGE_KINDS } from 'shared/kinds'
import { pathsTo, type Reference, referencesIn } from '../database/mongodb/references/walk.ts'
import { livePublications, referenceKey } from '../publishing/publicationStore.ts'
import { mentionsIn } from './mentions.ts'

/** A place where something is used: a form of the newsroom, or a page that readers see. */
export interface Use {
  /** The form, by its kind and id. */
  key: string
  title: string
  label: string
  adminPath: string
  isInTrash: boolean
}

type Data = Record<string, unknown>

/** Where a document is used, by forms of content and accounts and by what readers see; at most so many of each, each form once. */
export async function usesOf(req: PayloadRequest, used: Reference, limit: number): Promise<Use[]> {
  const { config } = req.payload
  const uses: Use[] = []
  for (const collection of config.collections) {
    if (uses.length < limit) uses.push(...(await usesIn(req, collection, used, limit)))
  }
  for (const { slug } of config.globals) uses.push(...(await globalUses(req, slug as GlobalSlug, used)))
  uses.push(...(await publicUses(req, used, limit)))
  return [...new Map(uses.map((use) => [use.key, use])).values()]
}

async function usesIn(
  req: PayloadRequest,
  { admin, auth, flattenedFields, labels, slug, trash, versions }: SanitizedCollectionConfig,
  used: Reference,
  limit: number,
): Promise<Use[]> {
  const where = conditions(flattenedFields, used)
  if (where.length === 0 || !(trash || auth)) return []
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { and: [{ or: where }, { id: { not_equals: used.id } }] },
    depth: 0,
    draft: Boolean(versions?.drafts),
    limit,
    pagination: false,
    req,
    trash: true,
  })
  return (docs as unknown as Data[]).map((doc) => ({
    key: `${slug}/${doc.id}`,
    title: String(doc[admin.useAsTitle ?? 'id'] ?? doc.id),
    label: String(labels.singular),
    adminPath: adminPath(slug, doc.id, Boolean(doc.deletedAt)),
    isInTrash: Boolean(doc.deletedAt),
  }))
}

function conditions(fields: SanitizedCollectionConfig['flattenedFields'], used: Reference): Where[] {
  const paths = pathsTo(used.collection, fields)
  const mentions = fields.some(({ name }) => name === 'mentions') ? ['mentions'] : []
  return [...paths, ...mentions].map((path) => ({ [path]: { equals: used.id } }))
}

async function globalUses(req: PayloadRequest, slug: GlobalSlug, used: Reference): Promise<Use[]> {
  const config = req.payload.config.globals.find((global) => global.slug === slug)
  const data = await req.payload.findGlobal({ slug, depth: 0, draft: true, req })
  const fields = config?.flattenedFields ?? []
  const isUsed =
    mentionsIn(fields, data).includes(used.id) ||
    referencesIn(fields, { ...data }).some(({ collection, id }) => collection === used.collection && id === used.id)
  return isUsed ? [globalUse(slug)] : []
}

const globalUse = (kind: string): Use => {
  const label = KIND_LABELS[kind as Kind]
  return { key: kind, title: label, label: '网站', adminPath: `/admin/globals/${kind}`, isInTrash: false }
}

/** What readers see may still show what the form has dropped since. */
async function publicUses(req: PayloadRequest, { collection, id }: Reference, limit: number): Promise<Use[]> {
  const kind = PAGE_KINDS.find((each) => each === collection)
  if (!kind) return []
  const where = { references: { equals: referenceKey({ kind, id }) } }
  return (await livePublications(req, where, limit)).map((publication) =>
    isGlobalKind(publication.kind)
      ? globalUse(publication.kind)
      : {
          key: `${publication.kind}/${publication.id}`,
          title: headline(publication),
          label: `${KIND_LABELS[publication.kind]}的公开页面`,
          adminPath: adminPath(publication.kind, publication.id, false),
          isInTrash: false,
        },
  )
}

const adminPath = (collection: string, id: unknown, isInTrash: boolean): string =>
  `/admin/collections/${collection}/${isInTrash ? 'trash/' : ''}${id}`
