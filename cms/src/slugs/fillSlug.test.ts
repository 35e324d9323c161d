import fc from 'fast-check'
import { MANUSCRIPT_KINDS, PAGE_KINDS } from 'shared/kinds'
import { isSlug } from 'shared/slugs'
import { oneLine } from 'shared/text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

describe('slugs', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  const create = (body: object, kind = 'news') => newsroom.rest('POST', `/${kind}?draft=true`, { as: 'editor', body })
  const update = (id: string, body: object, kind = 'news') =>
    newsroom.rest('PATCH', `/${kind}/${id}?draft=true`, { as: 'editor', body })

  it('are readable pinyin of a title', async () => {
    expect(await create({ title: '劳动模范宣讲' })).toMatchObject({
      status: 201,
      body: { doc: { slug: 'lao-dong-mo-fan-xuan-jiang' } },
    })
  })

  it('read a person’s family name as one', async () => {
    expect((await create({ name: '单示例' }, 'profiles')).body.doc.slug).toBe('shan-shi-li')
    expect((await create({ title: '单位食堂' })).body.doc.slug).toBe('dan-wei-shi-tang')
  })

  it.each(PAGE_KINDS)('are given to every page of %s, and numbered where they are taken', async (kind) => {
    const words = { title: '同名', name: '同名' }
    expect((await create(words, kind)).body.doc.slug).toBe('tong-ming')
    expect((await create(words, kind)).body.doc.slug).toBe('tong-ming-2')
  })

  it('are numbered, and never fail, where many ask for one at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({ title: '一齐来' })))
    const slugs = answers.map(({ status, body }) => (status === 201 ? body.doc.slug : status))
    expect(new Set(slugs)).toEqual(
      new Set(['yi-qi-lai', ...Array.from({ length: 19 }, (_, index) => `yi-qi-lai-${index + 2}`)]),
    )
  })

  it('are lower-cased when typed', async () => {
    expect((await create({ title: '大写', slug: ' May-Day ' })).body.doc.slug).toBe('may-day')
  })

  it('are refused in a sentence where somebody else has them, in whatever case', async () => {
    await create({ title: '先来的', slug: 'taken' })
    const { status, body } = await create({ title: '后到的', slug: 'TAKEN' })
    expect(status).toBe(409)
    expect(body.errors[0].message).toBe('网址标识“taken”已经被《先来的》使用。请换一个，或者留空由系统生成。')
  })

  it('answer two who type one at once with one success and one refusal', async () => {
    const answers = await Promise.all(['甲', '乙'].map((title) => create({ title, slug: 'both' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('are compared with what others have now, not with what they had', async () => {
    const { body } = await create({ title: '搬走的', slug: 'old-home' })
    expect(await update(body.doc.id, { slug: 'new-home' })).toMatchObject({ status: 200 })
    expect(await create({ title: '搬来的', slug: 'old-home' })).toMatchObject({ status: 201 })
    expect(await create({ title: '来晚的', slug: 'new-home' })).toMatchObject({ status: 409 })
  })

  it.each(['two words', 'a--b', '-a', '中文', '../etc', 'a/b', '<script>', 'page', 'a'.repeat(81), '\u0000'])(
    'refuse %j with a sentence',
    async (slug) => {
      const { status, body } = await create({ title: '坏的', slug })
      expect(status).toBe(400)
      expect(body.errors[0].message).toMatch(/不能使用|网址标识/)
    },
  )

  it('follow the title of a draft until they are changed by hand', async () => {
    const { body } = await create({ title: '初稿' })
    const id: string = body.doc.id
    expect((await update(id, { title: '二稿', slug: 'chu-gao' })).body.doc.slug).toBe('er-gao')
    expect((await update(id, { title: '三稿' })).body.doc.slug).toBe('san-gao')
    expect((await update(id, { slug: 'my-own' })).body.doc.slug).toBe('my-own')
    expect((await update(id, { title: '四稿', slug: 'my-own' })).body.doc.slug).toBe('my-own')
    expect((await update(id, { slug: '' })).body.doc.slug).toBe('si-gao')
  })

  it('stay what they are once the page has been public', async () => {
    const { body } = await create({ name: '示例工会' }, 'units')
    const { id, updatedAt } = body.doc
    await deskOf(newsroom).publish('units', { id, updatedAt })
    expect((await update(id, { name: '改名工会' }, 'units')).body.doc.slug).toBe('shi-li-gong-hui')
  })

  it('are given anew to a duplicate', async () => {
    const { body } = await create({ title: '原件', slug: 'original' })
    const copy = await newsroom.rest('POST', `/news/${body.doc.id}/duplicate`, { as: 'editor', body: {} })
    expect(copy.status).toBe(200)
    expect(copy.body.doc.id).not.toBe(body.doc.id)
    expect(copy.body.doc.slug).toMatch(/^yuan-jian/)
  })

  it('can be made of any title at all', async () => {
    const titles = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('♥♥', '页 page', '<b>'),
    )
    await fc.assert(
      fc.asyncProperty(titles, fc.constantFrom(...MANUSCRIPT_KINDS), async (title, kind) => {
        fc.pre(oneLine(title) !== '')
        const { status, body } = await create({ title, name: title }, kind)
        expect(status).toBe(201)
        expect(body.doc.slug).toSatisfy(isSlug)
      }),
      { numRuns: 60 },
    )
  })
})
