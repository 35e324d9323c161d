import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import nextConfig from '../next.config.ts'
import { proxy } from './proxy.ts'

const ask = (path: string, cookie?: string) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: cookie ? { cookie } : {} }))

describe('pages of the admin', () => {
  it.each([
    '/admin',
    '/admin/',
    '/admin/loginx',
    '/admin/login/x',
    '/admin/create-first-user',
    '/admin/forgot',
    '/admin/collections/users',
    '/admin/%6cogin',
  ])('send a stranger from %s to the login page', (path) => {
    const { status, headers } = ask(path)
    expect(status).toBe(307)
    expect(headers.get('location')).toBe('http://localhost:3000/admin/login')
  })

  it.each(['/admin/create-first-user', '/admin/forgot', '/admin/reset/x', '/admin/verify/x'])(
    'do not hold %s',
    (path) => {
      expect(ask(path, 'payload-token=x').headers.get('location')).toBe('http://localhost:3000/admin/login')
    },
  )

  it('run only the scripts that each answer names', () => {
    const policies = ['/admin/login', '/admin/login', '/admin/collections/news'].map((path) =>
      ask(path, 'payload-token=x').headers.get('content-security-policy'),
    )
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    }
    expect(new Set(policies).size).toBe(policies.length)
  })

  it('come without an image service', () => {
    expect(ask('/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fx.png&w=64&q=75')).toMatchObject({ status: 404 })
    expect(nextConfig.images).toMatchObject({ unoptimized: true })
  })
})

it('every answer says how browsers have to take it, and none says what runs here', async () => {
  const everywhere = (await nextConfig.headers?.())?.find(({ headers }) => headers.length > 1)?.headers ?? []
  const names = everywhere.map(({ key }) => key)
  expect(names).toEqual(expect.arrayContaining(['X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy']))
  expect(nextConfig.poweredByHeader).toBe(false)
})
