import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Folders } from '../folders.ts'

const NAME = /^[a-z0-9][a-z0-9.-]*-[0-9a-f]{8}$/

/**
 * What this copy of the site is called. The name is made once and kept beside the store, for the machine may be a
 * container that is called otherwise after each start.
 */
export function copyName({ root }: Pick<Folders, 'root'>, machine = hostname()): string {
  const file = join(root, 'name')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return NAME.test(kept) && kept.length < 100 ? kept : keep(newName(machine), file)
}

function newName(machine: string): string {
  const name = machine.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')
  const readable = name.replace(/^[.-]+/, '').slice(0, 80) || 'site'
  return `${readable}-${randomBytes(4).toString('hex')}`
}

function keep(name: string, file: string): string {
  writeFileSync(`${file}.next`, `${name}\n`)
  renameSync(`${file}.next`, file)
  return name
}
