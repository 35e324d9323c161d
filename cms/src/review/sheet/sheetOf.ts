import type { PayloadRequest } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { currentText, type Target } from '../../publishing/currentText.ts'
import { relation } from '../../publishing/projection/source.ts'
import { titleOf } from '../../publishing/wording.ts'
import { reviewState } from '../reviewState.ts'

/** What the archive keeps on paper of one text. */
export interface Sheet {
  state: ReviewStateAnswer
  /** The lines in the head of the sheet. */
  head: { label: string; value: string }[]
}

/** The sheet of a text, for whoever may see the text itself. */
export async function sheetOf(req: PayloadRequest, target: Target): Promise<Sheet> {
  const source = await currentText(req, target)
  const state = await reviewState(req, target)
  const head = [
    { label: '标题', value: titleOf(target.kind, source) },
    { label: '类别', value: KIND_LABELS[target.kind] },
    { label: '栏目', value: await nameOf(req, 'columns', source.column) },
    { label: '供稿单位', value: await nameOf(req, 'units', source.submittingUnit) },
    { label: '作者', value: state.authorName ?? '' },
    { label: '加急', value: state.urgentReason },
  ]
  return { state, head: head.filter(({ value }) => value !== '') }
}

async function nameOf(req: PayloadRequest, collection: 'columns' | 'units', value: unknown): Promise<string> {
  const id = relation(value)
  if (!id) return ''
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
  })
  return found?.name ?? ''
}
