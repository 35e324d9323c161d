import {
  type CollectionSlug,
  type Endpoint,
  type FlattenedField,
  Forbidden,
  type GlobalSlug,
  type PayloadRequest,
} from 'payload'
import { fullDateTime } from 'shared/shanghai'
import { refuseShapeless } from '../../fields/shape.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { type FieldText, fieldTexts } from './fieldTexts.ts'

export interface Comparison {
  /** The version that is stored now, to be named by whoever saves after having read it. */
  updatedAt: string
  savedAt: string
  /** The fields that differ, as an editor reads them. */
  fields: (Omit<FieldText, 'text'> & { mine: string; stored: string })[]
}

/** A text that was refused beside the one that is stored: `{ kind, id, mine }`, where a global needs no id. */
export const compareEndpoint: Endpoint = {
  path: '/versions/compare',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    const order = await req.json?.().catch(() => null)
    refuseShapeless(order)
    refuseShapeless(order.mine)
    return Response.json(await compare(req, { kind: String(order.kind), id: String(order.id), mine: order.mine }))
  },
}

interface Order {
  kind: string
  id: string
  mine: Record<string, unknown>
}

async function compare(req: PayloadRequest, { kind, id, mine }: Order): Promise<Comparison> {
  const { fields, stored } = await storedText(req, kind, id)
  const [own, others] = [await fieldTexts(req, fields, mine), await fieldTexts(req, fields, stored)]
  const updatedAt = String(stored.updatedAt ?? '')
  return {
    updatedAt,
    savedAt: updatedAt && fullDateTime(updatedAt),
    fields: own.flatMap(({ text, ...field }, index) => {
      const other = others[index]?.text ?? ''
      return text === other ? [] : [{ ...field, mine: text, stored: other }]
    }),
  }
}

interface Stored {
  fields: readonly FlattenedField[]
  stored: Record<string, unknown>
}

async function storedText(req: PayloadRequest, kind: string, id: string): Promise<Stored> {
  const { collections, config } = req.payload
  const how = { depth: 0, draft: true, overrideAccess: false, req } as const
  const global = config.globals.find(({ slug }) => slug === kind)
  if (global) {
    const stored = await req.payload.findGlobal({ ...how, slug: kind as GlobalSlug })
    return { fields: global.flattenedFields, stored: { ...stored } }
  }
  const collection = collections[kind as CollectionSlug]?.config
  const stored =
    collection &&
    (await req.payload.findByID({ ...how, collection: kind as CollectionSlug, id, disableErrors: true, trash: true }))
  if (!collection || !stored) throw new Refusal('没有找到要对照的内容，可能已经删除。请刷新页面。', 404)
  return { fields: collection.flattenedFields, stored: { ...stored } }
}
