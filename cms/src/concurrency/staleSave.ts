import { fullDateTime } from 'shared/shanghai'
import { Refusal } from '../publishing/refusal.ts'
import { nounOf } from '../publishing/wording.ts'

/** A save over a text that is not the stored one any more: which version its author had seen, and which is stored. */
export interface Stale {
  kind: string
  /** The id of the document; null where the kind is a global. */
  id: string | null
  seen: string
  saved: string
}

/** Nothing was stored. `POST /api/versions/compare` with kind, id and the refused text shows both beside each other. */
export class StaleSave extends Refusal {
  constructor(stale: Stale) {
    const noun = nounOf(stale.kind)
    super(
      `没有保存：这份${noun}在您打开之后又被保存过（${fullDateTime(stale.saved)}），您看到的已经不是最新的。您写的没有丢，请先对照两份文字，再决定怎样保存。`,
      409,
    )
    this.name = 'StaleSave'
    this.data = { stale }
  }
}

/** Whoever names no version may have seen none, and would overwrite a text unread. */
export const unseen = (kind: string): Refusal =>
  new Refusal(
    `没有说明改的是哪一版，什么都没有保存。请先读出这份${nounOf(kind)}最新的内容，把其中的 updatedAt 一同送来，再保存。`,
    428,
  )
