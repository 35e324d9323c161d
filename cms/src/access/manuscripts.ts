import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import type { ManuscriptKind } from 'shared/kinds'
import { editors } from './editors.ts'
import { office } from './office.ts'
import { idsOf, ofOwnUnit, ownUnit } from './ownUnit.ts'

/** Reading, making and changing what units submit: the office all of it, correspondents what their own unit did. */
export const readSubmitted: Access = ({ req }) => office({ req }) || ofOwnUnit(req)
export const submit: Access = ({ req }) => editors({ req }) || ownUnit(req) !== null
export const writeSubmitted: Access = ({ req }) => editors({ req }) || ofOwnUnit(req)

/** Administrators read manuscripts and write none. */
export const manuscriptAccess = (kind: ManuscriptKind): NonNullable<CollectionConfig['access']> => ({
  create: submit,
  read: readSubmitted,
  readVersions: async ({ req }) => office({ req }) || versionsOfOwnUnit(kind, req),
  update: writeSubmitted,
  // The trash says of what lies in it who deletes it for good: administrators do.
  delete: readSubmitted,
})

/** An older version belongs to the unit that the manuscript belongs to now. */
async function versionsOfOwnUnit(kind: ManuscriptKind, req: PayloadRequest): Promise<Where | false> {
  const where = ofOwnUnit(req)
  if (!where) return false
  return { parent: { in: await idsOf(req, kind, where) } }
}
