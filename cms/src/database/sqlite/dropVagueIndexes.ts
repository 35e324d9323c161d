import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = SQLiteAdapter['beforeSchemaInit'][number]
type Tables = Pick<SQLiteAdapter, 'rawTables'>

/** Marks that most rows share: which version is the latest, which is a draft, and what lies in the trash. */
const VAGUE = /^(?:version_)?(?:latest|autosave|_status|deletedAt)$/

/** What tells a list of drafts from the other versions, and its order: lists and counts read these alone, never the bodies. */
const LIST = ['version_updatedAt', 'latest', 'version_deletedAt']

/**
 * Payload indexes such marks by themselves. SQLite keeps no statistics here, and takes such an index for as good as that
 * of a slug or a parent: to find one draft it walked through the drafts of all, at each publish. In their place stands an
 * index that begins with no mark, so that it serves lists and counts and is never taken for the way to one draft.
 */
export const dropVagueIndexes =
  (adapter: Tables): SchemaHook =>
  ({ schema }) => {
    for (const [table, { columns, indexes = {} }] of Object.entries(adapter.rawTables)) {
      for (const [name, { on }] of Object.entries(indexes)) {
        if (typeof on === 'string' && VAGUE.test(on)) delete indexes[name]
      }
      const on = LIST.filter((name) => name in columns)
      if (on.includes('latest')) indexes[`${table}_list_idx`] = { name: `${table}_list_idx`, on }
    }
    return schema
  }
