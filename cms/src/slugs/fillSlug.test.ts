import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

describe('slugs', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const create = (body: object, kind = 'news') => newsroom.rest('POST', `/${kind}`, { as: 'editor', body })

  it('makes readable pinyin of a title', async () => {
    const { status, body } = await create({ title: '劳动模范宣讲' })
    expect(status).toBe(201)
    expect(body.doc.slug).toBe('lao-dong-mo-fan-xuan-jiang')
  })
})
