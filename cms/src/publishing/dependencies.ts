import type { PayloadRequest, Where } from 'payload'
import { headline } from 'shared/headline'
import { KIND_LABELS, type PageKind, STRUCTURE_KINDS } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { blobsOf, referencesOf } from 'shared/references'
import { lock, lockAlone, lockShared } from '../database/locks.ts'
import { blobsOf as blobFolder, hasFile } from '../pictures/blobStore.ts'
import { livePublications, publicationRows, referenceKey, rowId } from './publicationStore.ts'
import { Refusal } from './refusal.ts'

/** A sentence names at most so many users of something. */
const NAMED = 3

/**
 * Units, columns and topics carry other pages: what points to them needs them to be public. A manuscript may be named
 * before it is public and after it was withdrawn; readers then see no link.
 */
const carries = (kind: PageKind): boolean => (STRUCTURE_KINDS as readonly string[]).includes(kind)

/** Keeps others from taking away, while this publication is being stored, what it stands on. */
export async function holdDependencies(req: PayloadRequest, publication: Publication): Promise<void> {
  await lock(req, rowId(publication.kind, publication.id))
  const carriers = referencesOf(publication).filter(({ kind }) => carries(kind))
  await lockShared(req, [...carriers.map(referenceKey), ...blobsOf(publication)])
}

/** Refuses a publication that points to a unit, column or topic which readers cannot see. */
export async function refuseMissing(req: PayloadRequest, publication: Publication): Promise<void> {
  const needed = referencesOf(publication).filter(({ kind }) => carries(kind))
  const rows = needed.length
    ? await publicationRows(req, { id: { in: needed.map(({ kind, id }) => rowId(kind, id)) } })
    : []
  for (const reference of needed) {
    const row = rows.find(({ id, live }) => live && id === rowId(reference.kind, reference.id))
    if (!row) throw new Refusal(`${await nameOf(req, reference)}还没有公开。请先发布它，再来发布这里。`)
    refuseWrongColumn(publication, row.data)
  }
}

/** Refuses a publication with a picture or attachment whose bytes the newsroom does not have. */
export async function refuseLostFiles({ payload }: PayloadRequest, publication: Publication): Promise<void> {
  const folder = blobFolder(payload)
  for (const hash of blobsOf(publication)) {
    if (await hasFile(folder, hash)) continue
    throw new Refusal('有图片或附件的文件不在媒体库的文件夹里。请到“图片与附件”里重新上传文件，再送审。')
  }
}

/** Refuses to withdraw what live publications stand on. */
export async function refuseNeeded(req: PayloadRequest, publication: Publication): Promise<void> {
  const { kind, id } = publication
  await lock(req, rowId(kind, id))
  if (carries(kind as PageKind)) await lockAlone(req, referenceKey({ kind: kind as PageKind, id }))
  const users = carries(kind as PageKind) ? await usersOf(req, { kind: kind as PageKind, id }) : []
  if (users.length === 0) return
  throw new Refusal(`不能撤下：${list(users)}正在使用它。请先把它们改到别处，或者撤下它们，再撤下这里。`, 409)
}

/** Refuses to turn a news column with live news into a column of stories, or the other way round. */
export async function refuseOrphans(
  req: PayloadRequest,
  publication: Publication,
  before: Publication | null | undefined,
): Promise<void> {
  if (publication.kind !== 'columns' || before?.kind !== 'columns' || publication.type === before.type) return
  await lockAlone(req, referenceKey(publication))
  const other = publication.type === 'news' ? 'stories' : 'news'
  const orphans = await usersOf(req, publication, { kind: { equals: other } })
  if (orphans.length) throw new Refusal(`不能改变收录的种类：栏目里还有${list(orphans)}。请先移走它们，再送审。`, 409)
}

const usersOf = (req: PayloadRequest, { kind, id }: Reference, more: Where = {}): Promise<Publication[]> =>
  livePublications(req, { and: [{ references: { equals: referenceKey({ kind, id }) } }, more] }, NAMED + 1)

function list(users: readonly Publication[]): string {
  const titles = users.slice(0, NAMED).map((publication) => `《${headline(publication)}》`)
  return users.length > NAMED ? `${titles.join('、')}等` : titles.join('、')
}

function refuseWrongColumn(publication: Publication, column: Publication | null): void {
  if (publication.kind !== 'news' && publication.kind !== 'stories') return
  if (column?.kind !== 'columns' || column.id !== publication.column || column.type === publication.kind) return
  throw new Refusal(`栏目“${column.name}”不收录${KIND_LABELS[publication.kind]}。请另选一个栏目，再送审。`)
}

async function nameOf(req: PayloadRequest, { kind, id }: Reference): Promise<string> {
  const document: { name?: string; title?: string } | null = await req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    req,
  })
  const name = document?.name ?? document?.title
  return name ? `${KIND_LABELS[kind]}“${name}”` : `所选的${KIND_LABELS[kind]}`
}
