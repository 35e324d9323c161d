import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'
import { anyAdministrator } from '../../accounts/anyAdministrator.ts'
import { wasPublished } from '../../collections/wasPublished.ts'
import { inTurn } from '../../database/turns.ts'
import { publish } from '../../publishing/publish.ts'
import { structureDocuments } from '../documents/sampleDocuments.ts'
import { unit } from '../documents/structure.ts'
import { SAMPLES } from '../fillEmptyNewsroom.ts'
import { storeDocument } from '../storeDocument.ts'
import { LARGE_UNIT } from './generatedManuscript.ts'
import { issueTogether } from './issueTogether.ts'
import { refuseRealContent } from './refuseRealContent.ts'

/**
 * Writes and publishes generated manuscripts until the newsroom has as many as asked for, at most `batch` of them.
 * Returns how many manuscripts there are now. Refuses a newsroom that holds anything but samples.
 */
export const seedDocuments = (payload: Payload, order: { documents: number; batch: number }): Promise<number> =>
  inTurn(payload, SAMPLES, async () => {
    await refuseRealContent(payload)
    const user = await anyAdministrator(payload)
    await issueStructure(payload, user)
    const before = await countManuscripts(payload)
    const after = Math.max(before, Math.min(order.documents, before + order.batch))
    const numbers = Array.from({ length: after - before }, (_, index) => before + 1 + index)
    if (numbers.length > 0) await issueTogether(payload, user, numbers)
    return after
  })

/** Generated manuscripts stand in the columns and at the units of the samples, and at one of their own. */
async function issueStructure(payload: Payload, user: TypedUser): Promise<void> {
  for (const document of [...structureDocuments(), unit(LARGE_UNIT)]) {
    if (await wasPublished(await createLocalReq({}, payload), document.kind, document.id)) continue
    await storeDocument(payload, document)
    await publish({ payload, user, kind: document.kind, id: document.id, at: document.at })
  }
}

async function countManuscripts(payload: Payload): Promise<number> {
  const where = { kind: { in: [...MANUSCRIPT_KINDS] } }
  return (await payload.count({ collection: 'publications', where })).totalDocs
}
