import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isUnderReview } from 'shared/review/review'
import { editedBy } from 'shared/review/transitions'
import type { Media } from '../../payload-types.ts'
import { latestText } from '../../publishing/currentText.ts'
import { type ReviewRow, reviewRows, saveReview } from '../reviewStore.ts'
import { canonicalJson } from '../text/canonicalJson.ts'
import { digestOf, type MediumWords, mediaWords, reviewedText, wordsOf } from '../text/reviewedText.ts'
import { undo } from '../undo.ts'

/**
 * Who changes what a picture or a file shows or says changes every text that uses it: they can no longer review it, and
 * what was approved of it with the former words no longer holds.
 */
export const followMedium: CollectionAfterChangeHook<Media> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create') return doc
  const rows = await reviewRows(req, { uses: { equals: previousDoc.id } })
  if (rows.length === 0) return doc
  const [medium] = await mediaWords(req, [previousDoc.id])
  if (!medium || canonicalJson(medium) === canonicalJson(wordsOf(previousDoc))) return doc
  for (const row of rows) await follow(req, row, medium)
  return doc
}

async function follow(req: PayloadRequest, row: ReviewRow, { alt }: MediumWords): Promise<void> {
  const edited = editedBy(row, req.user?.id ?? null)
  if (await isAnother(req, row)) {
    const reason = `送审之后改动了所用的图片或文件“${alt}”`
    await undo(req, edited, { at: new Date().toISOString(), reason })
  } else if (edited !== row) await saveReview(req, edited, { isNew: false })
}

/** Whether what is under review is no longer the text that was submitted. */
async function isAnother(req: PayloadRequest, row: ReviewRow): Promise<boolean> {
  const target = { kind: row.kind, id: row.document }
  const source = isUnderReview(row) ? await latestText(req, target) : null
  return source !== null && digestOf(target, await reviewedText(req, row.kind, source)) !== row.digest
}
