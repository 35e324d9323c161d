import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { GLOBAL_IDS, type GlobalKind, type PageKind } from 'shared/kinds'
import { isUnderReview } from 'shared/review/review'
import { rewritten } from 'shared/review/transitions'
import { latestText, type Target } from '../../publishing/currentText.ts'
import type { Source } from '../../publishing/projection/source.ts'
import { headingOf, type ReviewRow, reviewRow, rowOfNew, saveReview } from '../reviewStore.ts'
import { noteStep } from '../steps.ts'
import { canonicalJson } from '../text/canonicalJson.ts'
import { ownFields } from '../text/ownFields.ts'
import { digestOf, fieldsOf, reviewedText } from '../text/reviewedText.ts'

const VOIDED = '文字在送审之后有改动，原来的审签全部失效，已经回到草稿。请重新送审。'

/**
 * Follows every change of a text, by whatever route it comes: who changed it can no longer review it, and what was
 * approved of another wording no longer holds. The answer of the save says so.
 */
export const followText: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const target = { kind: collection.slug as PageKind, id: String(doc.id) }
  const isUndone = await follow(req, target, operation === 'create' ? null : previousDoc)
  return isUndone ? { ...doc, reviewVoided: VOIDED } : doc
}

export const followGlobal: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const kind = global.slug as GlobalKind
  const isUndone = await follow(req, { kind, id: GLOBAL_IDS[kind] }, previousDoc)
  return isUndone ? { ...doc, reviewVoided: VOIDED } : doc
}

/** Returns whether approvals were undone. */
async function follow(req: PayloadRequest, target: Target, previous: Source | null): Promise<boolean> {
  const at = new Date().toISOString()
  const by = req.user?.id ?? null
  const source = await latestText(req, target)
  const row = await reviewRow(req, target)
  if (!source) return false
  if (!row) {
    const made = rowOfNew(req.payload, { ...target, source, author: by, at })
    const editors = [...new Set([...made.editors, ...(await writersOfOriginal(req, target))])]
    await saveReview(req, { ...made, editors }, { isNew: true })
    return false
  }
  const heading = headingOf(req.payload, target.kind, source)
  const isRewritten = await isChanged(req, { target, source, previous, row, by })
  const next: ReviewRow = { ...row, ...(isRewritten && rewritten(row, { at, by })), ...heading }
  const isUndone = isRewritten && isUnderReview(row)
  if (isUndone) await noteStep(req, row, { at, action: 'void', reason: '送审之后改动了内容' })
  if (canonicalJson(next) !== canonicalJson(row)) await saveReview(req, next, { isNew: false })
  return isUndone
}

async function writersOfOriginal(req: PayloadRequest, { kind }: Target): Promise<readonly string[]> {
  const id = req.context.copiedFrom
  return (id && (await reviewRow(req, { kind, id }))?.editors) || []
}

interface Change {
  target: Target
  source: Source
  previous: Source | null
  row: ReviewRow
  by: string | null
}

/** A draft that goes on in the same hands need not be read again: nothing hangs on it. */
async function isChanged(req: PayloadRequest, { target, source, previous, row, by }: Change): Promise<boolean> {
  const isOpen = row.state === 'draft' || row.state === 'returned'
  if (!isOpen) return digestOf(target, await reviewedText(req, target.kind, source)) !== row.digest
  if (!by || row.editors.includes(by)) return false
  const fields = fieldsOf(req.payload, target.kind)
  return !previous || canonicalJson(ownFields(fields, previous)) !== canonicalJson(ownFields(fields, source))
}
