import { needsNewConsent } from 'shared/consent'
import { fullDate } from 'shared/shanghai'
import { registeredConsent } from './registeredConsent.ts'

/** What is to be said of a consent that has ended or ends soon; null of any other. */
export function endingSentence(consent: unknown, at: string): string | null {
  const registered = registeredConsent(consent)
  const { until } = (consent ?? {}) as { until?: string | null }
  if (!until || !registered.until || !needsNewConsent(registered, at)) return null
  if (registered.until <= at) return `本人的同意已于 ${fullDate(until)}到期，请重新征得同意；征不到，就撤下页面。`
  return `本人的同意将于 ${fullDate(until)}到期，请提前重新征得同意。`
}
