import { APIError, type Payload, ValidationError } from 'payload'
import { inTransaction } from '../../publishing/transaction.ts'
import { NotImported } from '../reading/notice.ts'
import type { Pictures } from './bodyOf.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './entry.ts'
import { entryId } from './entryId.ts'
import { entryText } from './entryText.ts'
import { newsDraft } from './newsDraft.ts'
import { profileDraft } from './profileDraft.ts'

/** What became of one entry. */
export type Outcome =
  | { result: 'imported'; title: string; id: string; adminPath: string; notes: string[] }
  | { result: 'known'; adminPath: string }
  | { result: 'refused'; problem: string }

export interface StoreOrder {
  payload: Payload
  desk: Desk
  entry: Entry
  pictures: Pictures
  /** The news column of entries that name none. */
  column?: string
}

/** Makes a draft of an entry, once: one that was imported before is left as editors have made it. */
export async function storeEntry(order: StoreOrder): Promise<Outcome> {
  const { payload, entry } = order
  const id = entryId(entry)
  const known = await kindOfKnown(payload, entry, id)
  if (known) return { result: 'known', adminPath: adminPath(known, id) }
  try {
    const { title, kind, data, notes } = await draftOf(order)
    await inTransaction({ payload, user: null }, (req) =>
      payload.create({ collection: kind, data: { ...data, id } as never, depth: 0, draft: true, req }),
    )
    return { result: 'imported', title, id, adminPath: adminPath(kind, id), notes }
  } catch (error) {
    const problem = problemOf(error)
    if (problem) return { result: 'refused', problem }
    throw error
  }
}

async function draftOf({ entry, column, desk, pictures }: StoreOrder): Promise<Draft & { title: string }> {
  const { title, fields, blocks, report } = entryText(entry)
  const order = { title, blocks, pictures, fields: column ? { 栏目: column, ...fields } : fields }
  const draft = await (entry.kind === 'news' ? newsDraft(order, desk) : profileDraft(order, desk))
  return { ...draft, title, notes: [...report, ...draft.notes] }
}

async function kindOfKnown(payload: Payload, { kind }: Entry, id: string): Promise<Draft['kind'] | null> {
  for (const collection of kind === 'news' ? (['news', 'stories'] as const) : (['profiles'] as const)) {
    const { totalDocs } = await payload.count({ collection, where: { id: { equals: id } }, trash: true })
    if (totalDocs > 0) return collection
  }
  return null
}

const adminPath = (kind: Draft['kind'], id: string): string => `/admin/collections/${kind}/${id}`

/** Payload puts the tab before the name of its field. */
const fieldIn = (label: string): string => label.split(' > ').at(-1) ?? label

/** What is wrong with the entry, in Chinese; null where it is the system that failed. */
function problemOf(error: unknown): string | null {
  if (error instanceof NotImported) return error.message
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ label = '', message }) => `“${fieldIn(String(label))}”：${message}`).join('；')
  }
  return error instanceof APIError && error.isPublic && error.status < 500 ? error.message : null
}
