import type { CollectionConfig, GlobalConfig } from 'payload'
import { forgetDeleted } from './forgetDeleted.ts'
import { refuseDangling } from './refuseDangling.ts'

/** A copy of a declaration whose documents point to what is there, on a database without foreign keys too. */
export function keepingReferences<Declaration extends CollectionConfig | GlobalConfig>(declaration: Declaration) {
  const hooks: CollectionConfig['hooks'] = (declaration as CollectionConfig).hooks
  return {
    ...declaration,
    hooks: {
      ...hooks,
      beforeChange: [refuseDangling, ...(hooks?.beforeChange ?? [])],
      afterDelete: [forgetDeleted, ...(hooks?.afterDelete ?? [])],
    },
  } as Declaration
}
