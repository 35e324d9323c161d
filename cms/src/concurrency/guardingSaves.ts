import type { CollectionConfig, GlobalConfig } from 'payload'
import { keepGlobalLock, keepLock } from './keepLock.ts'
import { nameSeen } from './nameSeen.ts'
import { refuseStaleGlobalRestore, refuseStaleSave } from './refuseStaleSave.ts'

const NOTICE = '/concurrency/components/StaleSaveNotice.tsx#StaleSaveNotice'

/** A copy of a declaration whose documents nobody overwrites without having seen what is stored. */
export function guardingSaves<Declaration extends CollectionConfig | GlobalConfig>(declaration: Declaration) {
  const hooks: CollectionConfig['hooks'] = (declaration as CollectionConfig).hooks
  const isGlobal = 'label' in declaration
  return {
    ...declaration,
    admin: withNotice(declaration, isGlobal ? 'elements' : 'edit'),
    hooks: {
      ...hooks,
      beforeOperation: [
        ...(hooks?.beforeOperation ?? []),
        nameSeen(declaration),
        ...(isGlobal ? [refuseStaleGlobalRestore] : []),
      ],
      beforeValidate: [refuseStaleSave, ...(hooks?.beforeValidate ?? [])],
      afterChange: [...(hooks?.afterChange ?? []), isGlobal ? keepGlobalLock : keepLock],
    },
  } as Declaration
}

/** The form shows both texts where its save was refused. */
function withNotice({ admin }: CollectionConfig | GlobalConfig, place: 'edit' | 'elements') {
  const components = admin?.components as Record<string, { beforeDocumentControls?: unknown[] }> | undefined
  const before = components?.[place]?.beforeDocumentControls ?? []
  return {
    ...admin,
    components: { ...components, [place]: { ...components?.[place], beforeDocumentControls: [...before, NOTICE] } },
  }
}
