import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Folders } from '../folders.ts'

/** What this copy of the site is called: by its machine, and by its folder where a machine keeps several. */
export function copyName({ root }: Pick<Folders, 'root'>, machine = hostname()): string {
  const name = machine.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')
  const readable = name.replace(/^[.-]+/, '').slice(0, 80) || 'site'
  return `${readable}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`
}
