import type { PayloadRequest } from 'payload'
import type { Circumstances } from 'shared/review/actions'
import type { Actor } from 'shared/review/distinct'
import { isUnderReview } from 'shared/review/review'
import { currentText, refuseHistory, type Target } from '../publishing/currentText.ts'
import type { Source } from '../publishing/projection/source.ts'
import { type PublicationRow, publicationRow } from '../publishing/publicationStore.ts'
import { actorOf } from './actor.ts'
import { type ReviewRow, reviewRow, rowOfNew } from './reviewStore.ts'
import { digestOf, type ReviewedText, reviewedText } from './text/reviewedText.ts'

/** All that a command has before it: the text, where it stands, and what the signed-in user may do with it. */
export interface Scene {
  req: PayloadRequest
  target: Target
  at: string
  source: Source
  text: ReviewedText
  digest: string
  row: ReviewRow
  /** Whether the row is still to be made. */
  isNew: boolean
  publication: PublicationRow | null
  actor: Actor
}

export async function sceneOf(req: PayloadRequest, target: Target): Promise<Scene> {
  const at = new Date().toISOString()
  refuseHistory(req, target)
  const source = await currentText(req, target)
  const text = await reviewedText(req, target.kind, source)
  const stored = await reviewRow(req, target)
  return {
    req,
    target,
    at,
    source,
    text,
    digest: digestOf(target, text),
    row: stored ?? rowOfNew(req.payload, { ...target, source, author: null, at }),
    isNew: !stored,
    publication: await publicationRow(req, target.kind, target.id),
    actor: await actorOf(req, target, { source, at }),
  }
}

export const isPublic = ({ publication }: Scene): boolean => publication?.live === true

/** Whether the text is no longer the one that was submitted, as where the caption of a picture has changed. */
const isChanged = ({ row, digest }: Scene): boolean => row.digest !== digest

/** What somebody may do hangs on this, too. */
export const circumstances = (scene: Scene): Circumstances => ({
  isPublic: isPublic(scene),
  isChanged: isChanged(scene),
})

/** Whether that undoes what was approved. */
export const hasChanged = (scene: Scene): boolean => isUnderReview(scene.row) && isChanged(scene)
