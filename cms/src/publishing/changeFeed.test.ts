import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { type Change, feedPage } from 'shared/change-feed'
import { news as newsExample } from 'shared/examples/news'
import { unit as unitExample } from 'shared/examples/structure'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { readChanges } from './changeFeed.ts'
import { nextChange } from './changeSignal.ts'
import type { PublicationRow } from './publicationStore.ts'
import { inTransaction } from './transaction.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
async function open() {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
}
const close = () => newsroom.close()

/** Many steps after each other, on a busy machine. */
const LONG = 240_000

/** What a reader knows after a list of changes. */
function replay(changes: readonly Change[], known = new Map<string, unknown>()) {
  for (const change of changes) {
    if (change.type === 'put') known.set(change.publication.id, [change.publication, change.ordinals])
    else known.set(change.id, change.addresses)
  }
  return known
}

const row = (index: number): PublicationRow => {
  const id = randomUUID()
  const slug = `shi-li-${index}`
  return {
    id: `news:${id}`,
    kind: 'news',
    document: id,
    live: index % 10 !== 0,
    address: index % 10 === 0 ? `news:${id}` : `/news/${slug}/`,
    data: index % 10 === 0 ? null : { ...newsExample, id, slug, aliases: [], column },
    title: index % 10 === 0 ? '示例撤下' : null,
    column: index % 10 === 0 ? column : null,
    state: 'pending',
    sequence: null,
    ordinals: {},
    publishedAt: '2026-11-22T00:00:00.000Z',
    changedAt: new Date(Date.UTC(2026, 10, 22) + index * 1000).toISOString(),
    addresses: [`/news/${slug}/`],
    references: [`columns/${column}`],
    blobs: [],
  }
}

const idOf = (change: Change) => (change.type === 'put' ? change.publication.id : change.id)
const instantOf = (change: Change) => (change.type === 'put' ? change.publication.updatedAt : change.withdrawnAt)

const columnOf = (change: Change) =>
  change.type === 'put' && 'column' in change.publication && change.publication.column

/** Rows as the command leaves them when the process dies between its commit and the numbering. */
const commitRows = (rows: PublicationRow[]) =>
  inTransaction({ payload: newsroom.payload, user: null }, async (req) => {
    for (const data of rows) await newsroom.payload.db.create({ collection: 'publications', data: { ...data }, req })
  })

