import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { reaches } from './reaches.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const save = (route: string, body: object) =>
  newsroom.rest('PATCH', `${route}?draft=true&depth=0`, { as: 'editor', body })

const unit = (name: string, parent?: string) => desk.write('units', { name, parent })
const person = (name: string, masters: string[] = []) => desk.write('profiles', { name, trade: 'power', masters })

describe('units make a tree', () => {
  test('none stands below itself, nor below one that stands below it', async () => {
    const top = await unit('示例市总工会')
    const middle = await unit('示例区总工会', top.id)
    const bottom = await unit('示例厂工会', middle.id)
    for (const parent of [top.id, middle.id, bottom.id]) {
      const { status, body } = await save(`/units/${top.id}`, { parent })
      expect([status, body.errors[0].message]).toEqual([400, expect.stringMatching(/^没有保存：上级单位不能是它自己/)])
    }
    expect((await save(`/units/${bottom.id}`, { parent: top.id })).status).toBe(200)
    expect((await save(`/units/${middle.id}`, { parent: bottom.id })).status).toBe(200)
  })

  test('a unit that names itself as it is made is refused and not stored', async () => {
    const id = crypto.randomUUID()
    const body = { id, name: '示例自立', parent: id }
    expect((await newsroom.rest('POST', '/units?draft=true', { as: 'editor', body })).status).toBe(400)
    expect(
      (await newsroom.payload.count({ collection: 'units', where: { name: { equals: '示例自立' } } })).totalDocs,
    ).toBe(0)
  })

  test('a parent is public before its children, and stays until they are gone', async () => {
    const parent = await unit('示例上级')
    const child = await unit('示例下级', parent.id)
    const early = await desk.publish('units', child)
    expect([early.status, early.body.errors[0].message]).toEqual([
      400,
      expect.stringContaining('单位“示例上级”还没有公开'),
    ])
    expect((await desk.publish('units', parent)).status).toBe(200)
    expect((await desk.publish('units', child)).status).toBe(200)
    const withdrawal = await desk.withdraw('units', parent.id)
    expect([withdrawal.status, withdrawal.body.errors[0].message]).toEqual([
      409,
      expect.stringContaining('《示例下级》'),
    ])
  })

  test('no circle becomes public out of drafts that had none', async () => {
    const upper = await desk.issue('units', { name: '示例甲' })
    const lower = await desk.issue('units', { name: '示例乙', parent: upper.id })
    await desk.edit('units', lower.id, { parent: null })
    const answer = await desk.publish('units', await desk.edit('units', upper.id, { parent: lower.id }))
    expect([answer.status, answer.body.errors[0].message]).toEqual([
      409,
      expect.stringMatching(/^还不能公开：上级单位/),
    ])
  })
})

describe('what is saved at one moment', () => {
  const ROUNDS = 8
  const atOnce = async (kind: 'units' | 'profiles', field: string, ring: { id: string }[], one: boolean) => {
    const above = ring.map((_, index) => ring[(index + 1) % ring.length]?.id ?? '')
    const saving = ring.map(({ id }, index) => save(`/${kind}/${id}`, { [field]: one ? above[index] : [above[index]] }))
    return (await Promise.all(saving)).map(({ status }) => status).sort()
  }

  test('never lets two units stand below each other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = [await unit(`示例左${round}`), await unit(`示例右${round}`)]
      expect(await atOnce('units', 'parent', pair, true)).toEqual([200, 400])
    }
  })

  test('never lets three people teach each other in a ring', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const three = [await person(`示例甲${round}`), await person(`示例乙${round}`), await person(`示例丙${round}`)]
      expect(await atOnce('profiles', 'masters', three, false)).toEqual([200, 200, 400])
    }
  })
})

describe('masters and apprentices', () => {
  test('nobody is taught by themselves, by an apprentice, or by an apprentice of an apprentice', async () => {
    const master = await person('示例师傅')
    const apprentice = await person('示例徒弟', [master.id])
    const second = await person('示例徒孙', [apprentice.id])
    for (const { id } of [master, apprentice, second]) {
      const { status, body } = await save(`/profiles/${master.id}`, { masters: [id] })
      expect([status, body.errors[0].message]).toEqual([400, expect.stringMatching(/^没有保存：师傅不能是本人/)])
    }
    expect((await save(`/profiles/${second.id}`, { masters: [apprentice.id, master.id] })).status).toBe(200)
  })

  test('no circle becomes public out of drafts that had none', async () => {
    const master = await person('示例先')
    const apprentice = await person('示例后', [master.id])
    for (const draft of [master, apprentice]) expect((await desk.publish('profiles', draft)).status).toBe(200)
    await desk.edit('profiles', apprentice.id, { masters: [] })
    const answer = await desk.publish('profiles', await desk.edit('profiles', master.id, { masters: [apprentice.id] }))
    expect([answer.status, answer.body.errors[0].message]).toEqual([409, expect.stringMatching(/^还不能公开：师傅/)])
  })

  test('the form of a master lists the apprentices whose drafts name them', async () => {
    const [before, after] = [await person('示例原师傅'), await person('示例新师傅')]
    const apprentice = await person('示例学徒', [before.id])
    await desk.edit('profiles', apprentice.id, { masters: [after.id] })
    const apprentices = async ({ id }: { id: string }) => {
      const route = `/profiles?draft=true&depth=0&where[masters][equals]=${id}`
      return (await newsroom.rest('GET', route, { as: 'editor' })).body.docs.map((doc: { id: string }) => doc.id)
    }
    expect(await apprentices(after)).toEqual([apprentice.id])
    expect(await apprentices(before)).toEqual([])
  })
})

test('a walk upwards ends on every graph, and finds what can be reached', async () => {
  const graphs = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 4 }), { minLength: 10, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(graphs, fc.nat(9), fc.nat(9), async (graph, start, goal) => {
      const found = new Set([start])
      for (const node of found) for (const next of graph[node] ?? []) found.add(next)
      const step = async (ids: string[]) => ids.flatMap((id) => (graph[Number(id)] ?? []).map(String))
      expect(await reaches(String(goal), [String(start)], step)).toBe(found.has(goal))
    }),
  )
})
