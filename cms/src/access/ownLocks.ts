import type { PayloadRequest, SanitizedConfig, Where } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'
import { office } from './office.ts'
import { ownUnit } from './ownUnit.ts'

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
  const unit = ownUnit(req)
  return unit ? { 'document.value': { in: await lockedOf(req, unit) } } : false
}

interface Lock {
  document?: { relationTo: string; value: string } | null
}

/** What a unit submitted, of all that somebody has open. */
async function lockedOf(req: PayloadRequest, unit: string): Promise<string[]> {
  const { docs } = await req.payload.db.find({ collection: LOCKS, pagination: false, req, select: { document: true } })
  const open = (docs as unknown as Lock[]).flatMap(({ document }) => document ?? [])
  const found = await Promise.all(
    SUBMITTED.map((collection) => {
      const ids = open.filter(({ relationTo }) => relationTo === collection).map(({ value }) => value)
      const where = { id: { in: ids }, submittingUnit: { equals: unit } }
      return req.payload.find({ collection, where, depth: 0, pagination: false, req, select: {}, trash: true })
    }),
  )
  return found.flatMap(({ docs: own }) => own.map(({ id }) => id))
}
