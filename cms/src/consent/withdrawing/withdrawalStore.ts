import type { PayloadRequest, Where } from 'payload'
import { isoDay } from 'shared/shanghai'
import { registeredConsent } from '../registeredConsent.ts'

const collection = 'consent-withdrawals'

/** A row of `consent-withdrawals`. */
export interface WithdrawalRow {
  id: string
  profile: string
  at: string
  reason: string
  user: string
  media: string[]
}

export async function saveWithdrawal(req: PayloadRequest, row: WithdrawalRow): Promise<void> {
  await req.payload.db.create({ collection, data: { ...row }, req, returning: false })
}

/** Whether somebody has withdrawn their consent, and has not given it anew on a later day. */
export async function hasWithdrawn(req: PayloadRequest, profile: string, consent: unknown): Promise<boolean> {
  const [latest] = await withdrawals(req, { profile: { equals: profile } })
  return latest !== undefined && !isRenewed(latest, consent)
}

/** Those of some media that show somebody who has withdrawn their consent. */
export async function barredAmong(req: PayloadRequest, media: readonly string[]): Promise<string[]> {
  const rows = media.length > 0 ? await withdrawals(req, { media: { in: [...media] } }) : []
  const barred = new Set<string>()
  for (const row of rows) {
    const profile = await req.payload.findByID({
      collection: 'profiles',
      id: row.profile,
      depth: 0,
      disableErrors: true,
      draft: true,
      req,
      trash: true,
    })
    if (!isRenewed(row, profile?.consent)) for (const id of row.media) barred.add(id)
  }
  return media.filter((id) => barred.has(id))
}

async function withdrawals(req: PayloadRequest, where: Where): Promise<WithdrawalRow[]> {
  const { docs } = await req.payload.db.find({ collection, where, sort: '-at', limit: 0, pagination: false, req })
  return docs as unknown as WithdrawalRow[]
}

function isRenewed({ at }: WithdrawalRow, consent: unknown): boolean {
  const { date } = registeredConsent(consent)
  return Boolean(date) && isoDay(String(date)) > isoDay(new Date(at).toISOString())
}
