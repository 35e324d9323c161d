import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

describe('promise 5: one draft is found without walking through the drafts of all', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const way = async (where: string): Promise<string> => {
    const { client } = newsroom.payload.db as unknown as { client: { execute: (sql: string) => Promise<Plan> } }
    const { rows } = await client.execute(`EXPLAIN QUERY PLAN SELECT id FROM ${where}`)
    return rows.map(({ detail }) => detail).join('\n')
  }
  type Plan = { rows: { detail: string }[] }

  test.each([
    ["_news_v WHERE latest = 1 AND version_slug = 'x' AND parent_id <> 'y'", 'version_slug=?'],
    ["_news_v WHERE latest = 1 AND parent_id IN ('x')", 'parent_id=?'],
    ["_news_v WHERE version__status = 'draft' AND parent_id = 'x' AND (updated_at > 'z' OR latest = 1)", 'parent_id=?'],
    ["_profiles_v WHERE latest = 1 AND version_unit_id = 'x'", 'version_unit_id=?'],
    ["news WHERE deleted_at IS NULL AND slug = 'x'", 'slug=?'],
  ])('%s', async (where, index) => {
    expect(await way(where)).toContain(`(${index})`)
  })
})
