import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishNeutralGlobals } from '../globals/neutralGlobals.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { SECRET } from '../testing/rights.ts'
import { Logo } from './Logo.tsx'

describe('promise 1: the login page', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.employ({ roles: ['administrator', 'editor'] })
  })
  afterAll(() => newsroom.close())

  const logo = async () => JSON.stringify(await Logo(newsroom))
  const rename = (name: string) => newsroom.payload.updateGlobal({ slug: 'settings', data: { name }, draft: true })

  it('bears a neutral name before anything is public', async () => {
    expect(await logo()).toContain('采编系统')
  })

  it('bears the name that readers see, never the draft of another', async () => {
    await publishNeutralGlobals(newsroom.payload)
    await rename(SECRET)
    expect(await logo()).toContain('劳模工匠风采')
    expect(await logo()).not.toContain(SECRET)
  })
})
