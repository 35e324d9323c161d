import { flattenTopLevelFields } from 'payload'
import { PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

describe.each(PAGE_KINDS)('the list of %s', (kind) => {
  const list = (query: string) => newsroom.rest('GET', `/${kind}?draft=true&depth=0&${query}`, { as: 'editor' })

  test('finds what the search box is asked for, in each of the fields that it searches', async () => {
    const { listSearchableFields = [] } = newsroom.payload.collections[kind].config.admin
    expect(listSearchableFields).toContain('slug')
    const { id } = await desk.write(kind, { name: '示例寻物', title: '示例寻物', slug: 'xun-wu' })
    await desk.write(kind, { name: '示例旁物', title: '示例旁物' })
    for (const words of ['寻物', 'xun-wu']) {
      const query = listSearchableFields.map((field, index) => `where[or][${index}][${field}][like]=${words}`).join('&')
      const { status, body } = await list(query)
      expect([status, body.docs?.map((doc: { id: string }) => doc.id)]).toEqual([200, [id]])
    }
  })

  test('begins in its own order, and shows columns that there are', async () => {
    const { admin, defaultSort, fields } = newsroom.payload.collections[kind].config
    const names = flattenTopLevelFields(fields, true).map((field) => 'name' in field && field.name)
    expect(names).toEqual(
      expect.arrayContaining([...(admin.defaultColumns ?? []), String(defaultSort).replace('-', '')]),
    )
    expect(admin.defaultColumns?.[0]).toBe(admin.useAsTitle)
    expect((await list(`sort=${defaultSort}`)).status).toBe(200)
  })
})
