import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { type Correction, MAX_CORRECTION, MAX_CORRECTIONS } from 'shared/publications/fields'
import { cleanText } from 'shared/text'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueDocument } from '../samples/issueDocument.ts'
import { sampleStaff } from '../samples/staff.ts'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

/** Signs off what the desk holds of a news item, with what is corrected. */
async function correct(id: string, correction: string, at = new Date().toISOString()) {
  const staff = await sampleStaff(newsroom.payload)
  return issueDocument(newsroom.payload, { kind: 'news', id, staff, correction, at })
}

async function correctionsOf(id: string): Promise<Correction[]> {
  const changes = await desk.changes()
  const change = changes.findLast((item) => item.type === 'put' && item.publication.id === id)
  if (change?.type !== 'put' || !('corrections' in change.publication)) throw new Error('not public')
  return change.publication.corrections
}

describe('promise 1: of a correction readers learn what and when, and nothing else', () => {
  test('each stands behind the ones before, with the instant of its publishing', async () => {
    const { id } = await desk.issue('news', desk.news('示例更正', column))
    expect(await correctionsOf(id)).toEqual([])
    const said: Correction[] = [
      { at: '2026-11-23T01:00:00.000Z', what: '人数应为 12 人。' },
      { at: '2026-11-24T01:00:00.000Z', what: '日期应为 5 日。' },
    ]
    for (const { at, what } of said) {
      await desk.edit('news', id, { lead: what })
      await correct(id, ` ${what}\u0000 `, at)
    }
    expect(await correctionsOf(id)).toEqual(said)
    expect((await desk.state('news', id)).body.differs).toBe(false)
    await desk.publish('news', await desk.edit('news', id, { lead: '没有更正说明的修改' }))
    expect(await correctionsOf(id)).toEqual(said)
  })

  test('whatever words it is made of, it is what was said', async () => {
    const { id } = await desk.issue('news', desk.news('示例怪字', column))
    for (const words of HOSTILE_STRINGS) await correct(id, words)
    expect((await correctionsOf(id)).map(({ what }) => what)).toEqual(
      HOSTILE_STRINGS.map((words) => cleanText(words).trim()),
    )
  })

  test('what was withdrawn and is published again begins without any', async () => {
    const { id, updatedAt } = await desk.issue('news', desk.news('示例重来', column))
    await correct(id, '示例更正')
    await desk.withdraw('news', id)
    await desk.publish('news', { id, updatedAt })
    expect(await correctionsOf(id)).toEqual([])
  })
})

describe('promise 9: a correction that cannot stand is refused, and the old text stays', () => {
  test('one that is too long', async () => {
    const { id } = await desk.issue('news', desk.news('示例太长', column))
    await correct(id, '长'.repeat(MAX_CORRECTION))
    await expect(correct(id, '长'.repeat(MAX_CORRECTION + 1))).rejects.toThrow('更正说明超过 300 个字')
    expect(await correctionsOf(id)).toHaveLength(1)
  })

  test('one too many', async () => {
    const { id } = await desk.issue('news', desk.news('示例太多', column))
    for (let count = 1; count <= MAX_CORRECTIONS; count += 1) await correct(id, `示例更正 ${count}`)
    await expect(correct(id, '示例再更正')).rejects.toThrow('已有 20 条更正')
    expect(await correctionsOf(id)).toHaveLength(MAX_CORRECTIONS)
  })
})
