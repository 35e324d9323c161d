import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = SQLiteAdapter['beforeSchemaInit'][number]
type Tables = Pick<SQLiteAdapter, 'rawTables'>

/** Marks that most rows share: which version is the latest, which is a draft, and what lies in the trash. */
const VAGUE = /^(?:version_)?(?:latest|autosave|_status|deletedAt)$/

/**
 * Payload indexes such marks by themselves. SQLite keeps no statistics here, and takes such an index for as good as that
 * of a slug or a parent: to find one draft it walked through the drafts of all, at each publish.
 */
export const dropVagueIndexes =
  (adapter: Tables): SchemaHook =>
  ({ schema }) => {
    for (const { indexes = {} } of Object.values(adapter.rawTables)) {
      for (const [name, { on }] of Object.entries(indexes)) {
        if (typeof on === 'string' && VAGUE.test(on)) delete indexes[name]
      }
    }
    return schema
  }
