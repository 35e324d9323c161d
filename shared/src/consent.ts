/** Where a person allowed their profile to appear. */
export const CONSENT_SCOPES = { website: '网站', wechat: '微信', screen: '大屏', print: '刊物' } as const
export type ConsentScope = keyof typeof CONSENT_SCOPES

/** How a person's consent was obtained. */
export const CONSENT_METHODS = {
  written: '本人签署书面同意书',
  electronic: '本人在线确认',
  unit: '单位代为征得，本人知情',
  oral: '本人口头同意，有记录',
} as const
export type ConsentMethod = keyof typeof CONSENT_METHODS

/** Editors are told so many days before a consent ends, and from then on. */
export const CONSENT_NOTICE_DAYS = 30

/** Personal and never public. `date` and `until` are instants; without `until` it holds until it is withdrawn. */
export interface Consent {
  method?: ConsentMethod | null
  date?: string | null
  scopes?: ConsentScope[] | null
  until?: string | null
}

/** Why a profile may not appear on the website at this instant, in one sentence; null where it may. */
export function consentProblem(consent: Consent, at: string): string | null {
  if (!consent.method || !consent.date) return '还没有登记本人的同意（取得方式和日期）。请先征得同意并登记，再送审。'
  if (!consent.scopes?.includes('website')) return '本人的同意不包括在网站上公开。请先征得同意、勾选“网站”，再送审。'
  if (consent.date > at) return '取得同意的日期还没有到。请核对日期后再送审。'
  if (consent.until && consent.until <= at) return '本人的同意已经到期。请重新征得同意并登记新的期限，再送审。'
  return null
}

/** Whether a consent, whatever it covers, ends within the days of notice or has ended, however long ago. */
export function needsNewConsent({ until }: Consent, at: string): boolean {
  return Boolean(until && Date.parse(until) - Date.parse(at) <= CONSENT_NOTICE_DAYS * 24 * 3_600_000)
}
