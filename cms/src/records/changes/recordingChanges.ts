import type { CollectionConfig, GlobalConfig } from 'payload'
import { nobody } from '../../access/nobody.ts'
import { signingHooks } from '../signing/signingHooks.ts'
import { collectionHooks } from './collectionHooks.ts'
import { globalHooks } from './globalHooks.ts'

/**
 * Puts every change on record, by whichever route it comes. What nobody may create over HTTP is written by the newsroom's
 * own commands, which record their steps themselves.
 */
export function recordingChanges<Declaration extends CollectionConfig | GlobalConfig>(
  declaration: Declaration,
): Declaration {
  if (!isCollection(declaration)) return withHooks(declaration, globalHooks)
  if (declaration.access?.create === nobody) return declaration
  const recording = withHooks(declaration, collectionHooks)
  return declaration.auth ? withHooks(recording, signingHooks) : recording
}

/** Every collection says who may create in it; nothing creates a global. */
const isCollection = (declaration: CollectionConfig | GlobalConfig): declaration is CollectionConfig =>
  declaration.access !== undefined && 'create' in declaration.access

type Hooks = Record<string, readonly unknown[]>

/** Stands behind all other hooks, to see what they have made of a text. */
function withHooks<Declaration extends CollectionConfig | GlobalConfig>(
  declaration: Declaration,
  more: Hooks,
): Declaration {
  const hooks: Hooks = { ...(declaration.hooks as Hooks | undefined) }
  for (const [moment, added] of Object.entries(more)) hooks[moment] = [...(hooks[moment] ?? []), ...added]
  return { ...declaration, hooks }
}