describe('the change feed is in the order of commits and skips nothing', () => {
  beforeEach(open)
  afterEach(close)

  test('a row that was committed but never numbered is numbered by the next reading', async () => {
    const [lost] = [row(1)]
    await commitRows([lost])
    const { changes } = await desk.feed(1)
    expect(changes).toMatchObject([{ type: 'put', sequence: 2, publication: { id: lost.document } }])
    expect(changes[0]).toMatchObject({ ordinals: { news: 1, [`columns/${column}`]: 1 } })
  })

  test.each(['publish', 'withdraw'] as const)('a failure of numbering takes nothing back: %s', async (command) => {
    const draft = await desk.write('news', desk.news('示例未编号', column))
    if (command === 'withdraw') await desk.publish('news', draft)
    const known = (await desk.changes()).at(-1)?.sequence ?? 0
    const { db } = newsroom.payload
    const { updateOne } = db
    db.updateOne = async (args) => {
      if (args.collection !== 'counters') return updateOne.call(db, args)
      db.updateOne = updateOne
      throw new Error('示例故障')
    }
    const announced = nextChange(new AbortController().signal)
    const answer = await (command === 'publish' ? desk.publish('news', draft) : desk.withdraw('news', draft.id))
    expect(answer.status).toBe(200)
    await announced
    expect((await desk.changes(known)).map(idOf)).toEqual([draft.id])
  })

  test('a change that is committed while a page is read comes whole on the next page, never half-numbered', async () => {
    const { db } = newsroom.payload
    const moving = await desk.issue('news', desk.news('示例搬家', column))
    const to = await desk.column()
    const edited = await desk.edit('news', moving.id, { column: to })
    const known = (await desk.changes()).at(-1)?.sequence ?? 0
    const { find, count } = db
    const unlessPending: typeof count = async (args) =>
      args.collection === 'publications' ? { totalDocs: 0 } : count.call(db, args)
    const publishFirst: typeof find = async (args) => {
      if (args.sort !== 'sequence') return find.call(db, args) as ReturnType<typeof find<never>>
      Object.assign(db, { find, count: unlessPending })
      await desk.publish('news', edited)
      db.count = count
      return find.call(db, args) as ReturnType<typeof find<never>>
    }
    db.find = publishFirst
    const page = await desk.feed(0)
    expect(page.changes.map(columnOf)).not.toContain(to)
    expect(page.more).toBe(true)
    expect((await desk.feed(page.cursor)).changes).toMatchObject([
      { sequence: known + 1, publication: { id: moving.id }, ordinals: { [`columns/${to}`]: 1 } },
    ])
  })

  test('a stored row that the contract does not know is named by the answer and by the error behind it', async () => {
    const broken = row(1)
    await commitRows([row(2), { ...broken, data: { ...newsExample, id: broken.document, title: 7 } as never }])
    const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    const answer = await newsroom.rest('GET', '/changes', { headers })
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0].message).toContain(`新闻稿件 ${broken.document} 的出版记录（title）`)
    const reading = readChanges({ payload: newsroom.payload, after: 0, patience: AbortSignal.abort() })
    await expect(reading).rejects.toThrow(broken.document)
  })

  test('1,100 changes come in pages of 500, tombstones among them, in consecutive numbers', async () => {
    await commitRows(Array.from({ length: 1099 }, (_, index) => row(index + 1)))
    const pages = [await desk.feed(0)]
    while (pages.at(-1)?.more) pages.push(await desk.feed(pages.at(-1)?.cursor))
    expect(pages.map(({ changes }) => changes.length)).toEqual([500, 500, 100])
    const changes = pages.flatMap((page) => feedPage.parse(page).changes)
    expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1))
    expect(changes.filter(({ type }) => type === 'withdrawn')).toHaveLength(109)
    expect(await desk.feed(1100)).toMatchObject({ changes: [], cursor: 1100, more: false })
  })

  test(
    'a reader that polls during fifty publishes at once sees every one of them',
    async () => {
      const drafts = []
      for (let number = 0; number < 50; number += 1) drafts.push(await desk.write('units', { name: `示例${number}号` }))
      const signOffs = []
      for (const draft of drafts) signOffs.push(await desk.ready('units', draft))
      let publishing = true
      const reading = (async () => {
        const seen: Change[] = []
        for (let cursor = 1; ; ) {
          const page = await desk.feed(cursor)
          seen.push(...page.changes)
          cursor = page.cursor
          if (!publishing && page.changes.length === 0) break
          await setImmediate()
        }
        return seen
      })()
      const answers = await Promise.all(signOffs.map((signOff) => signOff())).finally(() => {
        publishing = false
      })
      expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 200))
      const seen = await reading
      expect(seen.map(({ sequence }) => sequence)).toEqual(drafts.map((_, index) => 2 + index))
      expect(seen.map(instantOf)).toEqual(seen.map(instantOf).sort())
      expect(seen.map(idOf).sort()).toEqual(drafts.map(({ id }) => id).sort())
    },
    LONG,
  )

  test('a unit that is numbered together with what points to it comes first, whatever the clocks said', async () => {
    const [news, unit] = [row(1), row(2)]
    const ofUnit = { ...unit, id: `units:${unit.document}`, kind: 'units' as const }
    await commitRows([news, { ...ofUnit, data: { ...unitExample, id: unit.document, slug: 'shi-li', aliases: [] } }])
    expect((await desk.changes(1)).map(idOf)).toEqual([unit.document, news.document])
  })

  test('a publish that waits for its turn gets the instant of its turn', async () => {
    const [first, second] = [
      await desk.write('news', desk.news('示例在前', column)),
      await desk.write('news', desk.news('示例在后', column)),
    ]
    const [signFirst, signSecond] = [await desk.ready('news', first), await desk.ready('news', second)]
    const { db } = newsroom.payload
    const commit = db.commitTransaction
    const atCommit = Promise.withResolvers<void>()
    const mayCommit = Promise.withResolvers<void>()
    db.commitTransaction = async (id) => {
      db.commitTransaction = commit
      atCommit.resolve()
      await mayCommit.promise
      return commit.call(db, id)
    }
    const working = signFirst()
    await atCommit.promise
    const waiting = signSecond()
    for (let turn = 0; turn < 100; turn += 1) await setImmediate()
    const itsTurn = Date.now()
    mayCommit.resolve()
    expect((await working).status).toBe(200)
    expect(Date.parse((await waiting).body.publishedAt)).toBeGreaterThanOrEqual(itsTurn)
    expect((await desk.changes(1)).map(idOf)).toEqual([first.id, second.id])
  })

  test(
    'whatever is published, edited and withdrawn, reading on gives the same as reading from the start',
    async () => {
      const ids: string[] = []
      for (let number = 0; number < 4; number += 1)
        ids.push((await desk.write('units', { name: `示例第${number}家` })).id)
      const steps = fc.array(
        fc.record({
          item: fc.nat(3),
          action: fc.constantFrom('publish', 'retitle', 'move', 'withdraw'),
          slug: fc.constantFrom('jia', 'yi', 'bing', 'ding', 'wu'),
          read: fc.boolean(),
        }),
        { minLength: 4, maxLength: 12 },
      )
      let cursor = 0
      const known = new Map<string, unknown>()
      const readOn = async () => {
        const changes = await desk.changes(cursor)
        cursor = changes.at(-1)?.sequence ?? cursor
        replay(changes, known)
      }
      let edits = 0
      const act = async (id: string, action: string, slug: string) => {
        if (action === 'withdraw') return desk.withdraw('units', id)
        const fields = action === 'retitle' ? { introduction: `简介${++edits}` } : action === 'move' ? { slug } : {}
        const saved = await newsroom.rest('PATCH', `/units/${id}?draft=true`, { as: 'editor', body: fields })
        return saved.status === 200 ? desk.publish('units', saved.body.doc) : saved
      }
      await fc.assert(
        fc.asyncProperty(steps, async (list) => {
          for (const { item, action, slug, read } of list) {
            const { status } = await act(ids[item] ?? '', action, slug)
            expect([200, 409]).toContain(status)
            if (read) await readOn()
          }
          await readOn()
          expect(known).toEqual(replay(await desk.changes()))
        }),
        { numRuns: 12 },
      )
      const addresses = (await desk.changes()).flatMap((change) => {
        if (change.type === 'withdrawn') return change.addresses
        return 'slug' in change.publication ? [`/units/${change.publication.slug}/`, ...change.publication.aliases] : []
      })
      expect(new Set(addresses).size).toBe(addresses.length)
    },
    LONG,
  )
})

