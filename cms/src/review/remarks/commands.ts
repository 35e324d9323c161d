import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { anchorAt, placeOf, withoutSpaces } from 'shared/review/anchors'
import { chainOf } from 'shared/review/stages'
import type { Target } from '../../publishing/currentText.ts'
import { rowId } from '../../publishing/publicationStore.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { inTransaction } from '../../publishing/transaction.ts'
import { nounOf } from '../../publishing/wording.ts'
import { chainLengthOf } from '../chainLength.ts'
import { sceneOf } from '../scene.ts'
import { addRemark, remarkRows } from './remarkStore.ts'
import { passagesOf } from './remarksOf.ts'

interface Caller {
  payload: Payload
  user: TypedUser | null
}

interface Remarking extends Caller, Target {
  field: string
  quote: string
  /** What stands before the passage on the screen, which tells it from the same words elsewhere. */
  before: string
  words: string
}

/** Puts a remark on a passage of the stored text on record. */
export const remarkOn = (order: Remarking): Promise<{ message: string }> =>
  inTransaction(order, async (req) => {
    await refuseUninvolved(req, order)
    const field = (await passagesOf(req, order)).find(({ name }) => name === order.field)
    const quote = withoutSpaces(order.quote)
    const before = withoutSpaces(order.before)
    const place = field && placeOf(field.text, { quote, before, after: '', start: before.length })
    if (!place) throw new Refusal('选中的文字在保存的稿件里没有找到。请等稿件保存好，再重新选中一段。', 409)
    const anchor = anchorAt(field.text, place)
    await addRemark(req, { review: rowId(order.kind, order.id), field: order.field, anchor, words: order.words })
    return { message: '批注已经记下。' }
  })

/** Says that a remark was dealt with. It stays, with who said so and when. */
export const settleRemark = (order: Caller & Target & { remark: string }): Promise<{ message: string }> =>
  inTransaction(order, async (req) => {
    await refuseUninvolved(req, order)
    const review = rowId(order.kind, order.id)
    await refuseUnknown(req, review, order.remark)
    await addRemark(req, { review, settles: order.remark })
    return { message: '已标为处理。' }
  })

/** Remarks are for whoever may write in a text, and for whoever may review it. */
async function refuseUninvolved(req: PayloadRequest, target: Target): Promise<void> {
  const { actor, source } = await sceneOf(req, target)
  const chain = chainOf(target.kind, await chainLengthOf(req, source))
  if (actor.mayWrite || chain.some((stage) => actor.stages[stage]?.length)) return
  throw new Refusal(`您不写也不审这份${nounOf(target.kind)}，不能批注。请联系管理员。`, 403)
}

async function refuseUnknown(req: PayloadRequest, review: string, remark: string): Promise<void> {
  const rows = await remarkRows(req, review)
  if (!rows.some(({ id, anchor }) => id === remark && anchor)) throw new Refusal('没有找到这条批注。请刷新页面。', 404)
  if (rows.some(({ settles }) => settles === remark)) throw new Refusal('这条批注已经有人标为处理。请刷新页面。', 409)
}
