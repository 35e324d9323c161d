import { apprentices } from './apprentices.ts'
import { carers } from './carers.ts'
import { makers } from './makers.ts'
import type { Portrait } from './portrait.ts'

/** Every portrait by the key of its profile. */
export const PORTRAITS: Record<string, Portrait> = { ...makers, ...carers, ...apprentices }
