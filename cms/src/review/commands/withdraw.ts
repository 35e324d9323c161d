import { withdrawn } from 'shared/review/transitions'
import { currentText, type Target } from '../../publishing/currentText.ts'
import { numberCommitted } from '../../publishing/sequencer.ts'
import { type Caller, inTransactionInLine } from '../../publishing/transaction.ts'
import { withdrawIn } from '../../publishing/withdraw.ts'
import { withdrawalOf } from '../../publishing/wording.ts'
import { refuseWithdrawal } from '../actor.ts'
import { refuseOvertaken } from '../refusals.ts'
import { reviewRow, rowOfNew, saveReview } from '../reviewStore.ts'
import { noteStep } from '../steps.ts'

export interface Withdrawn extends Target {
  withdrawnAt: string
  message: string
}

/** Takes a text off the public record at once, and says why. What is under review of it goes back to nobody. */
export async function withdraw(order: Caller & Target & { since: string; reason: string }): Promise<Withdrawn> {
  const { kind, id, since, reason } = order
  const at = new Date().toISOString()
  await inTransactionInLine('publishing', order, async (req) => {
    const target = { kind, id }
    const source = await currentText(req, target)
    await refuseWithdrawal(req, target, { source, at })
    const stored = await reviewRow(req, target)
    if (stored) refuseOvertaken({ row: stored }, since)
    await withdrawIn(req, { ...target, reason, at })
    const row = stored ?? rowOfNew(req.payload, { ...target, source, author: null, at })
    await saveReview(req, { ...row, ...withdrawn(row, at) }, { isNew: !stored })
    await noteStep(req, row, { at, action: 'withdraw', reason, digest: row.digest })
  })
  await numberCommitted(order.payload)
  return { kind, id, withdrawnAt: at, message: `已${withdrawalOf(kind)}，公开页面、列表和订阅里都不再出现。` }
}
