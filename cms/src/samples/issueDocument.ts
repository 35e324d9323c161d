import type { Payload } from 'payload'
import { chainOf } from 'shared/review/stages'
import { latestText, type Target } from '../publishing/currentText.ts'
import { publishIn } from '../publishing/publish.ts'
import { Refusal } from '../publishing/refusal.ts'
import { numberCommitted } from '../publishing/sequencer.ts'
import { inTransactionInLine } from '../publishing/transaction.ts'
import { chainLengthOf } from '../review/chainLength.ts'
import { release } from '../review/release.ts'
import { reviewRow } from '../review/reviewStore.ts'
import { type Staff, walkChain } from '../review/walkChain.ts'

interface Issue extends Target {
  staff: Staff
  /** When it becomes public: content with a history of its own keeps its day. */
  at?: string
  /** What readers are told was corrected. */
  correction?: string
}

/** Takes a stored draft through its chain, each stage by an account of its own, and publishes it, all in one transaction. */
export async function issueDocument(
  payload: Payload,
  { kind, id, staff, correction, at = new Date().toISOString() }: Issue,
): Promise<void> {
  await inTransactionInLine('publishing', { payload, user: staff.final }, async (req) => {
    const source = await latestText(req, { kind, id })
    if (!source) throw new Refusal('要发布的内容不在采编系统里。', 404)
    const stages = chainOf(kind, await chainLengthOf(req, source))
    const stored = await reviewRow(req, { kind, id })
    const review = await walkChain(req, { kind, id, source, staff, stages, stored, at, correction })
    await release(req, { kind, id, source, review, at }, publishIn)
  })
  await numberCommitted(payload)
}
