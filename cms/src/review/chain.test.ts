import type { ManuscriptKind } from 'shared/kinds'
import { reviewStateAnswer } from 'shared/review/state-answer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
/** Somebody with every role of the chain, whom rights alone would stop nowhere. */
let allRound: Account
let reader: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
  allRound = await newsroom.employ({ roles: ['editor', 'second', 'final'] })
  reader = await newsroom.employ({ roles: ['editor'] })
})
afterAll(() => newsroom.close())

type As = Parameters<Desk['review']>[1]
type Text = { id: string; updatedAt: string }

const kind: ManuscriptKind = 'news'
const sentence = ({ body }: Answer): string => body.errors?.[0]?.message ?? ''
const state = async (id: string, as: As = 'editor') =>
  (await newsroom.rest('GET', `/review/state?kind=${kind}&id=${id}`, { as })).body

/** A step with a text as it stands now, in somebody's name. */
async function step(command: string, as: As, text: Text, more: object = {}): Promise<Answer> {
  const { since } = await state(text.id)
  return desk.review(command, as, { kind, id: text.id, updatedAt: text.updatedAt, since, ...more })
}

async function submitted(author: As = 'editor'): Promise<Text> {
  const { body } = await newsroom.rest('POST', '/news?draft=true&depth=0', {
    as: author,
    body: desk.news(`示例${crypto.randomUUID()}`, column),
  })
  expect(await step('submit', author, body.doc)).toMatchObject({ status: 200, body: { state: 'first' } })
  return body.doc
}

describe('promise 3: nobody does two stages of one text, nor any stage of the own one', () => {
  test('not the author, whatever roles they hold', async () => {
    const text = await submitted(allRound)
    const answer = await step('approve', allRound, text)
    expect([answer.status, sentence(answer)]).toEqual([403, expect.stringContaining('作者不能审自己的稿件')])
    expect(await state(text.id, allRound)).toMatchObject({ state: 'first', hindrance: expect.stringContaining('作者') })
  })

  test('nobody who ever changed the text, by whatever route', async () => {
    const routes: [string, (text: Text) => Promise<Answer>][] = [
      ['save', ({ id }) => edit(id, '', { lead: '示例导语' })],
      ['autosave', ({ id }) => edit(id, '&autosave=true', { lead: '示例导语' })],
      [
        'bulk',
        ({ id }) =>
          newsroom.rest('PATCH', `/news?where[id][equals]=${id}&draft=true`, { as: allRound, body: { lead: '示例' } }),
      ],
      ['restore', restore],
    ]
    for (const [name, change] of routes) {
      const { body } = await newsroom.rest('POST', '/news?draft=true&depth=0', {
        as: 'editor',
        body: desk.news(`示例${name}`, column),
      })
      await desk.edit('news', body.doc.id, { lead: '示例二稿' })
      expect((await change(body.doc)).status, name).toBe(200)
      const now = await newsroom.payload.findByID({ collection: 'news', id: body.doc.id, depth: 0, draft: true })
      const text = { id: now.id, updatedAt: now.updatedAt }
      expect(await step('submit', 'editor', text), name).toMatchObject({ status: 200 })
      const answer = await step('approve', allRound, text)
      expect([answer.status, sentence(answer)], name).toEqual([403, expect.stringContaining('改过这份稿件的人')])
    }
  })

  test('nobody who wrote the original of a copy', async () => {
    const { body } = await newsroom.rest('POST', '/news?draft=true', {
      as: allRound,
      body: desk.news('示例原件', column),
    })
    const copy = await newsroom.rest('POST', `/news/${body.doc.id}/duplicate?depth=0`, { as: 'editor', body: {} })
    expect(await step('submit', 'editor', copy.body.doc)).toMatchObject({ status: 200 })
    expect(await step('approve', allRound, copy.body.doc)).toMatchObject({ status: 403 })
    expect(await step('approve', reader, copy.body.doc)).toMatchObject({ status: 200 })
  })

  test('nobody twice, also not after a return to an earlier stage', async () => {
    const text = await submitted()
    expect(await step('approve', allRound, text)).toMatchObject({ status: 200, body: { state: 'second' } })
    const again = await step('approve', allRound, text)
    expect([again.status, sentence(again)]).toEqual([
      403,
      expect.stringContaining('同一个人不能审同一份稿件的两个审级'),
    ])
    expect(await step('approve', 'second', text)).toMatchObject({ status: 200, body: { state: 'final' } })
    expect(await step('sign-off', allRound, text)).toMatchObject({ status: 403 })
    expect(await step('return', 'final', text, { to: 'first', reason: '请核对' })).toMatchObject({ status: 200 })
    expect(await step('approve', allRound, text)).toMatchObject({ status: 200, body: { state: 'second' } })
    expect(await step('approve', allRound, text)).toMatchObject({ status: 403 })
  })

  test('nobody without the role of the stage, and nobody jumps over one', async () => {
    const text = await submitted()
    for (const as of ['second', 'final', 'administrator'] as const)
      expect(await step('approve', as, text), as).toMatchObject({ status: 403 })
    const early = await step('sign-off', 'final', text)
    expect([early.status, sentence(early)]).toEqual([409, expect.stringContaining('待初审')])
    expect((await desk.state(kind, text.id)).body.isPublic).toBe(false)
  })

  test('the site’s own pages have one stage, which whoever wrote them does not do', async () => {
    const home = await desk.write('home', {})
    const order = { kind: 'home', updatedAt: home.updatedAt }
    const { since } = (await desk.review('submit', 'editor', order)).body
    expect((await desk.review('sign-off', 'editor', { ...order, since })).status).toBe(403)
    expect((await desk.review('sign-off', 'final', { ...order, since })).status).toBe(200)
  })

  const edit = (id: string, query: string, body: object) =>
    newsroom.rest('PATCH', `/news/${id}?draft=true&depth=0${query}`, { as: allRound, body })

  async function restore({ id }: Text): Promise<Answer> {
    const { docs } = await newsroom.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    return newsroom.rest('POST', `/news/versions/${docs[0]?.id}?draft=true`, { as: allRound })
  }
})

