import type { TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { healthyPublisher, troubledPublisher } from 'shared/examples/publisher-states'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { SitePublishing } from './SitePublishing.tsx'
import { keepReport } from './siteCopyStore.ts'

const at = new Date('2026-11-23T02:30:00.000Z')

let newsroom: Newsroom
let user: TypedUser
beforeAll(async () => {
  newsroom = await freshNewsroom()
  const { id } = await newsroom.account('editor')
  user = { ...(await newsroom.payload.findByID({ collection: 'users', id })), collection: 'users' }
})
afterAll(() => newsroom.close())
beforeEach(() => newsroom.payload.db.deleteMany({ collection: 'site-copies', where: {} }))

const panel = async (reader: TypedUser | undefined = user, now = at) =>
  renderToStaticMarkup(await SitePublishing({ payload: newsroom.payload, user: reader, at: now }))

const words = async (...order: Parameters<typeof panel>) => (await panel(...order)).replace(/<[^>]+>/g, ' ')

describe('the dashboard tells how the site is published', () => {
  it('in one sentence where no publisher was heard of', async () => {
    expect(await words()).toContain('还没有收到发布程序的消息。')
  })

  it('with all facts of the one copy, and no word of names', async () => {
    await keepReport(newsroom.payload, healthyPublisher, at)
    const told = await words()
    for (const word of ['最近发布', '2026年11月23日 10:25', '86 毫秒', '第 3 版', '一切正常。'])
      expect(told).toContain(word)
    expect(told).not.toContain('有问题')
    expect(told).not.toContain(healthyPublisher.name)
  })

  it('with what is not well in words, for each of several copies', async () => {
    await keepReport(newsroom.payload, healthyPublisher, at)
    await keepReport(newsroom.payload, troubledPublisher, at)
    const told = await words()
    for (const { name } of [healthyPublisher, troubledPublisher]) expect(told).toContain(`网站副本 ${name}`)
    expect(told.match(/有问题：/g)).toHaveLength(3)
    expect(told).toContain('磁盘已满，网站保持原样，稍后自动重试。（已持续 3 小时）')
    expect(told).toContain('1200/8000 页')
  })

  it('with the silence of a publisher that is no longer heard', async () => {
    await keepReport(newsroom.payload, healthyPublisher, at)
    expect(await words(user, new Date(at.getTime() + 5 * 60_000))).toContain('已经 5 分钟没有收到发布程序的消息')
  })

  it.each(HOSTILE_STRINGS)('and takes no word for markup: %s', async (hostile) => {
    const problem = `示例${hostile}`
    await keepReport(newsroom.payload, { ...troubledPublisher, problem }, at)
    expect(await panel()).not.toMatch(/<(?:script|img|svg|title)|onerror=(?!alert\(1\)&gt;)/)
  })

  it('promise 1: to nobody who is not signed in', async () => {
    await keepReport(newsroom.payload, troubledPublisher, at)
    expect(await SitePublishing({ payload: newsroom.payload, at })).toBeNull()
  })
})
