import { consentProblem } from 'shared/consent'
import type { Kind } from 'shared/kinds'
import type { Source } from '../publishing/projection/source.ts'
import { Refusal } from '../publishing/refusal.ts'
import { registeredConsent } from './registeredConsent.ts'

/** Nobody is shown to the public without their consent, as it stands at this very moment. */
export function refuseWithoutConsent(kind: Kind, { consent }: Source): void {
  if (kind !== 'profiles') return
  const problem = consentProblem(registeredConsent(consent), new Date().toISOString())
  if (problem) throw new Refusal(`还不能发布：${problem}`)
}
