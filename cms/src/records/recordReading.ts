import type { PayloadRequest } from 'payload'
import { provenBy } from '../consent/consentFiles.ts'
import type { Media } from '../payload-types.ts'
import { record } from './record.ts'

/** Puts on record that somebody takes an original, before its first byte leaves: what proves a consent is told apart. */
export async function recordReading(req: PayloadRequest, { id, alt, filename }: Media): Promise<void> {
  const people = await provenBy(req, [id])
  await record(req, {
    action: people.length > 0 ? 'readConsent' : 'readOriginal',
    kind: 'media',
    document: id,
    title: alt || filename || '',
    reason: people.length > 0 ? `${people.join('、')}的授权证明` : undefined,
  })
}
