import type { CollectionBeforeOperationHook, CollectionConfig, GlobalConfig, PayloadRequest } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** The version that is going to be restored over, as the one who asks has seen it; null for the newsroom's own code. */
    restoring?: { kind: string; seen: string | null }
  }
}

interface Call {
  args: Args
  operation: string
  overrideAccess?: boolean
  req: PayloadRequest
}

type Args = Parameters<CollectionBeforeOperationHook>[0]['args'] & { data?: unknown; overrideAccess?: boolean }

/**
 * Every change names, in its own `updatedAt`, the version that it changes: the form sends the one that it holds, other
 * clients the one that they have read. A version is restored over the one that the query names. What the newsroom's own
 * code changes it has read in the same transaction, and names nothing.
 */
export const nameSeen =
  ({ slug }: CollectionConfig | GlobalConfig) =>
  ({ args, operation, overrideAccess, req }: Call): Args => {
    const isOwn = overrideAccess === true
    if (operation === 'restoreVersion') {
      req.context.restoring = { kind: slug, seen: isOwn ? null : String(req.query?.updatedAt ?? '') }
      return args
    }
    const { data } = args
    if (operation !== 'update' || typeof data !== 'object' || data === null) return args
    const { updatedAt, ...rest } = data as Record<string, unknown>
    if (isOwn || (updatedAt === undefined && isMove(rest))) return { ...args, data: rest } as Args
    return { ...args, ...ofDrafts(args), data: { ...rest, updatedAt: updatedAt ?? null } } as Args
  }

/** Many at once are changed as their drafts stand: Payload would take the texts that were saved before these. */
const ofDrafts = (args: Args): object => ('where' in args && !('id' in args) ? { draft: true } : {})

/** Going to the trash and coming back overwrites no text. */
const isMove = (data: object): boolean => Object.keys(data).every((name) => name === 'deletedAt' || name === '_status')
