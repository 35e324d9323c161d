import { setImmediate } from 'node:timers/promises'
import { createLocalReq, type Payload } from 'payload'
import { GLOBAL_IDS, type GlobalKind, isGlobalKind, PAGE_KINDS } from 'shared/kinds'
import { wasPublished } from '../collections/wasPublished.ts'
import { inTurn } from '../database/turns.ts'
import { environmentOf } from '../environment.ts'
import { publicationRow } from '../publishing/publicationStore.ts'
import type { Staff } from '../review/walkChain.ts'
import type { SampleDocument } from './documents/sampleDocument.ts'
import { byDate, sampleDocuments } from './documents/sampleDocuments.ts'
import { issueDocument } from './issueDocument.ts'
import { sampleStaff } from './staff.ts'
import { linkDocument, storeDocument } from './storeDocument.ts'
import { mediaOf, storeMedia } from './storeMedia.ts'

/** Samples and generated manuscripts build on the same units and columns: they are written one after the other. */
export const SAMPLES = 'samples'

/** Takes a line of progress, in Chinese. */
export type Report = (line: string) => void

/**
 * Fills an empty newsroom with the samples, all of them public. One that was interrupted goes on where it stopped; one
 * that is full, or that holds anything else, is left alone.
 */
export const fillEmptyNewsroom = (payload: Payload, { report }: { report: Report }): Promise<void> =>
  inTurn(payload, SAMPLES, async () => {
    const documents = sampleDocuments(environmentOf(payload).siteUrl)
    if (await isFull(payload, documents)) return
    if (!(await isEmpty(payload)) && !(await isBegun(payload, documents))) return
    const staff = await sampleStaff(payload)
    const stored = documents.filter(({ kind }) => !isGlobalKind(kind))
    await storeAll(payload, { documents: stored, staff, report })
    await publishAll(payload, { documents: byDate(documents), staff, report })
  })

interface Filling {
  documents: readonly SampleDocument[]
  staff: Staff
  report: Report
}

async function storeAll(payload: Payload, { documents, staff, report }: Filling): Promise<void> {
  const media = mediaOf(documents)
  let number = 0
  const tell = (name: string) => report(`写入示例内容 ${++number}/${media.length + documents.length}：${name}`)
  await storeMedia(payload, media, ({ data }) => tell(data.alt))
  for (const document of documents) {
    tell(document.name)
    await storeDocument(payload, document, staff.author)
    await setImmediate()
  }
}

async function publishAll(payload: Payload, { documents, staff, report }: Filling): Promise<void> {
  for (const [index, document] of documents.entries()) {
    report(`发布示例内容 ${index + 1}/${documents.length}：${document.name}`)
    await publishSample(payload, staff, document)
    await setImmediate()
  }
}

/** A global is stored only now: once somebody has published words of their own in it, they stay. */
async function publishSample(payload: Payload, staff: Staff, document: SampleDocument): Promise<void> {
  const { kind, id, at } = document
  if (!isGlobalKind(kind)) {
    if (await isKnown(payload, document)) return
    await linkDocument(payload, document, staff.author)
    await issueDocument(payload, { kind, id, staff, at })
    return
  }
  if (!(await isNeutral(payload, kind))) return
  await storeDocument(payload, document, staff.author)
  await issueDocument(payload, { kind, id, staff })
}

/** The home page is published last of all; one that an administrator published before does not make the rest complete. */
async function isFull(payload: Payload, documents: readonly SampleDocument[]): Promise<boolean> {
  const last = byDate(documents).findLast(({ kind }) => !isGlobalKind(kind))
  return last !== undefined && (await isKnown(payload, last)) && !(await isNeutral(payload, 'home'))
}

const isKnown = async (payload: Payload, { kind, id }: SampleDocument): Promise<boolean> =>
  wasPublished(await createLocalReq({}, payload), kind, id)

/** Whether a global was published at most once: with the neutral words of a first start. */
async function isNeutral(payload: Payload, kind: GlobalKind): Promise<boolean> {
  const row = await publicationRow(await createLocalReq({}, payload), kind, GLOBAL_IDS[kind])
  return row === null || row.publishedAt === row.changedAt
}

async function isBegun(payload: Payload, [first]: readonly SampleDocument[]): Promise<boolean> {
  if (!first) return false
  const { totalDocs } = await payload.count({ collection: 'units', where: { id: { equals: first.id } } })
  return totalDocs > 0
}

async function isEmpty(payload: Payload): Promise<boolean> {
  for (const kind of PAGE_KINDS) {
    const { totalDocs } = await payload.count({ collection: kind, trash: true })
    if (totalDocs > 0) return false
  }
  return true
}
