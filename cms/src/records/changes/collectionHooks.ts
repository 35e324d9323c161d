import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  SanitizedCollectionConfig,
} from 'payload'
import type { Action, Subject } from '../actions.ts'
import { record } from '../record.ts'
import { accountWords } from './accountWords.ts'
import { changedFields } from './changedFields.ts'
import { goesOn } from './goesOn.ts'
import { noteAutosave, noteChanges, notedChanges } from './notes.ts'

const WRITING = ['create', 'update', 'updateByID']

const noteOperation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (WRITING.includes(operation)) noteAutosave(req, args)
}

/** Only here both texts are whole: later some fields may be left out on request, and a password is gone. */
const noteChangedFields: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  if (!originalDoc) return
  const isWhole = Boolean(req.context.isRestoringVersion)
  const changed = changedFields(collection.flattenedFields, { before: originalDoc, after: data, isWhole })
  noteChanges(req, `${collection.slug}:${originalDoc.id}`, changed)
}

const recordChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const { id } = doc
  const kind = collection.slug as Subject
  const changed = operation === 'update' ? notedChanges(req, `${kind}:${id}`) : []
  const action = actionOf({
    operation,
    kind,
    before: previousDoc,
    after: doc,
    isRestored: Boolean(req.context.isRestoringVersion),
  })
  const document = String(id)
  if (await goesOn(req, { collection: collection.slug, document, changed })) return doc
  const title = titleOf(collection, { ...previousDoc, ...doc })
  const reason = action === 'account' ? accountWords(req, { before: previousDoc, after: doc, changed }) : ''
  await record(req, { action, kind, document, title, changed, reason })
  return doc
}

const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const kind = collection.slug as Subject
  await record(req, { action: 'delete', kind, document: String(id), title: titleOf(collection, doc) })
}

export const collectionHooks = {
  beforeOperation: [noteOperation],
  beforeChange: [noteChangedFields],
  afterChange: [recordChange],
  afterDelete: [recordDeletion],
}

interface Change {
  operation: 'create' | 'update'
  kind: Subject
  before?: { deletedAt?: unknown }
  after: { deletedAt?: unknown }
  isRestored: boolean
}

function actionOf({ operation, kind, before, after, isRestored }: Change): Action {
  if (kind === 'deputies') return 'deputy'
  if (operation === 'create') return 'create'
  if (kind === 'users') return 'account'
  if (isRestored) return 'restoreVersion'
  if (after.deletedAt && !before?.deletedAt) return 'trash'
  return before?.deletedAt && !after.deletedAt ? 'restore' : 'update'
}

function titleOf({ admin }: SanitizedCollectionConfig, doc: Record<string, unknown>): string {
  const words = [doc[admin.useAsTitle ?? 'id'], doc.name, doc.title, doc.filename]
  return String(words.find((each) => typeof each === 'string' && each) ?? '')
}
