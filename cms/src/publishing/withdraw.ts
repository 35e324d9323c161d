import type { PayloadRequest } from 'payload'
import { isGlobalKind, KIND_LABELS } from 'shared/kinds'
import { refuseOutsiders } from '../access/columnWriters.ts'
import { letGo } from '../pictures/removing/letGo.ts'
import { record } from '../records/record.ts'
import { refuseReadOnly, type Target } from './currentText.ts'
import { refuseNeeded } from './dependencies.ts'
import { onRecord } from './onRecord.ts'
import { type LiveRow, publicationRow, saveRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'
import { numberCommitted } from './sequencer.ts'
import { tombstoneOf } from './tombstone.ts'
import { type Caller, inTransactionInLine } from './transaction.ts'
import { nounOf, withdrawalOf } from './wording.ts'

export interface WithdrawOrder extends Caller, Target {
  reason: string
}

export interface Withdrawn extends Target {
  withdrawnAt: string
  message: string
}

/** Takes a publication off the public record. What remains is a tombstone: its addresses, which readers find gone. */
export async function withdraw(order: WithdrawOrder): Promise<Withdrawn> {
  const { kind, id } = order
  const withdrawnAt = await inTransactionInLine('publishing', order, (req) => withdrawIn(req, order))
  await numberCommitted(order.payload)
  return { kind, id, withdrawnAt, message: `已${withdrawalOf(kind)}，公开页面、列表和订阅里都不再出现。` }
}

async function withdrawIn(req: PayloadRequest, order: WithdrawOrder): Promise<string> {
  const at = new Date().toISOString()
  await refuseReadOnly(req, order.kind)
  const row = await liveRow(req, order)
  await refuseOutsiders(req, [row.data])
  await refuseNeeded(req, row.data)
  await saveRow(req, tombstoneOf(row, at), row)
  await letGo(req, row.blobs)
  await record(req, { action: 'withdraw', ...onRecord(row.data), reason: order.reason })
  return at
}

async function liveRow(req: PayloadRequest, { kind, id }: Target): Promise<LiveRow> {
  if (isGlobalKind(kind)) throw new Refusal(`“${KIND_LABELS[kind]}”不能撤下。请修改内容，再发布。`)
  const row = await publicationRow(req, kind, id)
  if (row?.data) return { ...row, data: row.data }
  throw new Refusal(`这份${nounOf(kind)}现在没有公开，不需要${withdrawalOf(kind)}。请刷新页面。`, 409)
}
