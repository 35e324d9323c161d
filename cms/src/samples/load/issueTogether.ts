import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { onRecord } from '../../publishing/onRecord.ts'
import { project } from '../../publishing/projection/project.ts'
import { rowOf, saveRow } from '../../publishing/publicationStore.ts'
import { numberCommitted } from '../../publishing/sequencer.ts'
import { inTransactionInLine } from '../../publishing/transaction.ts'
import { record } from '../../records/record.ts'
import { generatedManuscript } from './generatedManuscript.ts'

/**
 * Stores and publishes generated manuscripts in one transaction, each as the newsroom would have it after an editor's
 * work: draft, version, publication and record. They are projected and numbered like all others, but pass none of the
 * checks that ask what else the newsroom holds: nothing but generated manuscripts may come this way.
 */
export async function issueTogether(payload: Payload, user: TypedUser, numbers: readonly number[]): Promise<void> {
  await inTransactionInLine('publishing', { payload, user }, async (req) => {
    for (const number of numbers) await issueGenerated(req, number)
  })
  await numberCommitted(payload)
}

async function issueGenerated(req: PayloadRequest, number: number): Promise<void> {
  const { db } = req.payload
  const [id, at] = [randomUUID(), new Date().toISOString()]
  const { kind, data } = generatedManuscript(number)
  const source = { ...data, id, slug: `generated-${number}`, _status: 'draft', createdAt: at, updatedAt: at }
  await db.create({ collection: kind, data: { ...source }, req, returning: false })
  await db.createVersion({
    autosave: false,
    collectionSlug: kind,
    createdAt: at,
    parent: id,
    req,
    returning: false,
    updatedAt: at,
    versionData: { ...source },
  } as never)
  const first = { aliases: [], corrections: [], publishedAt: at, updatedAt: at }
  const publication = await project(req, { kind, id, source, ...first })
  await saveRow(req, rowOf(publication, null), null)
  await record(req, { action: 'publish', ...onRecord(publication) })
}
