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

describe('publishing', () => {
  test('smoke', async () => {
    const column = await desk.column()
    const news = await desk.issue('news', desk.news('示例要闻一则', column))
    console.log(JSON.stringify(await desk.changes(), null, 1))
    console.log(JSON.stringify((await desk.state('news', news.id)).body))
    console.log(JSON.stringify((await desk.publish('news', news)).body))
    console.log(JSON.stringify((await desk.withdraw('columns', column)).body))
    console.log(JSON.stringify((await desk.withdraw('news', news.id)).body))
    console.log(JSON.stringify((await desk.withdraw('columns', column)).body))
    console.log(JSON.stringify(await desk.feed(0)))
    const t = performance.now()
    expect(t).toBeGreaterThan(0)
  })
})
