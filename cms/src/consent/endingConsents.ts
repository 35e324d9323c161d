import type { Payload, TypedUser } from 'payload'
import { CONSENT_NOTICE_DAYS, consentEndsSoon } from 'shared/consent'
import { fullDate } from 'shared/shanghai'
import { registeredConsent } from './registeredConsent.ts'

/** Somebody whose consent has ended or ends soon. */
export interface EndingConsent {
  id: string
  name: string
  sentence: string
}

const DAY = 24 * 3_600_000

/** Whom editors should ask again, those whose consent ends first in front. */
export async function endingConsents(payload: Payload, user: TypedUser, at = new Date()): Promise<EndingConsent[]> {
  const { docs } = await payload.find({
    collection: 'profiles',
    where: { 'consent.until': { less_than_equal: new Date(at.getTime() + CONSENT_NOTICE_DAYS * DAY).toISOString() } },
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true, consent: true },
    sort: 'consent.until',
    user,
  })
  return docs.flatMap(({ id, name, consent }) => {
    const sentence = endingSentence(consent, at.toISOString())
    return sentence ? [{ id, name, sentence }] : []
  })
}

/** What is to be said of a consent that has ended or ends soon; null of any other. */
export function endingSentence(consent: unknown, at: string): string | null {
  const registered = registeredConsent(consent)
  const { until } = (consent ?? {}) as { until?: string | null }
  if (!until || !registered.until || !consentEndsSoon(registered, at)) return null
  if (registered.until <= at) return `本人的同意已于 ${fullDate(until)}到期，请重新征得同意；征不到，就撤下页面。`
  return `本人的同意将于 ${fullDate(until)}到期，请提前重新征得同意。`
}