describe('the long-poll wakes after the commit and not before', () => {
  beforeEach(open)
  afterEach(close)

  test('while the publishing transaction is open a waiting reader keeps waiting', async () => {
    const draft = await desk.write('news', desk.news('示例未提交', column))
    const signOff = await desk.ready('news', draft)
    const { db } = newsroom.payload
    const commit = db.commitTransaction
    const atCommit = Promise.withResolvers<void>()
    const mayCommit = Promise.withResolvers<void>()
    db.commitTransaction = async (id) => {
      db.commitTransaction = commit
      atCommit.resolve()
      await mayCommit.promise
      return commit.call(db, id)
    }
    let woken = false
    const readers = [1, 2, 3].map(() => desk.feed(1, 25).finally(() => (woken = true)))
    const publishing = signOff()
    await atCommit.promise
    expect((await desk.feed(1)).changes).toEqual([])
    for (let turn = 0; turn < 100; turn += 1) await setImmediate()
    expect(woken).toBe(false)

    mayCommit.resolve()
    expect((await publishing).status).toBe(200)
    for (const { changes } of await Promise.all(readers)) {
      expect(changes).toMatchObject([{ sequence: 2, publication: { id: draft.id } }])
    }
  })

  test('a reader that has patience for a second gets an empty page with its own cursor', async () => {
    expect(await desk.feed(1, 1)).toMatchObject({ changes: [], cursor: 1, more: false })
  })

  test('a reader who leaves ends the waiting', async () => {
    const leaving = new AbortController()
    const waiting = newsroom.rest('GET', '/changes?after=1&wait=25', {
      headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` },
      signal: leaving.signal,
    })
    await setImmediate()
    leaving.abort()
    expect((await waiting).body).toMatchObject({ changes: [], cursor: 1 })
  })
})

describe('promise 1: the feed is for the machine account alone', () => {
  beforeAll(open)
  afterAll(close)

  test.each([
    ['nobody', {}],
    ['a wrong token', { headers: { authorization: 'Bearer 0' } }],
    ['an empty token', { headers: { authorization: 'Bearer ' } }],
    ['an editor', { as: 'editor' as const }],
    ['an administrator', { as: 'administrator' as const }],
  ])('%s gets neither changes nor blobs', async (_, call) => {
    for (const route of ['/changes', `/blobs/${'0'.repeat(64)}`]) {
      const answer = await newsroom.rest('GET', route, call)
      expect(answer.status).toBe(401)
      expect(JSON.stringify(answer.body)).not.toContain('changes')
    }
  })

  test.each(['-1', '1.5', 'x', '1e3', '0x1', '', '99999999999999999999', '1;drop'])(
    'a malformed cursor is answered with 400: %j',
    async (after) => {
      const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
      const answer = await newsroom.rest('GET', `/changes?after=${after}`, { headers })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toContain('游标')
    },
  )

  test('a cursor ahead of the newsroom is answered with 409: it was restored from an older backup', async () => {
    const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    const answer = await newsroom.rest('GET', '/changes?after=7', { headers })
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toContain('重新同步')
  })
})
