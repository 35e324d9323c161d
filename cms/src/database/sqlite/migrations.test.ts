import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

describe('migrations', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  it('bring a fresh database to the schema that the collections declare', async () => {
    const { db } = newsroom.payload
    const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
    const missing = await generateMigration(latestSnapshot(db.migrationDir), await generateDrizzleJson(db.schema))
    expect(missing, 'run `pnpm --filter cms migration <name>` and commit the result').toEqual([])
  })
})

function latestSnapshot(folder: string) {
  const latest = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(path.join(folder, String(latest)), 'utf8'))
}
