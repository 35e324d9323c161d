import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import {
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type FlattenedField,
  type Payload,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
} from 'payload'

export type Document = Record<string, unknown>

/** One list of documents that a newsroom is made of: those of a collection or global, or their versions. */
export interface Store {
  label: string
  fields: readonly FlattenedField[]
  /** Whether others know these documents by their ids; other ids are each database's own. */
  hasOwnIds: boolean
  read: (payload: Payload, page: number) => Promise<Document[]>
  insert: (db: MongooseAdapter, documents: Document[]) => Promise<unknown>
}

const PAGE = 100
const WITHOUT_TIMESTAMPS = { timestamps: false } as const

/** Collections that no editor sees, as the report names them. What SQLite has migrated says nothing about MongoDB. */
const HIDDEN_LABELS: Record<string, string> = {
  counters: '计数器',
  'payload-kv': '内部键值',
  'payload-locked-documents': '编辑锁',
  'payload-preferences': '界面偏好',
  publications: '出版记录',
  'site-copies': '网站发布状态',
}
const LEFT_OUT = 'payload-migrations'

/** Everything that a newsroom holds, in an order that does not matter: nothing is checked on the way. */
export const storesOf = (config: SanitizedConfig): Store[] => [
  ...config.collections
    .filter(({ slug }) => slug !== LEFT_OUT)
    .flatMap((collection) => [
      documentsOf(collection),
      ...(collection.versions ? [versionsOf(collection, config)] : []),
    ]),
  ...config.globals.flatMap((global) => [
    globalOf(global),
    ...(global.versions ? [globalVersionsOf(global, config)] : []),
  ]),
]

function documentsOf(collection: SanitizedCollectionConfig): Store {
  const { flattenedFields: fields, slug } = collection
  return {
    label: labelOf(collection),
    fields,
    hasOwnIds: fields.some(({ name }) => name === 'id'),
    read: (payload, page) => payload.db.find({ collection: slug, ...pageOf(page) }).then(documentsIn),
    insert: ({ collections }, documents) => collections[slug]?.create(documents, WITHOUT_TIMESTAMPS) as never,
  }
}

function versionsOf(collection: SanitizedCollectionConfig, config: SanitizedConfig): Store {
  const { slug } = collection
  return {
    label: `${labelOf(collection)}·版本`,
    fields: buildVersionCollectionFields(config, collection, true),
    hasOwnIds: false,
    read: (payload, page) => payload.db.findVersions({ collection: slug, ...pageOf(page) }).then(documentsIn),
    insert: ({ versions }, documents) => versions[slug]?.create(documents, WITHOUT_TIMESTAMPS) as never,
  }
}

function globalOf(global: SanitizedGlobalConfig): Store {
  const { flattenedFields: fields, slug } = global
  return {
    label: String(global.label),
    fields,
    hasOwnIds: false,
    read: async (payload, page) => {
      const document: Document = page === 1 ? await payload.db.findGlobal({ slug }) : {}
      return document?.id ? [document] : []
    },
    insert: ({ globals }, documents) =>
      globals.create(
        documents.map((document) => ({ ...document, globalType: slug })),
        WITHOUT_TIMESTAMPS,
      ),
  }
}

function globalVersionsOf(global: SanitizedGlobalConfig, config: SanitizedConfig): Store {
  const { slug } = global
  return {
    label: `${global.label}·版本`,
    fields: buildVersionGlobalFields(config, global, true),
    hasOwnIds: false,
    read: (payload, page) => payload.db.findGlobalVersions({ global: slug, ...pageOf(page) }).then(documentsIn),
    insert: ({ versions }, documents) => versions[slug]?.create(documents, WITHOUT_TIMESTAMPS) as never,
  }
}

const pageOf = (page: number) => ({ limit: PAGE, page, pagination: true, sort: 'id' })

const documentsIn = ({ docs }: { docs: object[] }): Document[] => docs as Document[]

function labelOf({ labels, slug }: SanitizedCollectionConfig): string {
  return HIDDEN_LABELS[slug] ?? (typeof labels.plural === 'string' ? labels.plural : slug)
}

/** All documents of a store, page by page. */
export async function* pagesOf({ read }: Store, payload: Payload): AsyncGenerator<Document[]> {
  for (let page = 1; ; page += 1) {
    const documents = await read(payload, page)
    if (documents.length > 0) yield documents
    if (documents.length < PAGE) return
  }
}
