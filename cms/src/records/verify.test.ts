import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import { makeConfig } from '../makeConfig.ts'
import { inTransaction } from '../publishing/transaction.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { type ChainedLine, chained } from './chain.ts'
import { allChains } from './chainEnds.ts'
import { chainLeft } from './chainer.ts'
import { chainName } from './chainName.ts'
import { purgeExpired } from './keeping/purge.ts'
import { record } from './record.ts'
import { verifyRecord } from './verify.ts'

const DAYS = 180

let newsroom: Newsroom
let payload: Payload
let chain: string
beforeAll(async () => {
  newsroom = await freshNewsroom({ recordsDays: DAYS })
  payload = newsroom.payload
  chain = await chainName(payload)
})
afterAll(() => newsroom.close())

const step = (title: string, of = payload) =>
  inTransaction({ payload: of, user: null }, (req) => record(req, { action: 'update', kind: 'news', title }))

async function lines(): Promise<ChainedLine[]> {
  const { docs } = await payload.db.find({ collection: 'records', sort: 'number', pagination: false })
  return docs as unknown as ChainedLine[]
}
const change = (id: string, data: Partial<ChainedLine>) => payload.db.updateOne({ collection: 'records', id, data })
const remove = (id: string) => payload.db.deleteOne({ collection: 'records', where: { id: { equals: id } } })
const put = (line: object) => payload.db.create({ collection: 'records', data: { ...line } })
const problems = async () => (await verifyRecord(payload)).flatMap(({ problem }) => problem ?? [])

/** A whole record of six lines for each test. */
beforeEach(async () => {
  await chainLeft(payload)
  for (const collection of ['records', 'chains'] as const) await payload.db.deleteMany({ collection, where: {} })
  for (const number of [1, 2, 3, 4, 5, 6]) await step(`示例 ${number}`)
  await chainLeft(payload)
})

describe('promise 4: whoever tampers with the record is found', () => {
  test('a record that nobody touched is whole', async () => {
    expect(await verifyRecord(payload)).toMatchObject([{ chain, lines: 6, end: { number: 6 }, problem: null }])
  })

  const tampering: [string, (all: ChainedLine[]) => Promise<unknown>, RegExp][] = [
    [
      'a changed reason',
      ([, second]) => change(String(second?.id), { reason: '改' }),
      /第 2 条被改动过：2.*系统 修改 《示例 2》/,
    ],
    ['another time', ([, , third]) => change(String(third?.id), { at: '2020-01-01T00:00:00.000Z' }), /第 3 条被改动过/],
    ['a line that is gone', ([, , third]) => remove(String(third?.id)), /第 3 条不见了，它前面的一条写于2/],
    ['the last line gone', (all) => remove(String(all.at(-1)?.id)), /第 6 条不见了/],
    ['the first line gone', ([first]) => remove(String(first?.id)), /第 1 条不见了/],
    ['all lines gone', () => payload.db.deleteMany({ collection: 'records', where: {} }), /第 1 条不见了/],
    ['a line put in again', ([, second]) => put({ ...second, id: crypto.randomUUID() }), /第 2 条/],
    [
      'a line behind the end',
      (all) => put(chained({ ...last(all), id: crypto.randomUUID() }, linkOf(last(all)))),
      /第 7 条是多出来的/,
    ],
    [
      'a chain that nobody began',
      ([first]) => put({ ...first, id: crypto.randomUUID(), chain: '伪造' }),
      /“伪造”的登记不见了/,
    ],
    ['the end of a chain gone', () => payload.db.deleteMany({ collection: 'chains', where: {} }), /登记不见了/],
    [
      'two lines that changed places',
      async ([, second, , fourth]) => {
        await change(String(second?.id), { number: 4 })
        await change(String(fourth?.id), { number: 2 })
      },
      /第 2 条被改动过/,
    ],
  ]
  test.each(tampering)('%s is named', async (_, tamper, sentence) => {
    await tamper(await lines())
    expect(await problems()).toEqual([expect.stringMatching(sentence)])
  })

  const last = (all: ChainedLine[]) => all.at(-1) as ChainedLine
  const linkOf = ({ number, hash }: ChainedLine) => ({ number, hash: hash ?? '' })

  test('the terminal hears it through the operator’s door, and nobody else does', async () => {
    const headers = { authorization: `Bearer ${newsroom.environment.operatorToken}` }
    const { status, body } = await newsroom.rest('POST', '/operator/verify-record', { headers })
    expect([status, body.chains]).toMatchObject([200, [{ chain, problem: null }]])
    expect((await newsroom.rest('POST', '/operator/verify-record', { as: 'administrator' })).status).toBe(404)
  })
})

describe('promise 4: no line is left out of its chain', () => {
  test('what a process left that died between commit and chaining is chained at the next start', async () => {
    const [first] = await lines()
    const left = { ...first, chain: '示例-9', number: 0, previous: '', hash: '' }
    for (const title of ['甲', '乙']) await put({ ...left, id: crypto.randomUUID(), title })
    await chainLeft(payload)
    expect(await verifyRecord(payload)).toMatchObject([
      { lines: 6, problem: null },
      { chain: '示例-9', lines: 2, problem: null },
    ])
  })

  test('many steps at once have one number each, without a gap', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => step(`示例并发 ${index}`)))
    expect(await verifyRecord(payload)).toMatchObject([{ lines: 36, end: { number: 36 }, problem: null }])
  })

  test('a step that was not stored leaves no line', async () => {
    const failing = inTransaction({ payload, user: null }, async (req) => {
      await record(req, { action: 'update', title: '示例落空' })
      throw new Error('示例故障')
    })
    await expect(failing).rejects.toThrow('示例故障')
    expect(await verifyRecord(payload)).toMatchObject([{ lines: 6, problem: null }])
  })

  test('a second instance on the same database has a chain of its own', async ({ skip }) => {
    if (!isReplicaSet(payload.db)) return skip('one process works on an embedded database')
    const config = await makeConfig(newsroom.environment)
    config.logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
    const other = await getPayload({ config, key: crypto.randomUUID() })
    expect(await chainName(other)).not.toBe(chain)
    await Promise.all([1, 2, 3, 4].flatMap((each) => [step(`甲 ${each}`), step(`乙 ${each}`, other)]))
    expect(await verifyRecord(payload)).toMatchObject([
      { lines: 10, problem: null },
      { lines: 4, problem: null },
    ])
    await other.destroy()
  })
})

describe('promise 4: the record is kept for the time that was set, and no shorter', () => {
  const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)

  test('nothing goes before its time', async () => {
    await purgeExpired(payload, later(DAYS - 1))
    expect(await lines()).toHaveLength(6)
  })

  test('what is older goes, says so on record, and what stays can still be verified', async () => {
    await purgeExpired(payload, later(DAYS + 1))
    expect(await verifyRecord(payload)).toMatchObject([{ lines: 1, end: { number: 7 }, problem: null }])
    expect(await lines()).toMatchObject([
      { action: 'purge', userName: '系统', number: 7, title: expect.stringContaining('6 条') },
    ])
    await step('示例之后')
    expect(await problems()).toEqual([])
    const [purged] = await lines()
    await remove(String(purged?.id))
    expect(await problems()).toEqual([expect.stringContaining('第 7 条不见了')])
  })

  test('a chain in which something was changed is kept as evidence', async () => {
    const [, second] = await lines()
    await change(String(second?.id), { title: '改' })
    await purgeExpired(payload, later(DAYS + 1))
    expect(await lines()).toHaveLength(6)
    expect(await allChains(payload)).toEqual([chain])
  })
})
