import type { PayloadRequest } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** What a save has changed so far, until it is put on record. */
    changedFields?: Map<string, readonly string[]>
    /** Whether a form saves by itself, without its editor asking. */
    savesByItself?: boolean
  }
}

export function noteAutosave({ context }: PayloadRequest, args: object): void {
  context.savesByItself = 'autosave' in args && args.autosave === true
}

export function noteChanges({ context }: PayloadRequest, document: string, changed: readonly string[]): void {
  context.changedFields ??= new Map()
  context.changedFields.set(document, changed)
}

export function notedChanges({ context }: PayloadRequest, document: string): readonly string[] {
  const changed = context.changedFields?.get(document) ?? []
  context.changedFields?.delete(document)
  return changed
}
