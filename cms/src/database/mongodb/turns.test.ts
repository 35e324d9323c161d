import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { inTurn } from '../turns.ts'
import { renewLease, takeLease } from './leases.ts'
import { isReplicaSet } from './replicaSet.ts'

const DEAD = { name: '示例工作', holder: 'dead' }

describe('the lease of a work', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  function leases() {
    const { db } = newsroom.payload
    if (!isReplicaSet(db)) throw new Error('These tests run on MongoDB')
    return db.connection.collection<{ _id: string; until: Date }>('leases')
  }
  const endLease = () => leases().updateOne({ _id: DEAD.name }, { $set: { until: new Date(0) } })

  it('is held by one, and passes on, with a word of the waiting, when its holder has died', async () => {
    const { db, logger } = newsroom.payload
    expect(await takeLease(db, DEAD)).toBe(true)
    expect(await takeLease(db, { ...DEAD, holder: 'other' })).toBe(false)
    const told = vi.spyOn(logger, 'info').mockImplementation(() => void endLease())
    expect(await inTurn(newsroom.payload, DEAD.name, async () => '示例结果')).toBe('示例结果')
    expect(told.mock.calls).toEqual([[expect.stringContaining(DEAD.name)]])
    expect(await leases().countDocuments()).toBe(0)
  })

  it('is not renewed by who has lost it', async () => {
    const { db } = newsroom.payload
    await takeLease(db, DEAD)
    expect(await renewLease(db, DEAD)).toBe(true)
    await endLease()
    await takeLease(db, { ...DEAD, holder: 'other' })
    expect(await renewLease(db, DEAD)).toBe(false)
    await leases().deleteMany({})
  })

  it('that cannot be given back takes nothing from the result', async () => {
    const { logger } = newsroom.payload
    const warned = vi.spyOn(logger, 'warn').mockReturnValue(undefined)
    const collection = Object.getPrototypeOf(leases())
    const failing = vi.spyOn(collection, 'deleteOne').mockRejectedValue(new Error('示例断线'))
    expect(await inTurn(newsroom.payload, '示例退还', async () => '示例结果')).toBe('示例结果')
    expect(warned).toHaveBeenCalledOnce()
    failing.mockRestore()
  })
})
