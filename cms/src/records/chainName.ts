import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import { heldLock, isBusy } from '../database/sqlite/newsroomLock.ts'
import { environmentOf } from '../environment.ts'

/** Kept on the process, because the bundler gives the start-up code and the routes copies of this module. */
const KEY = Symbol.for('newsroom.chainNames')
const host = globalThis as { [KEY]?: WeakMap<Payload, Promise<string>> }
host[KEY] ??= new WeakMap()
const names = host[KEY]

/**
 * The chain of this instance of the CMS. Instances that share a data folder each take the first chain of their machine
 * that no other process holds, and have it again after a start, so that none ever waits for another one's chain.
 */
export function chainName(payload: Payload): Promise<string> {
  const name = names.get(payload) ?? claim(payload)
  names.set(payload, name)
  return name
}

async function claim(payload: Payload): Promise<string> {
  const folder = path.join(environmentOf(payload).dataDir, 'chains')
  if (!isReplicaSet(payload.db)) return nameOf(1)
  await mkdir(folder, { recursive: true })
  for (let place = 1; ; place += 1) if (await isFree(path.join(folder, `${nameOf(place)}.lock`))) return nameOf(place)
}

const nameOf = (place: number): string => `${hostname()}-${place}`

/** Takes the lock of a chain, which the operating system lets go of when this process dies. */
async function isFree(file: string): Promise<boolean> {
  try {
    await heldLock(file)
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}
