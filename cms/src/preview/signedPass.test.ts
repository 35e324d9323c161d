import fc from 'fast-check'
import type { Kind } from 'shared/kinds'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endOfPass, signedPass } from './signedPass.ts'

const SECRET = 'a'.repeat(64)
const NEWS = { kind: 'news' as Kind, id: '3a000000-0000-4000-8000-000000000001' }

describe('promise 1: a preview link', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-23T04:00:00.000Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('opens its document until its end, and not from then on', () => {
    const { pass, expiresAt } = signedPass(NEWS, { hours: 2, secret: SECRET })
    expect(expiresAt).toBe('2026-11-23T06:00:00.000Z')
    vi.setSystemTime('2026-11-23T05:59:59.999Z')
    expect(endOfPass(NEWS, { pass, secret: SECRET })).toBe(expiresAt)
    vi.setSystemTime('2026-11-23T06:00:00.000Z')
    expect(endOfPass(NEWS, { pass, secret: SECRET })).toBeNull()
  })

  it('opens no other document, and none by another newsroom’s secret', () => {
    const { pass } = signedPass(NEWS, { hours: 2, secret: SECRET })
    expect(endOfPass({ ...NEWS, id: NEWS.id.replace(/1$/, '2') }, { pass, secret: SECRET })).toBeNull()
    expect(endOfPass({ ...NEWS, kind: 'stories' }, { pass, secret: SECRET })).toBeNull()
    expect(endOfPass(NEWS, { pass, secret: 'b'.repeat(64) })).toBeNull()
  })

  it('cannot be made to last longer, nor be guessed', () => {
    const { pass } = signedPass(NEWS, { hours: 2, secret: SECRET })
    const [expires = '', mac = ''] = pass.split('.')
    const forged = [
      `${Number(expires) + 1}.${mac}`,
      `0${pass}`,
      `${pass}x`,
      `${pass}\n`,
      pass.toUpperCase(),
      '.',
      'desk',
    ]
    for (const each of forged) expect(endOfPass(NEWS, { pass: each, secret: SECRET })).toBeNull()
    const words = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9]{13}\.[A-Za-z0-9_-]{43}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{43}$/).map((guess) => `${expires}.${guess}`),
    )
    fc.assert(fc.property(words, (each) => each === pass || endOfPass(NEWS, { pass: each, secret: SECRET }) === null))
  })
})
