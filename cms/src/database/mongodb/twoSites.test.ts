import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { Change } from 'shared/change-feed'
import { afterAll, beforeAll, it } from 'vitest'
import type { Environment } from '../../environment.ts'
import { richText } from '../../testing/desk.ts'
import { conclude, isLong } from '../../testing/drill.ts'
import { type Instance, startInstance } from '../../testing/instances.ts'
import { freshEnvironment } from '../../testing/newsroom.ts'
import { killServer, signalServer, startAgain, startReplicaSet } from '../../testing/replicaSet.ts'
import { type Site, startSite } from '../../testing/site.ts'
import { employStaff, type ReadyText, type Staff } from '../../testing/staff.ts'

const ROUNDS = isLong ? 10 : 1
const TEXTS = isLong ? 40 : 12
const PATIENCE = 3_600_000

/** The server ends the transactions of a CMS that was killed after a minute; here sooner, but not before a write gives up. */
const SOONER = 'transactionLifetimeLimitSeconds=12'

const UNCERTAIN = '可能已经保存'

let server: MongoMemoryReplSet
let environment: Environment
const instances: Instance[] = []
let sites: Site[] = []
let staff: Staff

beforeAll(async () => {
  server = await startReplicaSet([SOONER])
  environment = { ...(await freshEnvironment()), databaseUrl: server.getUri('newsroom') }
  for (const _ of [0, 1]) instances.push(await startInstance(environment))
  staff = await employStaff([at(0), at(1)])
  sites = await Promise.all(instances.map(({ origin }) => startSite(origin, environment.publisherToken)))
}, PATIENCE)

afterAll(async () => {
  for (const site of sites) await site.stop()
  for (const { child } of instances) if (child.kill('SIGKILL')) await once(child, 'close')
  await server?.stop()
  await rm(environment.dataDir, { recursive: true, force: true })
})

it(
  'promise 6: two CMS on one database publish at once, one is killed and begins again, and both their sites have every change, byte for byte',
  async (context) => {
    const violations: string[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const drafts = await draftsOf(`示例同发${round}`)
      const answers = drafts.map((draft, index) => publish(index % 2, draft))
      await Promise.race(answers.filter((_, index) => index % 2 === 1))
      const { child, origin } = at(1)
      child.kill('SIGKILL')
      const published = await Promise.all(answers)
      instances[1] = await startInstance(environment, { port: Number(new URL(origin).port) })
      const stood = published.filter(({ status }) => status === 200)
      const withdrawn = stood.filter((_, index) => index % 3 === 0)
      for (const each of await Promise.all(withdrawn.map(({ id }, index) => withdraw(index % 2, id)))) {
        if (each.status !== 200) violations.push(`a withdrawal is answered with ${JSON.stringify(each)}`)
      }
      violations.push(...(await unlike(published, withdrawn)))
    }
    conclude(context, ROUNDS, violations)
  },
  PATIENCE,
)

/** How a database is taken away from those who use it, and given back. */
const OUTAGES: [string, { begin: () => unknown; end: () => unknown }][] = [
  ['stands still', { begin: () => signalServer(server, 'SIGSTOP'), end: () => signalServer(server, 'SIGCONT') }],
  ['is killed', { begin: () => killServer(server), end: () => startAgain(server) }],
]

it.for(OUTAGES)(
  'promise 6: while the database %s in the midst of publishing, readers read on and editors are told; then it goes on, and nothing is lost or half there',
  { timeout: PATIENCE },
  async ([, { begin, end }], context) => {
    const violations: string[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const drafts = await draftsOf(`示例停顿${round}`)
      const answers = drafts.map((draft, index) => publish(index % 2, draft))
      await Promise.race(answers)
      await begin()
      violations.push(...(await Promise.all([...silent(drafts), ...sites.map(homePage)])).flat())
      await end()
      const published = await Promise.all(answers)
      violations.push(...published.flatMap(({ status, words }) => (status === 200 ? [] : told(status, words))))
      const later = await Promise.all(
        (await draftsOf(`示例恢复${round}`)).map((draft, index) => publish(index % 2, draft)),
      )
      if (later.some(({ status }) => status !== 200)) violations.push(`it does not go on: ${JSON.stringify(later)}`)
      violations.push(...(await unlike([...published, ...later], [])))
    }
    conclude(context, ROUNDS, violations)
  },
)

/** A text that only its sign-off is missing to. */
interface Draft extends ReadyText {
  slug: string
}

/** A draft that somebody tried to publish: the status of the answer, 0 where none came, and what it said. */
interface Tried extends Draft {
  status: number
  words: string
}

const at = (index: number): Instance => {
  const instance = instances[index]
  if (instance) return instance
  throw new Error(`There is no CMS ${index}.`)
}

/** Asks again where the CMS says so: for up to a minute the locks of one that was killed are in the way. */
async function askUntilFree(index: number, ...order: Parameters<Instance['call']>): ReturnType<Instance['call']> {
  const answer = await at(index).call(...order)
  return answer.status === 409 ? askUntilFree(index, ...order) : answer
}

