import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { isManuscriptKind, KIND_LABELS, PAGE_KINDS, type PageKind } from 'shared/kinds'
import type { Publication } from 'shared/publication'
import { livePublications } from '../../publishing/publicationStore.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { sampleDocuments } from '../documents/sampleDocuments.ts'
import { sampleId } from '../documents/sampleId.ts'
import { LARGE_UNIT } from './generatedManuscript.ts'

const MARK = '示例'

/** Generated manuscripts and those of measurements say so in their source or author. */
const marked: Where = { or: [{ 'version.source': { contains: MARK } }, { 'version.author': { contains: MARK } }] }

/**
 * Generated manuscripts become public unseen, and would stand among what people wrote: they stay among samples. Both what
 * readers see and what editors have begun must be a sample, or a manuscript that is marked as one.
 */
export async function refuseRealContent(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  const samples = [...sampleDocuments('').map(({ id }) => id), sampleId('units', LARGE_UNIT.key)]
  for (const kind of PAGE_KINDS) {
    const isOwn = (await hasOwnDrafts(req, kind, samples)) || (await hasOwnPublications(req, kind, samples))
    if (!isOwn) continue
    throw new Refusal(
      `采编系统里有编辑自己写的内容（${KIND_LABELS[kind]}），没有写入任何稿件：测量用的示例稿件会直接公开，只能写进空的或者只有示例的采编系统。请用另一个 DATA_DIR 重新运行。`,
    )
  }
}

async function hasOwnDrafts(req: PayloadRequest, collection: PageKind, samples: string[]): Promise<boolean> {
  const count = async (...more: Where[]) => {
    const where = { and: [{ latest: { equals: true } }, { parent: { not_in: samples } }, ...more] }
    return (await req.payload.db.countVersions({ collection, where, req })).totalDocs
  }
  return (await count()) > (isManuscriptKind(collection) ? await count(marked) : 0)
}

/** The address of a generated manuscript tells it already; there may be very many of them. */
async function hasOwnPublications(req: PayloadRequest, kind: PageKind, samples: string[]): Promise<boolean> {
  const others = { document: { not_in: samples }, address: { not_like: `/${kind}/generated-` } }
  const found = await livePublications(req, { kind: { equals: kind }, ...others })
  return found.some((publication) => !isMarked(publication))
}

function isMarked(publication: Publication): boolean {
  const { source, author } = publication as { source?: string; author?: string }
  return isManuscriptKind(publication.kind) && [source, author].some((words) => words?.includes(MARK))
}
