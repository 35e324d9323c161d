import type { PayloadRequest } from 'payload'
import { placeOf, withoutSpaces } from 'shared/review/anchors'
import type { FieldText } from '../../concurrency/comparing/fieldTexts.ts'
import { currentText, refuseHistory, type Target } from '../../publishing/currentText.ts'
import { rowId } from '../../publishing/publicationStore.ts'
import { readableTexts } from '../reading/readableTexts.ts'
import { reviewedText } from '../text/reviewedText.ts'
import { type RemarkRow, remarkRows } from './remarkStore.ts'

/** A remark as people see it beside the form. */
export interface Remark {
  id: string
  at: string
  userName: string
  field: string
  /** What the form calls the field. */
  label: string
  quote: string
  words: string
  /** Whether the passage stands no longer in the text. */
  isLost: boolean
  settled: { at: string; userName: string } | null
}

export interface Remarks {
  /** In the order of the fields and passages; what is dealt with stands last. */
  remarks: Remark[]
  /** The fields that say something, by their first words: whoever may not write in a form can select nothing in most of them. */
  fields: { field: string; label: string; opening: string }[]
}

const OPENING = 40

/** What was remarked on a text, and what may be. */
export async function remarksOf(req: PayloadRequest, target: Target): Promise<Remarks> {
  const texts = await passagesOf(req, target)
  const rows = await remarkRows(req, rowId(target.kind, target.id))
  const settlements = new Map(rows.flatMap((row) => (row.settles ? [[row.settles, row] as const] : [])))
  const remarks = rows.flatMap((row) => remark(row, texts, settlements.get(row.id)) ?? [])
  return {
    remarks: remarks.toSorted((one, other) => rank(one) - rank(other)).map(({ order: _, ...each }) => each),
    fields: texts.flatMap(({ name, label, text }) =>
      text ? [{ field: name, label, opening: text.slice(0, OPENING) }] : [],
    ),
  }
}

/** The words of each field without spaces, which is how passages are found in it. */
export async function passagesOf(req: PayloadRequest, target: Target): Promise<FieldText[]> {
  refuseHistory(req, target)
  const source = await currentText(req, target)
  const texts = await readableTexts(req, target.kind, await reviewedText(req, target.kind, source))
  return texts.map((each) => ({ ...each, text: withoutSpaces(each.text) }))
}

type Placed = Remark & { order: number }

const rank = ({ settled, order }: Placed): number => order + (settled ? Number.MAX_SAFE_INTEGER / 2 : 0)

function remark(row: RemarkRow, texts: readonly FieldText[], settlement: RemarkRow | undefined): Placed | null {
  const index = texts.findIndex(({ name }) => name === row.field)
  const field = texts[index]
  if (!row.anchor || !field) return null
  const place = placeOf(field.text, row.anchor)
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    userName: row.userName ?? '',
    field: field.name,
    label: field.label,
    quote: row.anchor.quote,
    words: row.words ?? '',
    isLost: place === null,
    settled: settlement ? { at: new Date(settlement.at).toISOString(), userName: settlement.userName ?? '' } : null,
    order: index * 1_000_000 + (place?.start ?? row.anchor.start),
  }
}
