import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anyAdministrator } from '../../accounts/anyAdministrator.ts'
import { endingConsents } from '../../consent/endingConsents.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

describe('promise 5: one draft is found without walking through the drafts of all', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.employ({ roles: ['administrator', 'editor'] })
  })
  afterAll(() => newsroom.close())

  type Statement = string | { sql: string; args: unknown[] }
  type Client = { execute: (statement: Statement) => Promise<{ rows: { detail: string }[] }> }
  const clientOf = () => (newsroom.payload.db as unknown as { client: Client }).client

  const way = async (where: string): Promise<string> => plan({ sql: `SELECT id FROM ${where}`, args: [] })
  const plan = async ({ sql, args }: { sql: string; args: unknown[] }): Promise<string> => {
    const { rows } = await clientOf().execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    return rows.map(({ detail }) => detail).join('\n')
  }

  /** How SQLite goes about what some work reads of a table. */
  async function waysOf(table: string, work: () => Promise<unknown>): Promise<string[]> {
    const execute = vi.spyOn(clientOf(), 'execute')
    await work()
    const statements = execute.mock.calls.flatMap(([each]) => (typeof each === 'string' ? [] : [each]))
    execute.mockRestore()
    return Promise.all(statements.filter(({ sql }) => sql.includes(`from "${table}"`)).map(plan))
  }

  test.each([
    ["_news_v WHERE latest = 1 AND version_slug = 'x' AND parent_id <> 'y'", 'version_slug=?'],
    ["_news_v WHERE latest = 1 AND parent_id IN ('x')", 'parent_id=?'],
    ["_news_v WHERE version__status = 'draft' AND parent_id = 'x' AND (updated_at > 'z' OR latest = 1)", 'parent_id=?'],
    ["_profiles_v WHERE latest = 1 AND version_unit_id = 'x'", 'version_unit_id=?'],
    ["news WHERE deleted_at IS NULL AND slug = 'x'", 'slug=?'],
  ])('%s', async (where, index) => {
    expect(await way(where)).toContain(`(${index})`)
  })
  test.each(['news', 'profiles', 'units'] as const)(
    'lists and counts of %s read an index, not the bodies',
    async (kind) => {
      const page = { collection: kind, depth: 0, draft: true, limit: 10, page: 1 } as const
      for (const sort of ['-updatedAt', 'updatedAt']) {
        const ways = await waysOf(`_${kind}_v`, () => newsroom.payload.find({ ...page, sort }))
        expect(ways.length).toBeGreaterThan(1)
        for (const each of ways) expect(each).toMatch(/_list_idx/)
      }
    },
  )

  test('the consents that end are found by their end', async () => {
    const user = await anyAdministrator(newsroom.payload)
    const ways = await waysOf('_profiles_v', () => endingConsents(newsroom.payload, user))
    expect(ways.length).toBeGreaterThan(0)
    for (const each of ways) expect(each).toMatch(/_until_idx \(version_consent_until<\?\)/)
  })
  test('who has a file is found by its hash', async () => {
    const where = { hashes: { equals: 'a'.repeat(64) } }
    const ways = await waysOf('media', () =>
      newsroom.payload.db.find({ collection: 'media', where, pagination: false }),
    )
    expect(ways).toHaveLength(1)
    expect(ways[0]).toMatch(/media_texts_text_idx \(text=\?\)/)
    expect(ways[0]).not.toMatch(/SCAN (?!.*USING INDEX)/)
  })
})
