import type { CollectionSlug, GlobalSlug, Payload } from 'payload'

/** A restoring names the version that it restores over in its address. */
export async function restoringSeen(payload: Payload, { method, route }: { method: string; route: string }) {
  const [, collection, version] = /^\/(?!globals)([^/]+)\/versions\/([^/?]+)/.exec(route) ?? []
  if (method !== 'POST' || !version || route.includes('updatedAt=')) return route
  if (!payload.collections[collection as CollectionSlug]?.config.versions) return route
  const found = await payload.findVersionByID({
    collection: collection as 'news',
    id: version,
    disableErrors: true,
    depth: 0,
  })
  const updatedAt =
    found && (await storedVersion(payload, { method: 'PATCH', route: `/${collection}/${found.parent}` }))
  return updatedAt ? `${route}${route.includes('?') ? '&' : '?'}updatedAt=${updatedAt}` : route
}

/**
 * The body of a request as a client sends it that has just read what it changes: a change that names no version itself
 * names the stored one.
 */
export async function namingSeen(payload: Payload, call: { method: string; route: string; body: unknown }) {
  const { body } = call
  if (!isFields(body) || 'updatedAt' in body || 'deletedAt' in body) return body
  const updatedAt = await storedVersion(payload, call)
  return updatedAt ? { ...body, updatedAt } : body
}

async function storedVersion(payload: Payload, { method, route }: { method: string; route: string }) {
  const [, first = '', named] = route.replace(/\?.*/, '').split('/')
  const second = named ?? /where\[id\]\[equals\]=([^&]+)/.exec(route)?.[1] ?? ''
  const how = { depth: 0, draft: true } as const
  if (method === 'POST' && first === 'globals') {
    return (await payload.findGlobal({ slug: second as GlobalSlug, ...how })).updatedAt
  }
  if (method !== 'PATCH' || !second || !(first in payload.collections)) return undefined
  const collection = first as CollectionSlug
  const id = decodeURIComponent(second)
  const found = await payload.findByID({ collection, id, ...how, disableErrors: true, trash: true }).catch(() => null)
  return (found as { updatedAt?: string } | null)?.updatedAt
}

const isFields = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.getPrototypeOf(body) === Object.prototype
