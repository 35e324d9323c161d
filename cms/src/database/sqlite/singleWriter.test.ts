import { execFileSync } from 'node:child_process'
import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

describe('one writer', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())
  const removeHooks = () => {
    for (const { config } of Object.values(newsroom.payload.collections)) config.hooks.afterChange = []
  }
  afterEach(removeHooks)

  const create = (name: string) => newsroom.rest('POST', '/units', { as: 'editor', body: { name } })
  const afterChange = (kind: 'units' | 'columns', hook: CollectionAfterChangeHook) =>
    newsroom.payload.collections[kind].config.hooks.afterChange.push(hook)
  const unitsNamed = async (name: string) =>
    (await newsroom.payload.count({ collection: 'units', where: { name: { equals: name } } })).totalDocs

  it('stores all of 200 creates at once', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `示例单位${index}`)
    const answers = await Promise.all(names.map(create))
    expect(answers.filter(({ status }) => status !== 201)).toEqual([])
    const { docs } = await newsroom.payload.find({ collection: 'units', limit: 0, pagination: false })
    expect(docs.map(({ name }) => name).sort()).toEqual(names.sort())
    expect((await newsroom.payload.countVersions({ collection: 'units' })).totalDocs).toBe(200)
  })

  it('keeps fewer than 10 database files open after 5,000 writes', async () => {
    const { db } = newsroom.payload
    const { id } = await db.create({ collection: 'counters', data: { id: 'writes', value: 0 } })
    for (let count = 0; count < 2500; count++) {
      await db.updateOne({ collection: 'counters', id, data: { value: { $inc: 1 } } })
      const transactionID = (await db.beginTransaction()) ?? undefined
      await db.updateOne({
        collection: 'counters',
        id,
        data: { value: { $inc: 1 } },
        req: { transactionID } as PayloadRequest,
      })
      await db.commitTransaction(String(transactionID))
    }
    expect(await db.findOne({ collection: 'counters', where: { id: { equals: id } } })).toMatchObject({ value: 5000 })
    expect(openFilesBelow(newsroom.environment.dataDir).length).toBeLessThan(10)
  })

  it('answers a failing COMMIT as an error, and stores nothing of it', async () => {
    afterChange('units', async ({ req }) => {
      await run(req, sql`PRAGMA defer_foreign_keys = ON`)
      await run(req, sql`UPDATE _units_v SET parent_id = 'nobody'`)
    })
    const { status, body } = await create('存不下的单位')
    expect(status).toBe(503)
    expect(body.errors[0].message).toContain('没有存下这次修改')
    expect(await unitsNamed('存不下的单位')).toBe(0)

    removeHooks()
    expect(await create('接着能存的单位')).toMatchObject({ status: 201 })
    expect(await unitsNamed('接着能存的单位')).toBe(1)
  })

  it('refuses a nested call that forgot `req` within five seconds, by name', async () => {
    afterChange('columns', ({ req }) => req.payload.create({ collection: 'units', data: { name: '嵌套的单位' } }))
    const call = newsroom.rest('POST', '/columns', { as: 'editor', body: { name: '出错的栏目' } })
    const { status, body } = await Promise.race([call, deadline(5000)])
    expect(status).toBe(503)
    expect(body.errors[0].message).toContain('“units 的 create”等不到写入数据库的机会：“columns 的 create”占用着')
    expect(body.errors[0].message).toContain('忘了传 req')
    expect(await unitsNamed('嵌套的单位')).toBe(0)
    expect((await newsroom.payload.count({ collection: 'columns' })).totalDocs).toBe(0)
  })

  it('lets a nested call that passes `req` on write in the same transaction', async () => {
    afterChange('columns', ({ req }) => req.payload.create({ collection: 'units', data: { name: '同一次写入' }, req }))
    const { status } = await newsroom.rest('POST', '/columns', { as: 'editor', body: { name: '正确的栏目' } })
    expect(status).toBe(201)
    expect(await unitsNamed('同一次写入')).toBe(1)
  })

  it('keeps what others read free of what is not yet committed', async () => {
    let seen: number | undefined
    afterChange('units', async () => {
      seen = await unitsNamed('还没提交的单位')
    })
    expect(await create('还没提交的单位')).toMatchObject({ status: 201 })
    expect(seen).toBe(0)
    expect(await unitsNamed('还没提交的单位')).toBe(1)
  })
})

async function run({ payload, transactionID }: PayloadRequest, statement: SQL): Promise<void> {
  const session: object | undefined = payload.db.sessions?.[String(await transactionID)]
  await (session as { db: { run: (query: SQL) => Promise<unknown> } }).db.run(statement)
}

const deadline = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not answered within ${milliseconds} ms`)), milliseconds).unref()
  })

function openFilesBelow(folder: string): string[] {
  const start = realpathSync(folder)
  return openFiles().filter((file) => file.startsWith(start))
}

function openFiles(): string[] {
  if (process.platform !== 'linux') {
    return execFileSync('lsof', ['-p', String(process.pid), '-Fn'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.slice(1))
  }
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)]
    } catch {
      return []
    }
  })
}
