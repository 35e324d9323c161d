import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** @param {...string} segments */
export const inRoot = (...segments) => join(ROOT, ...segments)
