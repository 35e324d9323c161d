import { once } from 'node:events'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import type { Environment } from '../environment.ts'
import { makeConfig } from '../makeConfig.ts'
import { type Instance, startInstance } from '../testing/instances.ts'
import { freshEnvironment, removeNewsroom } from '../testing/newsroom.ts'

const ROWS = 120
const entries = Array.from({ length: ROWS }, (_, index) => ({
  kind: 'news',
  fields: { 标题: `示例中断 ${index}`, 正文: `第一段。\n第二段 ${index}。` },
  pictures: {},
}))

let environment: Environment
let instance: Instance
beforeAll(async () => {
  environment = await freshEnvironment()
  instance = await startInstance(environment)
})
afterAll(async () => {
  await kill()
  const payload = await getPayload({ config: makeConfig(environment), key: environment.dataDir })
  await endTransactionsOfTheDead(payload)
  await removeNewsroom(payload)
})

/** A server waits a minute for a client that was killed. */
async function endTransactionsOfTheDead({ db }: Payload): Promise<void> {
  if (isReplicaSet(db)) await db.connection.getClient().db('admin').command({ killAllSessions: [] })
}

async function kill() {
  if (instance.child.kill('SIGKILL')) await once(instance.child, 'close')
}

async function logIn(): Promise<string> {
  const account = { email: 'admin@newsroom.local', password: /密码：(\S+)/.exec(instance.words)?.[1] }
  return `JWT ${(await instance.call('POST', '/users/login', account)).body.token}`
}

const store = (some: typeof entries) =>
  instance.call('POST', '/operator/import-entries', { entries: some }, `Bearer ${environment.operatorToken}`)

async function storeAll(): Promise<{ result: string }[]> {
  const outcomes = []
  for (const batch of [entries.slice(0, 60), entries.slice(60)]) outcomes.push(...(await store(batch)).body.outcomes)
  return outcomes
}

/** What the dead process had locked is refused until the server gives it free: importing goes on until nothing is. */
test('kill -9 in the middle of an import, and again: each row is there once', async () => {
  const token = await logIn()
  const titles = async (): Promise<string[]> => {
    const { body } = await instance.call('GET', '/news?limit=0&depth=0&draft=true&select[title]=true', undefined, token)
    return body.docs.map(({ title }: { title: string }) => title)
  }
  const cut = store(entries.slice(0, 100)).catch(() => 'cut off')
  while ((await titles()).length < 5);
  await kill()
  expect(await cut).toBe('cut off')

  instance = await startInstance(environment)
  const before = (await titles()).length
  expect(before).toBeLessThan(100)
  const outcomes = await storeAll()
  expect(outcomes.filter(({ result }) => result === 'known')).toHaveLength(before)
  while ((await storeAll()).some(({ result }) => result === 'refused'));
  expect((await titles()).toSorted()).toEqual(entries.map(({ fields }) => fields.标题).toSorted())
}, 240_000)
