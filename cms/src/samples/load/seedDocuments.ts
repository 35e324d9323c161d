import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'
import { anyAdministrator } from '../../accounts/anyAdministrator.ts'
import { wasPublished } from '../../collections/wasPublished.ts'
import { untilStored } from '../../database/conflicts.ts'
import { inTurn } from '../../database/turns.ts'
import { publish } from '../../publishing/publish.ts'
import { structureDocuments } from '../documents/sampleDocuments.ts'
import { SAMPLES } from '../fillEmptyNewsroom.ts'
import { storeDocument } from '../storeDocument.ts'
import { generatedManuscript } from './generatedManuscript.ts'

/**
 * Writes and publishes generated manuscripts until the newsroom has as many as asked for, at most `batch` of them.
 * Returns how many manuscripts there are now.
 */
export const seedDocuments = (payload: Payload, order: { documents: number; batch: number }): Promise<number> =>
  inTurn(payload, SAMPLES, async () => {
    const user = await anyAdministrator(payload)
    await issueStructure(payload, user)
    const before = await countManuscripts(payload)
    const after = Math.max(before, Math.min(order.documents, before + order.batch))
    for (let number = before + 1; number <= after; number++) {
      await issueGenerated(payload, user, number)
      if (number % 20 === 0) await setImmediate()
    }
    return after
  })

async function issueGenerated(payload: Payload, user: TypedUser, number: number): Promise<void> {
  const id = randomUUID()
  const { kind, data } = generatedManuscript(number)
  await untilStored(() => payload.create({ collection: kind, data: { ...data, id } as never, depth: 0, draft: true }))
  await publish({ payload, user, kind, id })
}

/** Generated manuscripts stand in the columns and at the units of the samples. */
async function issueStructure(payload: Payload, user: TypedUser): Promise<void> {
  for (const document of structureDocuments()) {
    if (await wasPublished(await createLocalReq({}, payload), document.kind, document.id)) continue
    await storeDocument(payload, document)
    await publish({ payload, user, kind: document.kind, id: document.id, at: document.at })
  }
}

async function countManuscripts(payload: Payload): Promise<number> {
  const where = { kind: { in: [...MANUSCRIPT_KINDS] } }
  return (await payload.count({ collection: 'publications', where })).totalDocs
}
