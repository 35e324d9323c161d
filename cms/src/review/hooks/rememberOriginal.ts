import type { CollectionBeforeOperationHook } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** Of what the document that this request makes is a copy. */
    copiedFrom?: string
  }
}

/** Whoever wrote the original of a copy has written the copy, too. */
export const rememberOriginal: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create') req.context.copiedFrom = (args as { duplicateFromID?: string }).duplicateFromID
  return args
}
