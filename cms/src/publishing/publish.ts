import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { addressOf, publicAddress } from 'shared/addresses'
import { isGlobalKind, type Kind } from 'shared/kinds'
import type { Publication } from 'shared/publication'
import { refuseWithoutConsent } from '../consent/refuseWithoutConsent.ts'
import { refusePublicCircle } from '../lineage/refuseCircle.ts'
import { letGo } from '../pictures/removing/letGo.ts'
import { record } from '../records/record.ts'
import { aliasesOf, takeAddress, takeFormerAddress } from './addresses.ts'
import { correctionsOf } from './corrections.ts'
import type { Target } from './currentText.ts'
import { holdDependencies, refuseLostFiles, refuseMissing, refuseOrphans } from './dependencies.ts'
import { onRecord } from './onRecord.ts'
import { project } from './projection/project.ts'
import type { Source } from './projection/source.ts'
import { type PublicationRow, publicationRow, rowId, rowOf, saveRow } from './publicationStore.ts'
import { sameAsPublic } from './wording.ts'

export interface PublishOrder extends Target {
  /** The text that was signed off. */
  source: Source
  /** The instant of publishing: now, unless content with a history of its own is brought in. */
  at: string
  /** What is corrected of what readers have seen, in one sentence for them. */
  correction?: string
}

/** What is public now. */
export interface Published {
  kind: Kind
  id: string
  address: string | null
  publishedAt: string
  updatedAt: string
  message: string
}

/**
 * Makes a text public, whole or not at all, within the transaction that signs it off. `release` is its only caller;
 * whoever commits numbers what was published afterwards.
 */
export async function publishIn(req: PayloadRequest, order: PublishOrder): Promise<Published> {
  const { kind, id, source, at, correction } = order
  await refuseWithoutConsent(req, { kind, id }, source)
  const before = await publicationRow(req, kind, id)
  const publication = await projectionOf(req, { kind, id, source, before, at, correction })
  if (isUnchanged(before, publication)) return answer(before.data, `${sameAsPublic(kind)}，无需再次发布。`)
  await holdDependencies(req, publication)
  await refuseMissing(req, publication)
  await refuseLostFiles(req, publication)
  await refuseOrphans(req, publication, before?.data)
  await refusePublicCircle(req, publication)
  await store(req, publication, before)
  await record(req, { action: 'publish', ...onRecord(publication) })
  return answer(publication, before?.live ? '公开页面已更新。' : '已发布。')
}

interface Projecting extends Target {
  source: Source
  before: PublicationRow | null
  at: string
  correction?: string
}

/** The publication that the current text would be. It keeps the day on which it first became public. */
export function projectionOf(req: PayloadRequest, projecting: Projecting): Promise<Publication> {
  const { kind, id, source, before, at } = projecting
  const address = isGlobalKind(kind) ? '' : addressOf({ kind, slug: String(source.slug) })
  const aliases = aliasesOf(source, { kind, address, before: before?.addresses ?? [] })
  const corrections = correctionsOf(before, projecting)
  const publishedAt = before?.publishedAt ?? at
  return project(req, { kind, id, source, aliases, corrections, publishedAt, updatedAt: at })
}

/** Whether readers see these very words already; the time of the latest change does not count. */
export function isUnchanged(
  before: PublicationRow | null,
  { updatedAt: _, ...now }: Publication,
): before is PublicationRow & { data: Publication } {
  if (!before?.data) return false
  const { updatedAt: __, ...then } = before.data
  return isDeepStrictEqual(then, now)
}

async function store(req: PayloadRequest, publication: Publication, before: PublicationRow | null): Promise<void> {
  const id = rowId(publication.kind, publication.id)
  const address = publicAddress(publication)
  const aliases = 'aliases' in publication ? publication.aliases : []
  if (address) await takeAddress(req, address, id)
  for (const alias of aliases.filter((each) => !before?.addresses.includes(each)))
    await takeFormerAddress(req, alias, id)
  const row = rowOf(publication, before)
  await saveRow(req, row, before)
  await letGo(req, before?.blobs.filter((hash) => !row.blobs.includes(hash)) ?? [])
}

function answer(publication: Publication, message: string): Published {
  const { kind, id, publishedAt, updatedAt } = publication
  return { kind, id, address: publicAddress(publication), publishedAt, updatedAt, message }
}
