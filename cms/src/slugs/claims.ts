import type { PayloadRequest } from 'payload'
import type { PageKind } from 'shared/kinds'
import { isSlug, numberedSlug } from 'shared/slugs'
import { lock } from '../database/locks.ts'

/** Who asks for a slug. `id` is unknown while a document is being created without one. */
export interface Claim {
  kind: PageKind
  id: string | undefined
  req: PayloadRequest
}

/** The other document of the kind that holds a slug, drafts and the trash included. */
export async function holderOf(slug: string, { kind, id, req }: Claim) {
  await lock(req, `slug:${kind}/${slug}`)
  const { docs } = await req.payload.find({
    collection: kind,
    where: { slug: { equals: slug }, ...(id ? { id: { not_equals: id } } : {}) },
    depth: 0,
    draft: true,
    limit: 1,
    pagination: false,
    req,
    trash: true,
  })
  return docs[0]
}

/** The slug itself, or the first numbered one that is neither taken nor reserved. */
export async function freeSlug(wanted: string, claim: Claim): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : numberedSlug(wanted, number)
    if (isSlug(slug) && !(await holderOf(slug, claim))) return slug
  }
}