describe('the way of a text', () => {
  test('leads through its stages to the public page, and every step says who and when', async () => {
    const text = await submitted()
    await step('expedite', 'editor', text, { reason: '今天见报' })
    await step('return', reader, text, { to: 'author', reason: '请补来源' })
    expect(await state(text.id)).toMatchObject({
      state: 'returned',
      returnedTo: 'author',
      urgent: true,
      actions: ['submit'],
    })
    const better = await desk.edit(kind, text.id, { source: '示例来源' })
    await step('submit', 'editor', better)
    await step('approve', reader, better, { remark: '可以' })
    await step('approve', 'second', better)
    const done = await step('sign-off', 'final', better)
    expect(done).toMatchObject({
      status: 200,
      body: { state: 'signedOff', address: expect.stringContaining('/news/') },
    })
    const answer = await state(text.id, 'final')
    expect(reviewStateAnswer.parse(answer)).toMatchObject({ isPublic: true, urgent: false, actions: ['withdraw'] })
    expect(answer.steps.map(({ action }: { action: string }) => action)).toEqual([
      ...['submit', 'expedite', 'return', 'submit', 'approve', 'approve', 'signOff'],
    ])
    expect(answer.approvals).toMatchObject([
      { stage: 'first', remark: '可以' },
      { stage: 'second' },
      { stage: 'final' },
    ])
  })

  test('its author takes it back until it is signed off, and nobody else does', async () => {
    const text = await submitted()
    expect((await step('take-back', reader, text)).status).toBe(403)
    expect(await step('take-back', 'editor', text)).toMatchObject({ status: 200, body: { state: 'draft' } })
    expect((await step('take-back', 'editor', text)).status).toBe(409)
  })

  test('the correction of what is public goes the same way, while readers see the old words', async () => {
    const { id } = await desk.issue(kind, desk.news('示例原文', column))
    const corrected = await desk.edit(kind, id, { title: '示例更正' })
    const mute = await desk.review('submit', 'editor', { kind, id, updatedAt: corrected.updatedAt })
    expect([mute.status, sentence(mute)]).toEqual([400, expect.stringContaining('更正了什么')])
    await step('submit', 'editor', corrected, { correction: '人名有误' })
    const live = async () =>
      JSON.stringify((await desk.changes()).findLast((each) => 'publication' in each && each.publication.id === id))
    expect(await live()).toContain('示例原文')
    expect(await desk.publish(kind, corrected)).toMatchObject({ status: 200 })
    expect(await live()).toContain('示例更正')
  })

  test('what could not be published does not reach its reviewers', async () => {
    const draft = await desk.write(kind, { title: '示例残稿', column })
    const answer = await desk.submit(kind, draft)
    expect([answer.status, sentence(answer)]).toEqual([400, expect.stringContaining('「正文」没有填写')])
  })

  test('a withdrawal is the sign-off’s alone, at once, and ends what was under review', async () => {
    const { id } = await desk.issue(kind, desk.news('示例将撤', column))
    const changed = await desk.edit(kind, id, { title: '示例将撤之改' })
    const { since } = await state(id)
    await desk.submit(kind, changed)
    const order = { kind, id, since, reason: '示例' }
    for (const as of ['editor', 'second', 'administrator'] as const)
      expect(await desk.review('withdraw', as, order), as).toMatchObject({ status: 403 })
    const overtaken = await desk.review('withdraw', 'final', order)
    expect([overtaken.status, sentence(overtaken)]).toEqual([409, expect.stringContaining('别人刚刚对它做了另一步')])
    expect(await desk.withdraw(kind, id)).toMatchObject({ status: 200 })
    expect(await state(id)).toMatchObject({ state: 'withdrawn', approvals: [], isPublic: false })
  })

  test.each(['', '   ', undefined])('promise 9: a return without a reason is refused: %j', async (reason) => {
    const text = await submitted()
    const answer = await step('return', reader, text, { to: 'author', reason })
    expect(answer.status).toBe(400)
    expect(await state(text.id)).toMatchObject({ state: 'first' })
  })
})

