import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, deskOf } from '../../../testing/desk.ts'
import { erase } from '../../../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../../../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

it('nothing comes to point to what another deletes at the same moment', async () => {
  for (let round = 0; round < 10; round += 1) {
    const profile = await desk.write('profiles', { name: `示例人物${round}` })
    const unit = await desk.write('units', { name: `示例单位${round}` })
    await Promise.all([
      newsroom.rest('PATCH', `/profiles/${profile.id}?draft=true`, { as: 'editor', body: { unit: unit.id } }),
      erase(newsroom, 'units', unit.id),
    ])
    const left = await newsroom.payload.count({ collection: 'units', where: { id: { equals: unit.id } } })
    const { docs } = await newsroom.payload.db.findVersions({
      collection: 'profiles',
      where: { and: [{ parent: { equals: profile.id } }, { 'version.unit': { equals: unit.id } }] },
    })
    expect(docs.length).toBe(left.totalDocs)
  }
})
