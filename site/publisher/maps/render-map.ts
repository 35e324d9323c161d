import { SHARDS } from '../../src/content/address-shards.ts'
import { keys, type Reads } from '../../src/content/keys.ts'
import type { Store } from '../../src/content/store.ts'
import { formerAddresses } from './former-addresses.ts'
import { mapLines } from './map-lines.ts'

const NAMES = ['redirects', 'gone'] as const

const PATH = /^\/_maps\/(redirects|gone)\/([0-9a-f]{2})\.map$/

export const isMap = (path: string): boolean => PATH.test(path)

/**
 * A page of a release that no template makes: the part of a web server's map that has the former addresses of one
 * shard and where they lead (`redirects`), or the addresses of what was withdrawn (`gone`). Null for any other path.
 */
export function renderMap(path: string, store: Store): { body: Buffer; reads: Reads } | null {
  const [, name, shard = ''] = PATH.exec(path) ?? []
  if (!name) return null
  const lines = mapLines(formerAddresses(store, shard), name === 'gone')
  return { body: Buffer.from(lines.join('')), reads: new Set([keys.addressShard(shard)]) }
}

/** The paths of all maps. They are always there, most of them empty, so that none need be looked for. */
export const mapPaths = (): string[] => NAMES.flatMap((name) => SHARDS.map((shard) => `/_maps/${name}/${shard}.map`))