describe('two people at once', () => {
  test('who approves at the same instant as another is told so with 409, and nothing is doubled', async () => {
    const text = await submitted()
    const { since } = await state(text.id)
    const order = { kind, id: text.id, updatedAt: text.updatedAt, since }
    const answers = await Promise.all([desk.review('approve', reader, order), desk.review('approve', allRound, order)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { approvals, steps, state: now } = await state(text.id)
    expect([now, approvals.length, steps.length]).toEqual(['second', 1, 2])
  })

  test('two sign-offs at the same instant publish once', async () => {
    const unit = await desk.write('units', { name: '示例双签' })
    const { since } = (await desk.submit('units', unit)).body
    const order = { kind: 'units', id: unit.id, updatedAt: unit.updatedAt, since }
    const before = (await desk.changes()).at(-1)?.sequence ?? 0
    const answers = await Promise.all([
      desk.review('sign-off', 'final', order),
      desk.review('sign-off', allRound, order),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await desk.changes(before)).toHaveLength(1)
  })

  test('an approval of a text that somebody has saved since is refused with 409', async () => {
    const text = await submitted()
    const { since } = await state(text.id)
    await newsroom.rest('PATCH', `/news/${text.id}?draft=true`, { as: 'editor', body: { internalNote: '示例' } })
    const answer = await desk.review('approve', reader, { kind, id: text.id, updatedAt: text.updatedAt, since })
    expect([answer.status, sentence(answer)]).toEqual([409, expect.stringMatching(/已有更新的版本：您看到的保存于/)])
  })
})
