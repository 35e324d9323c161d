import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { withdrawn } from 'shared/review/transitions'
import { withoutFiles } from 'shared/without-files'
import { letGo } from '../../pictures/removing/letGo.ts'
import { onRecord } from '../../publishing/onRecord.ts'
import { type LiveRow, rowOf, saveRow } from '../../publishing/publicationStore.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { numberCommitted } from '../../publishing/sequencer.ts'
import { letThrough } from '../../publishing/signOffToken.ts'
import { type Caller, inTransactionInLine } from '../../publishing/transaction.ts'
import { withdrawIn } from '../../publishing/withdraw.ts'
import { record } from '../../records/record.ts'
import { refuseWithdrawal } from '../../review/actor.ts'
import { reviewRow, rowOfNew, saveReview } from '../../review/reviewStore.ts'
import { noteStep } from '../../review/steps.ts'
import { listed, type Touched, touchedBy } from './touched.ts'
import { saveWithdrawal } from './withdrawalStore.ts'

interface Order extends Caller {
  /** The person's profile. */
  profile: string
  reason: string
  /** Media that show somebody else of the same name. */
  spared: readonly string[]
  /** What the caller has read of what this touches. */
  seen: string
}

/**
 * Takes down, in one transaction, the page of a person who has withdrawn their consent, and every picture of them from
 * every other page. Nothing of them becomes public again unless they give their consent anew.
 */
export async function withdrawConsent(order: Order): Promise<{ message: string }> {
  const at = new Date().toISOString()
  const pages = await inTransactionInLine('publishing', order, async (req) => {
    const touched = await mayTouch(req, { profile: order.profile, spared: order.spared, at })
    if (listed(touched).seen !== order.seen)
      throw new Refusal('这期间又有页面或图片变动，清单已经不一样了，什么都没有撤下。请重新看过清单，再撤。', 409)
    await carryOut(req, touched, { ...order, at })
    return touched.pages.length
  })
  await numberCommitted(order.payload)
  const others = pages > 0 ? `，并从另外 ${pages} 个页面撤下了照片` : ''
  return { message: `已按本人撤回授权处理：人物页面和照片都不再公开${others}。` }
}

/** What a withdrawal would touch, for whoever may carry it out. */
export async function mayTouch(
  req: PayloadRequest,
  { profile, spared, at }: Pick<Order, 'profile' | 'spared'> & { at: string },
): Promise<Touched> {
  const touched = await touchedBy(req, profile, spared)
  await refuseWithdrawal(req, { kind: 'profiles', id: profile }, { source: touched.source, at })
  return touched
}

async function carryOut(req: PayloadRequest, touched: Touched, order: Order & { at: string }): Promise<void> {
  const { profile: id, reason, at } = order
  const user = String(req.user?.id)
  const media = touched.media.map((medium) => medium.id)
  await saveWithdrawal(req, { id: randomUUID(), profile: id, at, reason, user, media })
  if (touched.profile) await withdrawProfile(req, touched, { id, reason, at })
  const hashes = new Set(touched.media.flatMap((medium) => medium.hashes))
  const why = `${touched.name}撤回授权，这里撤下照片：${reason}`
  for (const page of touched.pages) await showWithout(req, page, { hashes, at, reason: why })
  await record(req, { action: 'withdrawConsent', kind: 'profiles', document: id, title: touched.name, reason })
}

async function withdrawProfile(
  req: PayloadRequest,
  { source }: Touched,
  { id, reason, at }: { id: string; reason: string; at: string },
): Promise<void> {
  const target = { kind: 'profiles', id } as const
  await withdrawIn(req, { ...target, reason, at, isNameless: true })
  const stored = await reviewRow(req, target)
  const row = stored ?? rowOfNew(req.payload, { ...target, source, author: null, at })
  await saveReview(req, { ...row, ...withdrawn(row, at) }, { isNew: !stored })
  await noteStep(req, row, { at, action: 'withdraw', reason, digest: row.digest })
}

/** The page stays as it was signed off, but for these files. */
async function showWithout(
  req: PayloadRequest,
  page: LiveRow,
  { hashes, at, reason }: { hashes: ReadonlySet<string>; at: string; reason: string },
): Promise<void> {
  const shown = { ...withoutFiles(page.data, hashes), updatedAt: at }
  const next = rowOf(shown, page)
  letThrough(req, page.id)
  await saveRow(req, { ...next, addresses: page.addresses }, page)
  await letGo(
    req,
    page.blobs.filter((hash) => !next.blobs.includes(hash)),
  )
  await record(req, { action: 'withdrawConsent', ...onRecord(shown), reason })
}
