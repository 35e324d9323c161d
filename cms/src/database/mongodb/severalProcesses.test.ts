import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createLocalReq, getPayload, initTransaction, killTransaction, type Payload } from 'payload'
import type { Change } from 'shared/change-feed'
import { healthyPublisher } from 'shared/examples/publisher-states'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Environment } from '../../environment.ts'
import { makeConfig } from '../../makeConfig.ts'
import { UNCHAINED } from '../../records/chains.ts'
import { richText } from '../../testing/desk.ts'
import { type Instance, startInstance } from '../../testing/instances.ts'
import { freshEnvironment, removeNewsroom } from '../../testing/newsroom.ts'
import { employStaff, type Staff } from '../../testing/staff.ts'
import { lock } from '../locks.ts'
import { isReplicaSet } from './replicaSet.ts'

describe('several CMS on one MongoDB', () => {
  let environment: Environment
  let instances: [Instance, Instance]
  let started: Instance[] = []
  let token: string
  let staff: Staff
  beforeAll(async () => {
    environment = await freshEnvironment()
    const starting = await Promise.allSettled([startInstance(environment), startInstance(environment)])
    started = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(starting.filter(({ status }) => status === 'rejected')).toEqual([])
    instances = started as [Instance, Instance]
    staff = await employStaff(instances)
    token = staff.author
  })
  afterAll(async () => {
    for (const { child } of started) {
      if (child.kill('SIGKILL')) await once(child, 'close')
    }
    const payload = await getPayload({ config: makeConfig(environment), key: environment.dataDir })
    await endTransactionsOfTheDead(payload)
    await removeNewsroom(payload)
  })

  const create = async (instance: Instance, kind: string, fields: object) => {
    const { status, body } = await instance.call('POST', `/${kind}?draft=true&depth=0`, fields, token)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.doc
  }
  const change = async (instance: Instance, route: string, fields: object) => {
    const { updatedAt } = (await instance.call('GET', `${route}?draft=true&depth=0`, undefined, token)).body
    return instance.call('PATCH', `${route}?draft=true&depth=0`, { ...fields, updatedAt }, token)
  }
  const feed = async (instance: Instance, after: number, wait = 0) => {
    const route = `/changes?after=${after}&wait=${wait}`
    const { status, body } = await instance.call('GET', route, undefined, `Bearer ${environment.publisherToken}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const latest = async (instance: Instance, after = 0): Promise<number> => {
    const { cursor, more } = await feed(instance, after)
    return more ? latest(instance, cursor) : cursor
  }
  const publicColumn = async (instance: Instance, name: string): Promise<string> => {
    const column = await create(instance, 'columns', { name, type: 'news', order: 1, stages: '2' })
    expect(await staff.publish(instance, 'columns', column)).toMatchObject({ status: 200 })
    return column.id
  }
  const news = (title: string, column: string) => ({ title, column, body: richText('示例正文。') })
  const titleOf = (change: Change) => change.type === 'put' && 'title' in change.publication && change.publication.title

  it('that start for the first time at once make one administrator, and publish each global once', async () => {
    expect(instances.filter(({ words }) => words.includes('首位管理员已建立'))).toHaveLength(1)
    const { changes } = await feed(instances[1], 0)
    expect(changes.map(({ publication }: { publication: { kind: string } }) => publication.kind).sort()).toEqual([
      'home',
      'navigation',
      'settings',
    ])
    const accounts = await instances[1].call('GET', '/users?where[roles][equals]=administrator', undefined, token)
    expect(accounts.body.totalDocs).toBe(1)
  })

  it('publish 200 texts at once: none is lost, and the feed skips none while a reader follows it', async () => {
    const column = await publicColumn(instances[0], '示例栏目')
    const drafts: { id: string; updatedAt: string; title: string; instance: Instance }[] = []
    for (let round = 0; round < 10; round += 1) {
      const titles = Array.from({ length: 20 }, (_, index) => `示例稿件${round * 20 + index}`)
      const made = titles.map(async (title, index) => {
        const instance = instances[index % 2] ?? instances[0]
        return { ...(await create(instance, 'news', news(title, column))), instance }
      })
      drafts.push(...(await Promise.all(made)))
    }
    const cursor = await latest(instances[0])
    const reading = (async () => {
      const seen: Change[] = []
      for (let after = cursor; seen.length < drafts.length; ) {
        const page = await feed(instances[1], after, 5)
        seen.push(...page.changes)
        after = page.cursor
      }
      return seen
    })()
    const answers = await Promise.all(drafts.map(({ instance, ...draft }) => staff.publish(instance, 'news', draft)))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])

    const seen = await reading
    expect(seen.map(({ sequence }) => sequence)).toEqual(drafts.map((_, index) => cursor + 1 + index))
    expect(seen.map(titleOf).sort()).toEqual(drafts.map(({ title }) => title).sort())
    const ordinals = seen.map((change) => change.type === 'put' && change.ordinals[`columns/${column}`])
    expect(ordinals).toEqual(drafts.map((_, index) => index + 1))
  }, 120_000)

  it('wake the readers of each other', async () => {
    const cursor = await latest(instances[1])
    const waiting = feed(instances[1], cursor, 25)
    const unit = await create(instances[0], 'units', { name: '示例单位' })
    expect(await staff.publish(instances[0], 'units', unit)).toMatchObject({ status: 200 })
    expect((await waiting).changes).toMatchObject([{ sequence: cursor + 1, publication: { id: unit.id } }])
  })

  it('never publish into a column that the other withdraws', async () => {
    for (let round = 0; round < 10; round += 1) {
      const column = await publicColumn(instances[0], `示例栏目${round}`)
      const draft = await create(instances[1], 'news', news(`示例入栏${round}`, column))
      const order = await staff.ready(instances[1], 'news', draft)
      const answers = await Promise.all([
        staff.signOff(instances[1], order),
        staff.withdraw(instances[0], 'columns', column),
      ])
      const statuses = answers.map(({ status }) => status)
      expect(
        [
          [200, 409],
          [400, 200],
        ],
        JSON.stringify(answers),
      ).toContainEqual(statuses)
    }
  })

  it('never both store over the same version of a text', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, updatedAt } = await create(instances[0], 'units', { name: `示例同时${round}` })
      const save = (instance: Instance, introduction: string) =>
        instance.call('PATCH', `/units/${id}?draft=true`, { introduction, updatedAt }, token)
      const answers = await Promise.all([save(instances[0], '甲'), save(instances[1], '乙')])
      expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers)).toEqual([200, 409])
    }
  })

  it('never throw away what the other publishes', async () => {
    for (let round = 0; round < 10; round += 1) {
      const unit = await create(instances[0], 'units', { name: `示例删除${round}` })
      const order = await staff.ready(instances[0], 'units', unit)
      const answers = await Promise.all([
        staff.signOff(instances[0], order),
        instances[1].call('PATCH', `/units/${unit.id}`, { deletedAt: new Date().toISOString() }, token),
      ])
      expect(
        [
          [200, 409],
          [404, 200],
        ],
        JSON.stringify(answers),
      ).toContainEqual(answers.map(({ status }) => status))
    }
  })

  it('never let two units stand below each other, nor two people be each other’s masters', async () => {
    const save = (instance: Instance, kind: string, id: string, fields: object) =>
      change(instance, `/${kind}/${id}`, fields)
    for (let round = 0; round < 10; round += 1) {
      const kind = round % 2 ? 'profiles' : 'units'
      const above = (id: string) => (kind === 'units' ? { parent: id } : { masters: [id] })
      const [one, other] = await Promise.all(
        instances.map((instance, index) => create(instance, kind, { name: `示例上下${round}-${index}` })),
      )
      const answers = await Promise.all([
        save(instances[0], kind, one.id, above(other.id)),
        save(instances[1], kind, other.id, above(one.id)),
      ])
      expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers)).toEqual([200, 400])
    }
  })

  it('never make a circle public out of texts that were published while they changed', async () => {
    const isPublicBelow = (changes: Change[], lower: string, upper: string) => {
      const texts = changes.flatMap((change) => (change.type === 'put' ? [change.publication] : []))
      const last = texts.findLast(({ id }) => id === lower)
      return last?.kind === 'units' && last.parent === upper
    }
    for (let round = 0; round < 10; round += 1) {
      /** Whoever is told that a text has a newer version looks again. */
      const edit = async (instance: Instance, id: string, parent: string | null): Promise<typeof one> => {
        const { status, body } = await change(instance, `/units/${id}`, { parent })
        if (status === 409) return edit(instance, id, parent)
        expect(status, JSON.stringify(body)).toBe(200)
        return body.doc
      }
      const [one, other] = await Promise.all(
        instances.map((instance, index) => create(instance, 'units', { name: `示例环${round}-${index}` })),
      )
      for (const unit of [one, other])
        expect(await staff.publish(instances[0], 'units', unit)).toMatchObject({ status: 200 })
      const cursor = await latest(instances[0])
      const first = await staff.ready(instances[0], 'units', await edit(instances[0], one.id, other.id))
      const turned = async () => {
        await edit(instances[1], one.id, null)
        return staff.publish(instances[1], 'units', await edit(instances[1], other.id, one.id))
      }
      const answers = await Promise.all([staff.signOff(instances[0], first), turned()])
      expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers)).toEqual([200, 409])
      const { changes } = await feed(instances[0], cursor)
      const circle = [isPublicBelow(changes, one.id, other.id), isPublicBelow(changes, other.id, one.id)]
      expect(circle).toContain(true)
      expect(circle).toContain(false)
    }
  })

  it('never give two texts one slug', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => create(instances[index % 2] ?? instances[0], 'units', { name: '同名' })),
    )
    expect(new Set(answers.map(({ slug }) => slug)).size).toBe(10)
  })

  it('hear one publisher at once, and keep it as one', async () => {
    const authorization = `Bearer ${environment.publisherToken}`
    const reports = Array.from({ length: 20 }, (_, queue) =>
      (instances[queue % 2] ?? instances[0]).call('POST', '/publishers', { ...healthyPublisher, queue }, authorization),
    )
    expect((await Promise.all(reports)).map(({ status }) => status)).toEqual(reports.map(() => 204))
  })

  it('begin their work once the locks of one that was killed are free, and say so', async () => {
    const payload = await getPayload({ config: makeConfig(environment), key: 'killed' })
    const line = { id: randomUUID(), at: new Date().toISOString(), action: 'signIn', userName: '示例', chain: '示例-0' }
    await payload.db.create({ collection: 'records', data: { ...line, ...UNCHAINED } })
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await lock(req, `chain ${line.chain}`)
    const hear = (words: string) => void (words.includes('自动作废') && killTransaction(req))
    const late = await startInstance(environment, { hear })
    started.push(late)
    expect(late.words).toContain('自动作废')
    await payload.destroy()
  }, 120_000)

  it('serve on when the other is killed in the midst of its work, and lose nothing that it has said was published', async () => {
    const [staying, dying] = instances
    const column = await publicColumn(staying, '示例断电栏目')
    const drafts = []
    for (let index = 0; index < 20; index += 1) {
      drafts.push(await create(staying, 'news', news(`示例断电${index}`, column)))
    }
    const cursor = await latest(staying)
    const answers = drafts.map((draft) => staff.publish(dying, 'news', draft).catch(() => ({ status: 0 })))
    await Promise.race(answers)
    dying.child.kill('SIGKILL')
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    const missing = new Set(drafts.filter((_, index) => statuses[index] === 200).map(({ id }) => id))
    for (let after = cursor; missing.size > 0; ) {
      const page = await feed(staying, after, 5)
      for (const change of page.changes) missing.delete(change.publication.id)
      after = page.cursor
    }
    expect(
      await staff.publish(staying, 'units', await create(staying, 'units', { name: '示例断电之后' })),
    ).toMatchObject({
      status: 200,
    })
  }, 120_000)
})

/** The server itself would do so after a minute. */
async function endTransactionsOfTheDead({ db }: Payload): Promise<void> {
  if (isReplicaSet(db)) await db.connection.getClient().db('admin').command({ killAllSessions: [] })
}
