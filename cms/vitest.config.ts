import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { findMongod } from './src/testing/mongod.mjs'

const isTest = 'src/**/*.test.ts'
const common = {
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

/** Long tests of what stores nothing need one run. */
const withoutDatabase = ['src/{importing,pictures}/reading/**', 'src/samples/content.test.ts']

/** The whole suite on both databases; only the rooms of one database are tested on that one alone. */
const ofOneDatabase = ['src/database/{mongodb,sqlite}/**']
const sqlite = {
  extends: true as const,
  test: { ...common, name: 'sqlite', include: [isTest], exclude: ['src/database/mongodb/**'] },
}
const onMongodb = { ...common, globalSetup: 'src/testing/replicaSet.ts' }
const mongodb = {
  extends: true as const,
  test: { ...onMongodb, name: 'mongodb', include: [isTest], exclude: [...ofOneDatabase, ...withoutDatabase] },
}
const mongodbAlone = {
  extends: true as const,
  test: { ...onMongodb, name: 'mongodb alone', include: ['src/database/mongodb/**/*.test.ts'] },
}

/** Where there is no MongoDB, its tests are left out; whoever only reads this file sees the same everywhere. */
export default defineConfig(async () => {
  const mongod = await findMongod()
  const isLeftOut = 'problem' in mongod && !process.env.CI && process.env.VITEST !== undefined
  if (isLeftOut) console.warn(`${mongod.problem}，MongoDB 上的测试没有运行。`)
  return {
    resolve: { alias: { '@payload-config': path.join(import.meta.dirname, 'src/payload.config.ts') } },
    test: { maxWorkers: 1, projects: isLeftOut ? [sqlite] : [sqlite, mongodbAlone, mongodb] },
  }
})
