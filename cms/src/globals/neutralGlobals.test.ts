import { GLOBAL_IDS, GLOBAL_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstAdministrator } from '../accounts/firstAdministrator.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { publishNeutralGlobals } from './neutralGlobals.ts'

describe('a newsroom that never published anything', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom({ siteUrl: 'https://site.example' })
    await firstAdministrator(newsroom.payload)
  })
  afterAll(() => newsroom.close())

  const changes = async () =>
    (
      await newsroom.rest('GET', '/changes?after=0&wait=0', {
        headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` },
      })
    ).body.changes

  it('publishes neutral globals once, so that the site can be rendered', async () => {
    await publishNeutralGlobals(newsroom.payload)
    const published = await changes()
    expect(published.map((change: { publication: { id: string } }) => change.publication.id).sort()).toEqual(
      Object.values(GLOBAL_IDS).sort(),
    )
    expect(published).toContainEqual(
      expect.objectContaining({
        publication: expect.objectContaining({ kind: 'settings', url: 'https://site.example' }),
      }),
    )

    await publishNeutralGlobals(newsroom.payload)
    expect(await changes()).toEqual(published)
    expect(
      (await newsroom.payload.count({ collection: 'records', where: { action: { equals: 'publish' } } })).totalDocs,
    ).toBe(GLOBAL_KINDS.length)
  })

  it('never touches what an editor wrote', async () => {
    await newsroom.payload.updateGlobal({ slug: 'settings', data: { name: '自己的名字' }, draft: true })
    await publishNeutralGlobals(newsroom.payload)
    expect(await newsroom.payload.findGlobal({ slug: 'settings', draft: true })).toMatchObject({ name: '自己的名字' })
  })
})
