import type { GlobalAfterChangeHook, GlobalBeforeChangeHook, GlobalBeforeOperationHook } from 'payload'
import { GLOBAL_IDS, type GlobalKind, KIND_LABELS } from 'shared/kinds'
import { record } from '../record.ts'
import { changedFields } from './changedFields.ts'
import { goesOn } from './goesOn.ts'
import { noteAutosave, noteChanges, notedChanges } from './notes.ts'

const noteOperation: GlobalBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') noteAutosave(req, args)
}

const noteChangedFields: GlobalBeforeChangeHook = ({ data, global, originalDoc, req }) => {
  const texts = { before: originalDoc ?? {}, after: data, isWhole: false }
  noteChanges(req, global.slug, changedFields(global.flattenedFields, texts))
  return data
}

const recordChange: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const kind = global.slug as GlobalKind
  const changed = notedChanges(req, kind)
  if (await goesOn(req, { global: kind, document: GLOBAL_IDS[kind], changed })) return doc
  const action = kind === 'settings' ? 'settings' : 'update'
  await record(req, { action, kind, document: GLOBAL_IDS[kind], title: KIND_LABELS[kind], changed })
  return doc
}

export const globalHooks = {
  beforeOperation: [noteOperation],
  beforeChange: [noteChangedFields],
  afterChange: [recordChange],
}
