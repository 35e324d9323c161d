import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONSENT_SCOPES, type Consent, type ConsentScope, consentProblem, needsNewConsent } from './consent.ts'

const AT = '2026-11-22T07:04:00.000Z'
const given: Consent = { method: 'written', date: '2026-03-01T00:00:00.000Z', scopes: ['website', 'wechat'] }
const later = (milliseconds: number) => new Date(Date.parse(AT) + milliseconds).toISOString()
const DAY = 24 * 3_600_000

describe('promise 9: without consent for the website nobody is shown, and one sentence says why', () => {
  test.each<[string, Consent, string]>([
    ['nothing is registered', {}, '还没有登记'],
    ['everything is empty', { method: null, date: null, scopes: null, until: null }, '还没有登记'],
    ['nobody knows how it was obtained', { ...given, method: null }, '还没有登记'],
    ['nobody knows when', { ...given, date: null }, '还没有登记'],
    ['it is for WeChat alone', { ...given, scopes: ['wechat'] }, '不包括在网站上公开'],
    ['it is for nothing', { ...given, scopes: [] }, '不包括在网站上公开'],
    ['it lies in the future', { ...given, date: later(1) }, '日期还没有到'],
    ['it ended this very instant', { ...given, until: AT }, '已经到期'],
    ['it ended long ago', { ...given, until: '2026-06-30T16:00:00.000Z' }, '已经到期'],
  ])('where %s', (_, consent, words) => {
    expect(consentProblem(consent, AT)).toContain(words)
    expect(consentProblem(consent, AT)).toMatch(/。$/)
  })

  test('and with it, from its instant until its end, they may be', () => {
    expect(consentProblem(given, AT)).toBeNull()
    expect(consentProblem({ ...given, date: AT }, AT)).toBeNull()
    expect(consentProblem({ ...given, until: later(1) }, AT)).toBeNull()
  })

  test('of all scopes only the website counts', () => {
    const scopes = fc.subarray(Object.keys(CONSENT_SCOPES) as ConsentScope[])
    fc.assert(
      fc.property(scopes, (some) => {
        expect(consentProblem({ ...given, scopes: some }, AT) === null).toBe(some.includes('website'))
      }),
    )
  })
})

test('editors are told of a consent that ends within thirty days or has ended, and of no other', () => {
  for (const soon of [-400 * DAY, -1, 0, 1, 30 * DAY]) expect(needsNewConsent({ until: later(soon) }, AT)).toBe(true)
  for (const far of [30 * DAY + 1, 365 * DAY]) expect(needsNewConsent({ until: later(far) }, AT)).toBe(false)
  expect(needsNewConsent({}, AT)).toBe(false)
  expect(needsNewConsent({ until: null }, AT)).toBe(false)
})

test('whoever may not be shown for an ended consent has been spoken of before', () => {
  const ends = fc.integer({ min: -100 * DAY, max: 100 * DAY })
  fc.assert(
    fc.property(ends, (end) => {
      const consent = { ...given, until: later(end) }
      if (consentProblem(consent, AT)) expect(needsNewConsent(consent, AT)).toBe(true)
    }),
  )
})
