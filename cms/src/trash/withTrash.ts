import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { moveWhole, refuseDeleting, refuseTrashing } from './hooks.ts'
import { keepMentions } from './keepMentions.ts'
import { mentionsField } from './mentions.ts'

/**
 * A copy of a declaration that comes to use nothing in the trash and, where its documents go to the trash themselves,
 * takes away nothing that is used elsewhere.
 */
export function withTrash<Declaration extends CollectionConfig | GlobalConfig>(declaration: Declaration) {
  const { fields, hooks, trash } = declaration as CollectionConfig
  const onlyWithTrash = <Hook>(hook: Hook): Hook[] => (trash ? [hook] : [])
  return {
    ...declaration,
    fields: 'labels' in declaration && fields.some(holdsText) ? [...fields, mentionsField] : fields,
    hooks: {
      ...hooks,
      beforeOperation: [...onlyWithTrash(moveWhole), ...(hooks?.beforeOperation ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), ...onlyWithTrash(refuseTrashing), keepMentions],
      beforeDelete: [...(hooks?.beforeDelete ?? []), ...onlyWithTrash(refuseDeleting)],
    },
  } as Declaration
}

function holdsText(field: Field): boolean {
  if (field.type === 'richText') return true
  if (field.type === 'tabs') return field.tabs.some((tab) => tab.fields.some(holdsText))
  return 'fields' in field && field.fields.some(holdsText)
}
