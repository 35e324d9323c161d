import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import type { Client } from '@libsql/client'
import type { Payload } from 'payload'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import { heldLock, isBusy } from '../database/sqlite/newsroomLock.ts'
import { environmentOf } from '../environment.ts'

/** A lock is held for as long as somebody refers to it. */
interface Claim {
  name: string
  lock?: Client
}

/** Kept on the process, because the bundler gives the start-up code and the routes copies of this module. */
const KEY = Symbol.for('newsroom.chainNames')
const host = globalThis as { [KEY]?: WeakMap<Payload, Promise<Claim>> }
host[KEY] ??= new WeakMap()
const claims = host[KEY]

/**
 * The chain of this instance of the CMS. Instances that share a data folder each take the first chain of their machine
 * that no other process holds, and have it again after a start, so that none ever waits for another one's chain.
 */
export async function chainName(payload: Payload): Promise<string> {
  const claim = claims.get(payload) ?? claimed(payload)
  claims.set(payload, claim)
  return (await claim).name
}

async function claimed(payload: Payload): Promise<Claim> {
  const folder = path.join(environmentOf(payload).dataDir, 'chains')
  if (!isReplicaSet(payload.db)) return { name: nameOf(1) }
  await mkdir(folder, { recursive: true })
  for (let place = 1; ; place += 1) {
    const name = nameOf(place)
    const lock = await lockOf(path.join(folder, `${name}.lock`))
    if (lock) return { name, lock }
  }
}

const nameOf = (place: number): string => `${hostname()}-${place}`

/** The lock of a chain, which the operating system lets go of when this process dies; null where another one holds it. */
async function lockOf(file: string): Promise<Client | null> {
  try {
    return await heldLock(file)
  } catch (error) {
    if (isBusy(error)) return null
    throw error
  }
}
