import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Environment } from '../../../environment.ts'
import { fillEmptyNewsroom } from '../../../samples/fillEmptyNewsroom.ts'
import { deskOf } from '../../../testing/desk.ts'
import { freshEnvironment, freshNewsroom, type Newsroom } from '../../../testing/newsroom.ts'
import { isReplicaSet } from '../replicaSet.ts'
import { moveNewsroom } from './move.ts'
import { wordsOf } from './words.ts'

describe('a newsroom that moves from SQLite to MongoDB', () => {
  let source: Environment
  let databaseUrl: string
  let account: { email: string; password: string; id: string }
  let feed: unknown
  const drafts: { id: string; title: string }[] = []
  let accounts: number
  const progress: string[] = []

  beforeAll(async () => {
    const { databaseUrl: url, ...rest } = await freshEnvironment()
    source = { ...rest, databaseUrl: null }
    databaseUrl = String(url)
    const newsroom = await freshNewsroom(source)
    account = await newsroom.account('administrator')
    await fillEmptyNewsroom(newsroom.payload, { report: () => {} })
    await writeMore(newsroom)
    feed = await deskOf(newsroom).changes()
    accounts = (await newsroom.payload.count({ collection: 'users' })).totalDocs
    await newsroom.payload.destroy()
  }, 120_000)
  afterAll(() => rm(source.dataDir, { recursive: true, force: true }))

  /** What samples do not have: several versions, a preference, a lock, a withdrawn text. */
  async function writeMore(newsroom: Newsroom): Promise<void> {
    const desk = deskOf(newsroom)
    const draft = await desk.write('units', { name: '示例草稿' })
    for (const name of ['示例二稿', '示例三稿']) await desk.edit('units', draft.id, { name })
    drafts.push({ id: draft.id, title: '示例三稿' })
    const gone = await desk.issue('units', { name: '示例撤下' })
    await desk.withdraw('units', gone.id)
    const user = { relationTo: 'users' as const, value: account.id }
    await newsroom.payload.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'units', value: draft.id }, user },
    })
    await newsroom.payload.db.create({
      collection: 'payload-preferences',
      data: { key: 'nav', user, value: { open: true, groups: [] } },
    })
  }

  const move = (changes: Partial<Parameters<typeof moveNewsroom>[0]> = {}) =>
    moveNewsroom({ dataDir: source.dataDir, databaseUrl, report: (line) => progress.push(line), ...changes })
  const elsewhere = async () => String((await freshEnvironment()).databaseUrl)

  async function onMongo<Result>(work: (newsroom: Newsroom) => Promise<Result>, url = databaseUrl): Promise<Result> {
    const newsroom = await freshNewsroom({ ...source, databaseUrl: url })
    try {
      return await work(newsroom)
    } finally {
      await newsroom.payload.destroy()
    }
  }
  const connectionOf = ({ db }: Payload) => {
    if (!isReplicaSet(db)) throw new Error('This test runs on MongoDB')
    return db.connection
  }

  it('is refused while a CMS is at work in it, and nothing is made', async () => {
    const url = await elsewhere()
    const running = await freshNewsroom(source)
    await expect(move({ databaseUrl: url })).rejects.toThrow('不能同时启动第二个')
    await running.payload.destroy()
    await onMongo(async ({ payload }) => {
      expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0)
      await connectionOf(payload).dropDatabase()
    }, url)
  })

  it('is refused where there is none', async () => {
    await expect(move({ dataDir: `${source.dataDir}/nirgends` })).rejects.toThrow('没有采编库（newsroom.db）')
  })

  it('arrives whole, document by document', async () => {
    const moved = await move()
    expect(wordsOf(moved)).toContain('已全部搬到 MongoDB，逐条核对一致')
    expect(moved.compared.filter(({ from, to }) => from.digest !== to.digest)).toEqual([])
    const counts = Object.fromEntries(moved.compared.map(({ label, to }) => [label, to.count]))
    expect(counts).toMatchObject({
      单位: expect.any(Number),
      账号: accounts,
      操作记录: expect.any(Number),
      编辑锁: 1,
      界面偏好: 1,
    })
    const countOf = (wanted: string) => moved.compared.find(({ label }) => label === wanted)?.to.count ?? 0
    expect(countOf('单位·版本')).toBeGreaterThan(countOf('单位'))
    expect(moved.files.count).toBeGreaterThan(50)
  }, 120_000)

  it('lets in who had an account, and shows the same feed and drafts', async () => {
    await onMongo(async (newsroom) => {
      const login = await newsroom.rest('POST', '/users/login', { body: account })
      expect(login).toMatchObject({ status: 200, body: { user: { id: account.id, roles: ['administrator'] } } })
      const headers = { authorization: `JWT ${login.body.token}` }
      expect(await changes(newsroom)).toEqual(feed)
      for (const { id, title } of drafts) {
        const draft = await newsroom.rest('GET', `/units/${id}?draft=true`, { headers })
        expect(draft.body).toMatchObject({ name: title, _status: 'draft' })
        const versions = await newsroom.rest('GET', `/units/versions?where[parent][equals]=${id}`, { headers })
        expect(versions.body.docs.map(({ version }: { version: { name: string } }) => version.name)).toEqual([
          '示例三稿',
          '示例二稿',
          '示例草稿',
        ])
      }
    })
  })

  it('goes on where it stood: the next publication gets the next number', async () => {
    await onMongo(async (newsroom) => {
      const { token } = (await newsroom.rest('POST', '/users/login', { body: account })).body
      const headers = { authorization: `JWT ${token}` }
      const [draft] = drafts
      const { updatedAt } = (await newsroom.rest('GET', `/units/${draft?.id}?draft=true`, { headers })).body
      const [writer, signer] = [
        await newsroom.employ({ roles: ['editor'] }),
        await newsroom.employ({ roles: ['final'] }),
      ]
      const desk = deskOf(newsroom, writer)
      const order = { kind: 'units', id: String(draft?.id), updatedAt }
      const { since } = (await desk.submit('units', order)).body
      expect(await desk.review('sign-off', signer, { ...order, since })).toMatchObject({ status: 200 })
      const after = await changes(newsroom)
      expect(after.slice(0, -1)).toEqual(feed)
      const [before, last] = [after.at(-2), after.at(-1)]
      expect(last).toMatchObject({ sequence: Number(before?.sequence) + 1, publication: { id: draft?.id } })
    })
  })

  const changes = async (newsroom: Newsroom) => {
    const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    return (await newsroom.rest('GET', '/changes', { headers })).body.changes as { sequence: number }[]
  }

  it('is refused where an older version wrote it, and nothing is changed there', async () => {
    const { dataDir } = await freshEnvironment()
    const file = path.join(dataDir, 'newsroom.db')
    const older = createClient({ url: `file:${file}` })
    await older.execute('CREATE TABLE payload_migrations (name text)')
    older.close()
    const before = await readFile(file)
    await expect(move({ dataDir })).rejects.toThrow(/旧版本的结构，没有搬，也没有改动。请/)
    expect(await readFile(file)).toEqual(before)
    await rm(dataDir, { recursive: true })
  })

  it('is refused where something is there already, which stays as it is', async () => {
    const counted = () => onMongo(async ({ payload }) => (await payload.count({ collection: 'users' })).totalDocs)
    const before = await counted()
    await expect(move()).rejects.toThrow(/目标数据库 newsroom-\S+ 里已经有内容（\S+），什么都没有搬/)
    expect(await counted()).toBe(before)
  })

  it('says that it is not whole where a file is lost, and no CMS starts on it', async () => {
    const folder = path.join(source.dataDir, 'originals')
    const [name] = await readdir(folder)
    const file = path.join(folder, String(name))
    const bytes = await readFile(file)
    await writeFile(file, 'zerstört')
    const url = await elsewhere()
    const moved = await move({ databaseUrl: url })
    await writeFile(file, bytes)
    expect(moved).toMatchObject({ isWhole: false, files: { broken: [name] } })
    expect(wordsOf(moved)).toContain('核对没有通过')
    await expect(onMongo(async () => {}, url)).rejects.toThrow('没有搬完，或者核对没有通过，后台没有启动')
    await expect(move({ databaseUrl: url })).rejects.toThrow('上次没有搬完的内容')
  }, 120_000)

  it('is recognisably unfinished where the power went in between', async () => {
    const url = await elsewhere()
    const report = (line: string) => {
      if (line.includes('记录')) throw new Error('断电')
    }
    await expect(move({ databaseUrl: url, report })).rejects.toThrow('断电')
    await expect(onMongo(async () => {}, url)).rejects.toThrow('后台没有启动')
    await expect(move({ databaseUrl: url })).rejects.toThrow('请先删除这个数据库，再重新运行')
  }, 120_000)
})