async function made(index: number, kind: string, fields: object): Promise<Draft> {
  const { status, body } = await askUntilFree(index, 'POST', `/${kind}?draft=true&depth=0`, fields, staff.author)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { ...(await staff.ready(at(index), kind, body.doc)), slug: body.doc.slug }
}

/** Drafts of a public column of their own. */
async function draftsOf(title: string): Promise<Draft[]> {
  const column = await made(0, 'columns', { name: `示例栏目${randomUUID()}`, type: 'news', order: 1 })
  const { status, words } = await publish(0, column)
  if (status !== 200) throw new Error(words)
  const news = (index: number) => ({ title: `${title}-${index}`, column: column.id, body: richText('示例正文。') })
  return Promise.all(Array.from({ length: TEXTS }, (_, index) => made(index % 2, 'news', news(index))))
}

async function publish(index: number, draft: Draft): Promise<Tried> {
  const { status, body } = await staff.signOff(at(index), draft).catch(() => ({ status: 0, body: null }))
  return { ...draft, status, words: JSON.stringify(body) }
}

/** Asks again where the locks of a CMS that was killed are in the way. */
async function withdraw(index: number, id: string): ReturnType<Instance['call']> {
  const answer = await staff.withdraw(at(index), 'news', id)
  return answer.status === 409 ? withdraw(index, id) : answer
}

/** What editors ask of a CMS whose database is silent, each with what is wrong with its answer. */
function silent([draft]: readonly Draft[]): Promise<string[]>[] {
  const orders: Parameters<Instance['call']>[] = [
    ['POST', '/users/login', { email: 'admin@newsroom.local', password: '示例' }],
    ['GET', '/users/me', undefined, staff.author],
    ['GET', '/news', undefined, staff.author],
    ['PATCH', `/news/${draft?.id}?draft=true`, { lead: '示例导语。', updatedAt: draft?.updatedAt }, staff.author],
    ['POST', '/review/submit', { ...draft, correction: '' }, staff.author],
  ]
  return orders.map(async (order, index) => {
    const { status, body } = await at(index % 2).call(...order)
    return told(status, JSON.stringify(body))
  })
}

const told = (status: number, words: string): string[] =>
  status >= 500 && words.includes('数据库') ? [] : [`editors are told ${status} ${words}`]

async function homePage({ port }: Site): Promise<string[]> {
  const { status } = await fetch(`http://127.0.0.1:${port}/`)
  return status === 200 ? [] : [`while the database is silent the home page answers ${status}`]
}

/** What is wrong with the feeds of both CMS, with the record, and with both sites. */
async function unlike(tried: readonly Tried[], withdrawn: readonly Draft[]): Promise<string[]> {
  const [changes, others] = await Promise.all([changesOf(0), changesOf(1)])
  const sequences = changes.map(({ sequence }) => sequence)
  await Promise.all(sites.map((site) => site.has(sequences.at(-1) ?? 0)))
  const [files = new Map(), otherFiles = new Map()] = await Promise.all(sites.map((site) => site.files()))
  const different = [...new Set([...files.keys(), ...otherFiles.keys()])].filter(
    (file) => !files.get(file)?.equals(otherFiles.get(file) ?? Buffer.alloc(0)),
  )
  const published = await publishedBy(tried)
  return [
    ...(JSON.stringify(changes) === JSON.stringify(others) ? [] : ['the two feeds differ']),
    ...(new Set(sequences).size === sequences.length ? [] : ['a number was given twice']),
    ...different.map((file) => `the sites differ in ${file}`),
    ...tried.flatMap((each) => {
      const isWithdrawn = withdrawn.some(({ id }) => id === each.id)
      const isShown = files.has(`news/${each.slug}/index.html`)
      const [known, isKnown] = [published.filter((id) => id === each.id).length, each.status === 200]
      const isUnsure = each.status === 0 || each.words.includes(UNCERTAIN)
      if (known > 1 || (!isUnsure && isKnown !== (known === 1))) return [`${each.slug} is ${known} times on record`]
      return isShown === (known === 1 && !isWithdrawn) ? [] : [`${each.slug} is not as it was said to be`]
    }),
  ]
}

/** The ids of those whose publishing is on record, as often as it is. */
async function publishedBy(tried: readonly Draft[]): Promise<string[]> {
  const query = new URLSearchParams({ 'where[action][equals]': 'publish', pagination: 'false', depth: '0' })
  for (const { id } of tried) query.append('where[document][in][]', id)
  const { status, body } = await at(0).call('GET', `/records?${query}`, undefined, staff.author)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.docs.map(({ document }: { document: string }) => document)
}

async function changesOf(index: number, after = 0): Promise<Change[]> {
  const route = `/changes?after=${after}&wait=0`
  const { status, body } = await at(index).call('GET', route, undefined, `Bearer ${environment.publisherToken}`)
  if (status !== 200) return changesOf(index, after)
  return body.more ? [...body.changes, ...(await changesOf(index, body.cursor))] : body.changes
}
