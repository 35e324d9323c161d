import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { isGlobalKind, PAGE_KINDS } from 'shared/kinds'
import { anyAdministrator } from '../accounts/anyAdministrator.ts'
import { environmentOf } from '../environment.ts'
import { publish } from '../publishing/publish.ts'
import type { SampleDocument } from './documents/sampleDocument.ts'
import { byDate, sampleDocuments } from './documents/sampleDocuments.ts'
import { storeDocument } from './storeDocument.ts'
import { takeTurns } from './takeTurns.ts'
import { wasPublished } from './wasPublished.ts'

/** Takes a line of progress, in Chinese. */
export type Report = (line: string) => void

/**
 * Fills an empty newsroom with the samples, all of them public. One that was interrupted goes on where it stopped; one
 * that is full, or that holds anything else, is left alone.
 */
export const fillEmptyNewsroom = (payload: Payload, { report }: { report: Report }): Promise<void> =>
  takeTurns(async () => {
    const documents = sampleDocuments(environmentOf(payload).siteUrl)
    if (await isFull(payload, documents)) return
    if (!(await isEmpty(payload)) && !(await isBegun(payload, documents))) return
    await storeAll(payload, documents, report)
    await publishAll(payload, byDate(documents), report)
  })

async function storeAll(payload: Payload, documents: readonly SampleDocument[], report: Report): Promise<void> {
  for (const [index, document] of documents.entries()) {
    report(`写入示例内容 ${index + 1}/${documents.length}：${document.name}`)
    await storeDocument(payload, document)
    await setImmediate()
  }
}

async function publishAll(payload: Payload, documents: readonly SampleDocument[], report: Report): Promise<void> {
  const user = await anyAdministrator(payload)
  for (const [index, document] of documents.entries()) {
    const { kind, id, at, name } = document
    report(`发布示例内容 ${index + 1}/${documents.length}：${name}`)
    if (isGlobalKind(kind)) await publish({ payload, user, kind, id })
    else if (!(await wasPublished(payload, document))) await publish({ payload, user, kind, id, at })
    await setImmediate()
  }
}

/** An empty newsroom, too, has public globals with neutral words: the last page tells. */
async function isFull(payload: Payload, documents: readonly SampleDocument[]): Promise<boolean> {
  const last = byDate(documents).findLast(({ kind }) => !isGlobalKind(kind))
  return last !== undefined && wasPublished(payload, last)
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
