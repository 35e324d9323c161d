import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Role } from 'shared/roles'
import { afterAll, beforeAll, it } from 'vitest'
import type { Environment } from '../../environment.ts'
import { richText } from '../../testing/desk.ts'
import { conclude, isLong } from '../../testing/drill.ts'
import { type Instance, startInstance } from '../../testing/instances.ts'
import { freshEnvironment } from '../../testing/newsroom.ts'
import { mountSmallDisk, WITHOUT_SMALL_DISK } from '../../testing/smallDisk.ts'
import { EXPLAINED, photo } from '../../testing/uploads.ts'

/** How much room there still is, in bytes: a write gets the farther the more it is. */
const ROOM = Array.from({ length: isLong ? 64 : 5 }, (_, step) => step * (isLong ? 4096 : 40_960))

const disk = mountSmallDisk(64)
if (!disk) console.warn(WITHOUT_SMALL_DISK)

let environment: Environment
let instance: Instance
let token: string

beforeAll(async () => {
  if (!disk) return
  environment = { ...(await freshEnvironment()), dataDir: await mkdtemp(path.join(disk.folder, 'data-')) }
  instance = await startInstance(environment)
  const account = { email: 'admin@newsroom.local', password: /密码：(\S+)/.exec(instance.words)?.[1] }
  token = `JWT ${(await instance.call('POST', '/users/login', account)).body.token}`
}, 600_000)

afterAll(async () => {
  if (instance?.child.kill('SIGKILL')) await once(instance.child, 'close')
  disk?.unmount()
})

interface Attempt {
  name: string
  make: () => ReturnType<Instance['call']>
  /** How many there are of what it makes. */
  count: () => Promise<number>
}

it.runIf(disk)(
  'promise 9: on a disk that is full a save, a publish and an upload are refused with a sentence and leave nothing; they go on once there is room',
  async (context) => {
    if (!disk) return
    const column = await made('columns', { name: '示例栏目', type: 'news', order: 1 })
    const chief = await hired('final')
    const violations: string[] = []
    let refused = 0
    for (const [round, left] of ROOM.entries()) {
      const publish = await submitted({ name: `示例待发${round}`, introduction: '示例简介。'.repeat(400) })
      const picture = await photo(1600, 900 + round)
      const attempts: Attempt[] = [
        {
          name: 'a save',
          make: () => call('POST', '/news?draft=true', news(`示例新稿${round}`, column.id)),
          count: () => count('news'),
        },
        { name: 'a publish', make: () => instance.call('POST', '/review/sign-off', publish, chief), count: published },
        { name: 'an upload', make: () => upload(picture, `示例${round}.jpg`), count: () => count('media') },
      ]
      for (const { name, make, count: countNow } of attempts) {
        const before = await countNow()
        disk.fill(left)
        const { status, body } = await make()
        const isRefused = status >= 500 && /磁盘/.test(body.errors?.[0]?.message)
        disk.clear()
        const more = (await countNow()) - before
        if (isRefused) refused += 1
        else if (status >= 300) violations.push(`${name} with ${left} bytes of room: ${status} ${JSON.stringify(body)}`)
        if (more !== (status < 300 ? 1 : 0))
          violations.push(`${name} with ${left} bytes of room: ${status}, ${more} more`)
        violations.push(...(await leftFiles()).map((flaw) => `${name} with ${left} bytes of room: ${flaw}`))
        if (status >= 300 && (await make()).status >= 300) violations.push(`${name} does not go on`)
      }
    }
    if (refused === 0) violations.push('the disk was never full')
    conclude(context, 3 * ROOM.length, violations)
  },
  3_600_000,
)

const call = (method: string, route: string, body?: unknown) => instance.call(method, route, body, token)
const news = (title: string, column: string) => ({ title, column, body: richText('示例正文。'.repeat(400)) })

async function made(kind: string, fields: object) {
  const { status, body } = await call('POST', `/${kind}?draft=true&depth=0`, fields)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc
}

/** The token of a further account with this role. */
async function hired(role: Role): Promise<string> {
  const account = { email: `${role}@example.org`, password: randomUUID() }
  await call('POST', '/users', { ...account, name: role, roles: [role] })
  return `JWT ${(await instance.call('POST', '/users/login', account)).body.token}`
}

/** What signs off a unit that waits for that and nothing else. */
async function submitted(fields: object) {
  const { id, updatedAt } = await made('units', fields)
  const { since } = (await call('POST', '/review/submit', { kind: 'units', id, updatedAt })).body
  return { kind: 'units', id, updatedAt, since }
}

async function count(kind: string): Promise<number> {
  return (await call('GET', `/${kind}?limit=1&draft=true&depth=0`)).body.totalDocs
}

/** How many changes the feed has told of. */
async function published(): Promise<number> {
  const bearer = `Bearer ${environment.publisherToken}`
  return (await instance.call('GET', '/changes?after=0&wait=0', undefined, bearer)).body.cursor
}

function upload(bytes: Uint8Array, name: string) {
  const form = new FormData()
  form.set('_payload', JSON.stringify(EXPLAINED))
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }))
  return instance.call('POST', '/media', form, token)
}

/** Files that no row of the media library names, and those that are not there although one does. */
async function leftFiles(): Promise<string[]> {
  const { docs } = (await call('GET', '/media?pagination=false&depth=0')).body
  const known = new Set<string>(
    docs.flatMap(({ hash, renditions }: { hash: string; renditions: { hash: string }[] }) => [
      hash,
      ...renditions.map((each) => each.hash),
    ]),
  )
  const found = new Set((await Promise.all(['originals', 'blobs', 'uploads'].map(filesIn))).flat())
  return [
    ...[...found].filter((hash) => !known.has(hash)).map((hash) => `${hash} is left`),
    ...[...known].filter((hash) => !found.has(hash)).map((hash) => `${hash} is missing`),
  ]
}

const filesIn = (folder: string): Promise<string[]> => readdir(path.join(environment.dataDir, folder)).catch(() => [])
