import type { PayloadRequest } from 'payload'
import { consentProblem } from 'shared/consent'
import type { Target } from '../publishing/currentText.ts'
import type { Source } from '../publishing/projection/source.ts'
import { Refusal } from '../publishing/refusal.ts'
import { registeredConsent } from './registeredConsent.ts'
import { hasWithdrawn } from './withdrawing/withdrawalStore.ts'

/** Nobody is shown to the public without their consent, as it stands at this very moment. */
export async function refuseWithoutConsent(
  req: PayloadRequest,
  { kind, id }: Target,
  { consent }: Source,
): Promise<void> {
  if (kind !== 'profiles') return
  const problem = consentProblem(registeredConsent(consent), new Date().toISOString())
  if (problem) throw new Refusal(`还不能公开：${problem}`)
  if (await hasWithdrawn(req, id, consent))
    throw new Refusal('还不能公开：本人已撤回授权。请重新征得同意，登记撤回那天以后的取得日期，再送审。')
}
