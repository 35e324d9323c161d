import type { PayloadRequest, SanitizedConfig, Where } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'
import { office } from './office.ts'
import { idsOf, ofOwnUnit } from './ownUnit.ts'

const LOCKS = 'payload-locked-documents'
const SUBMITTED = [...MANUSCRIPT_KINDS, 'media'] as const

/** Payload tells everybody who has what open: correspondents learn it of what their own unit submitted alone. */
export function limitingLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === LOCKS)
  if (locks) Object.assign(locks.access, { create: office, read: ownLocks, update: ownLocks, delete: ownLocks })
  return config
}

async function ownLocks({ req }: { req: PayloadRequest }): Promise<boolean | Where> {
  if (office({ req })) return true
  const where = ofOwnUnit(req)
  if (!where) return false
  const locks = await locksOf(req, where)
  return { id: locks.length > 0 ? { in: locks } : NONE }
}

/** The forms ask who else is there, and would not open if that were refused. */
const NONE = { exists: false }

interface Lock {
  id: string
  document?: { relationTo: string; value: string } | null
}

/** The locks of what a unit submitted. */
async function locksOf(req: PayloadRequest, where: Where): Promise<string[]> {
  const { docs } = await req.payload.db.find({ collection: LOCKS, pagination: false, req, select: { document: true } })
  const locks = docs as unknown as Lock[]
  const found = await Promise.all(
    SUBMITTED.map(async (collection) => {
      const open = locks.flatMap(({ document }) => (document?.relationTo === collection ? [document.value] : []))
      if (open.length === 0) return []
      const ids = await idsOf(req, collection, { and: [where, { id: { in: open } }] })
      return ids.map((id) => `${collection} ${id}`)
    }),
  )
  const own = new Set(found.flat())
  return locks
    .filter(({ document }) => document && own.has(`${document.relationTo} ${document.value}`))
    .map(({ id }) => id)
}
