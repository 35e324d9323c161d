import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { chainOf, type Stage } from 'shared/review/stages'
import { onRecord } from '../../publishing/onRecord.ts'
import { project } from '../../publishing/projection/project.ts'
import type { Source } from '../../publishing/projection/source.ts'
import { rowOf, saveRow } from '../../publishing/publicationStore.ts'
import type { PublishOrder } from '../../publishing/publish.ts'
import { numberCommitted } from '../../publishing/sequencer.ts'
import { inTransactionInLine } from '../../publishing/transaction.ts'
import { record } from '../../records/record.ts'
import { chainLengthOf } from '../../review/chainLength.ts'
import { release } from '../../review/release.ts'
import { type Staff, walkChain } from '../../review/walkChain.ts'
import { generatedManuscript } from './generatedManuscript.ts'

/**
 * Stores and publishes generated manuscripts in one transaction, each as the newsroom would have it after its chain:
 * draft, version, approvals by distinct people, publication and record. They are signed off, projected and numbered like
 * all others, but pass none of the checks that ask what else the newsroom holds: nothing but generated manuscripts may
 * come this way.
 */
export async function issueTogether(payload: Payload, staff: Staff, numbers: readonly number[]): Promise<void> {
  await inTransactionInLine('publishing', { payload, user: staff.final }, async (req) => {
    const chains = new Map<unknown, readonly Stage[]>()
    for (const number of numbers) await issueGenerated(req, { staff, chains, number })
  })
  await numberCommitted(payload)
}

interface Generating {
  staff: Staff
  /** The chains of the columns that were met. */
  chains: Map<unknown, readonly Stage[]>
  number: number
}

async function issueGenerated(req: PayloadRequest, { staff, chains, number }: Generating): Promise<void> {
  const { db } = req.payload
  const [id, at] = [randomUUID(), new Date().toISOString()]
  const { kind, data } = generatedManuscript(number)
  const source: Source = { ...data, id, slug: `generated-${number}`, _status: 'draft', createdAt: at, updatedAt: at }
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
  const stages = chains.get(source.column) ?? chainOf(kind, await chainLengthOf(req, source))
  chains.set(source.column, stages)
  const review = await walkChain(req, { kind, id, source, staff, stages, stored: null, at })
  await release(req, { kind, id, source, review, at }, storePublication)
}

async function storePublication(req: PayloadRequest, { kind, id, source, at }: PublishOrder): Promise<void> {
  const first = { aliases: [], corrections: [], publishedAt: at, updatedAt: at }
  const publication = await project(req, { kind, id, source, ...first })
  await saveRow(req, rowOf(publication, null), null)
  await record(req, { action: 'publish', ...onRecord(publication) })
}
