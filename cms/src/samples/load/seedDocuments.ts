import { createLocalReq, type Payload } from 'payload'
import { KIND_LABELS, MANUSCRIPT_KINDS } from 'shared/kinds'
import { inTurn } from '../../database/turns.ts'
import { publicationRows, rowId } from '../../publishing/publicationStore.ts'
import { Refusal } from '../../publishing/refusal.ts'
import type { Staff } from '../../review/walkChain.ts'
import type { SampleDocument } from '../documents/sampleDocument.ts'
import { structureDocuments } from '../documents/sampleDocuments.ts'
import { unit } from '../documents/structure.ts'
import { SAMPLES } from '../fillEmptyNewsroom.ts'
import { issueDocument } from '../issueDocument.ts'
import { sampleStaff } from '../staff.ts'
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
    const staff = await sampleStaff(payload)
    await issueStructure(payload, staff)
    const before = await countManuscripts(payload)
    const after = Math.max(before, Math.min(order.documents, before + order.batch))
    const numbers = Array.from({ length: after - before }, (_, index) => before + 1 + index)
    if (numbers.length > 0) await issueTogether(payload, staff, numbers)
    return after
  })

/** Generated manuscripts stand in the columns and at the units of the samples, and at one of their own. */
async function issueStructure(payload: Payload, staff: Staff): Promise<void> {
  for (const document of await missing(payload, [...structureDocuments(), unit(LARGE_UNIT)])) {
    await storeDocument(payload, document, staff.author)
    await issueDocument(payload, { kind: document.kind, id: document.id, at: document.at, staff })
  }
}

/** Those that were never public. One that was withdrawn is refused, for what points to it needs it to be public. */
async function missing(payload: Payload, documents: readonly SampleDocument[]): Promise<SampleDocument[]> {
  const rows = await publicationRows(await createLocalReq({}, payload), {
    id: { in: documents.map(({ kind, id }) => rowId(kind, id)) },
  })
  const row = ({ kind, id }: SampleDocument) => rows.find((each) => each.id === rowId(kind, id))
  const withdrawn = documents.find((document) => row(document)?.live === false)
  if (!withdrawn) return documents.filter((document) => !row(document))
  throw new Refusal(
    `示例${KIND_LABELS[withdrawn.kind]}“${withdrawn.name}”已经撤下，没有写入任何内容：测量用的示例稿件要用到它。请重新发布它，或者用另一个 DATA_DIR 重新运行。`,
  )
}

async function countManuscripts(payload: Payload): Promise<number> {
  const where = { kind: { in: [...MANUSCRIPT_KINDS] } }
  return (await payload.count({ collection: 'publications', where })).totalDocs
}
