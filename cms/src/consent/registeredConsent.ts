import type { Consent } from 'shared/consent'
import { dayBoundary } from 'shared/shanghai'

/** The consent that a profile's form registers, with its days as instants: it holds from the first through the last. */
export function registeredConsent(consent: unknown): Consent {
  const { method, date, scopes, until } = (consent ?? {}) as Consent
  return { method, scopes, date: date && dayBoundary(date, '00'), until: until && dayBoundary(until, '24') }
}
