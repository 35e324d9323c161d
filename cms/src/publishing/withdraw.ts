import type { PayloadRequest } from 'payload'
import { isGlobalKind, KIND_LABELS } from 'shared/kinds'
import { letGo } from '../pictures/removing/letGo.ts'
import { record } from '../records/record.ts'
import type { Target } from './currentText.ts'
import { refuseNeeded } from './dependencies.ts'
import { onRecord } from './onRecord.ts'
import { type LiveRow, publicationRow, saveRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'
import { letThrough } from './signOffToken.ts'
import { tombstoneOf } from './tombstone.ts'
import { nounOf, withdrawalOf } from './wording.ts'

export interface WithdrawOrder extends Target {
  reason: string
  at: string
  /** Whether the notice may name neither the text nor the person, as where they have withdrawn their consent. */
  isNameless?: boolean
}

/**
 * Takes a publication off the public record, within the transaction of the command that may. What remains is a
 * tombstone: its addresses, which readers find gone.
 */
export async function withdrawIn(req: PayloadRequest, order: WithdrawOrder): Promise<void> {
  const row = await liveRow(req, order)
  await refuseNeeded(req, row.data)
  letThrough(req, row.id)
  await saveRow(req, tombstoneOf(row, { withdrawnAt: order.at, isNameless: order.isNameless ?? false }), row)
  await letGo(req, row.blobs)
  await record(req, { action: 'withdraw', ...onRecord(row.data), reason: order.reason })
}

async function liveRow(req: PayloadRequest, { kind, id }: Target): Promise<LiveRow> {
  if (isGlobalKind(kind)) throw new Refusal(`“${KIND_LABELS[kind]}”不能撤下。请修改内容，再送审。`)
  const row = await publicationRow(req, kind, id)
  if (row?.data) return { ...row, data: row.data }
  throw new Refusal(`这份${nounOf(kind)}现在没有公开，不需要${withdrawalOf(kind)}。请刷新页面。`, 409)
}
