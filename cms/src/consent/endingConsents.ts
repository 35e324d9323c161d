import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { CONSENT_NOTICE_DAYS } from 'shared/consent'
import { livePublications, rowId } from '../publishing/publicationStore.ts'
import { endingSentence } from './endingSentence.ts'

/** Somebody on the public site whose consent has ended or ends soon. */
export interface EndingConsent {
  id: string
  name: string
  sentence: string
}

const DAY = 24 * 3_600_000

/** Whom editors should ask again, those whose consent ends first in front. */
export async function endingConsents(payload: Payload, user: TypedUser, at = new Date()): Promise<EndingConsent[]> {
  const req = await createLocalReq({ user }, payload)
  const { docs } = await payload.find({
    collection: 'profiles',
    where: { 'consent.until': { less_than_equal: new Date(at.getTime() + CONSENT_NOTICE_DAYS * DAY).toISOString() } },
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true, consent: true },
    sort: 'consent.until',
    req,
    user,
  })
  const live = await livePublications(req, { id: { in: docs.map(({ id }) => rowId('profiles', id)) } })
  const shown = docs.filter(({ id }) => live.some((profile) => profile.id === id))
  return shown.flatMap(({ id, name, consent }) => {
    const sentence = endingSentence(consent, at.toISOString())
    return sentence ? [{ id, name, sentence }] : []
  })
}
