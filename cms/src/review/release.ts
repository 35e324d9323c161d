import type { PayloadRequest } from 'payload'
import { isSignedOff, type Review } from 'shared/review/review'
import { rowId } from '../publishing/publicationStore.ts'
import type { PublishOrder } from '../publishing/publish.ts'
import { Refusal } from '../publishing/refusal.ts'
import { letThrough } from '../publishing/signOffToken.ts'
import { areOnRecord } from './areOnRecord.ts'
import { digestOf, reviewedText } from './text/reviewedText.ts'

/**
 * Publishes a text whose every stage has approved exactly this wording: the approvals are held against the digest of the
 * very text that is projected, and against the steps on record. Nothing becomes public by another way.
 */
export async function release<Result>(
  req: PayloadRequest,
  order: PublishOrder & { review: Review },
  make: (req: PayloadRequest, order: PublishOrder) => Promise<Result>,
): Promise<Result> {
  const digest = digestOf(order, await reviewedText(req, order.kind, order.source))
  const id = rowId(order.kind, order.id)
  if (!isSignedOff(order.review, digest) || !(await areOnRecord(req, id, order.review)))
    throw new Refusal('这份内容没有经过全部审级，或者审过之后又有改动，没有发布。请重新送审。', 409)
  letThrough(req, id)
  return make(req, { ...order, correction: order.review.correction })
}
