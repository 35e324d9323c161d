import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeConfig } from '../makeConfig.ts'
import { freshEnvironment, removeNewsroom } from '../testing/newsroom.ts'
import { requireUser } from './requireUser.ts'

const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => request.headers }))

const ACCOUNT = { email: 'editor@example.org', password: 'a long password' }

describe('promise 1: the admin’s server functions', () => {
  let config: Promise<SanitizedConfig>
  let payload: Payload
  beforeAll(async () => {
    config = makeConfig(await freshEnvironment())
    payload = await getPayload({ config })
    await payload.create({ collection: 'users', data: { ...ACCOUNT, roles: ['editor'] } })
  })
  afterAll(() => removeNewsroom(payload))

  const call = (headers: Record<string, string>) => {
    request.headers = new Headers(headers)
    return requireUser(config)
  }

  it.each(['', 'payload-token=x', 'payload-token=', 'payload-token=eyJhbGciOiJub25lIn0.eyJpZCI6IjEifQ.'])(
    'send whoever has not signed in to the login page, whatever the cookie: “%s”',
    async (cookie) => {
      await expect(call({ cookie })).rejects.toMatchObject({ digest: expect.stringContaining('/admin/login') })
    },
  )

  it('serve whoever has', async () => {
    const { token } = await payload.login({ collection: 'users', data: ACCOUNT })
    await expect(call({ cookie: `payload-token=${token}` })).resolves.toBeUndefined()
  })
})
