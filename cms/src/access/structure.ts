import type { CollectionConfig } from 'payload'
import { accounts } from './accounts.ts'
import { editors } from './editors.ts'
import { office } from './office.ts'

type Rules = NonNullable<CollectionConfig['access']>

/** What gives the site its structure: everybody reads it, the editorial office writes it. */
export const structureAccess: Rules = {
  create: editors,
  read: accounts,
  readVersions: office,
  update: editors,
  delete: office,
}

/** Units and columns, which administrators arrange as well. */
export const arrangedAccess: Rules = { ...structureAccess, create: office, update: office }
