import { hash } from 'node:crypto'

const SHARD_COUNT = 256

/** The parts into which addresses are divided, '00' to 'ff', so that a change rewrites a small part of a map. */
export const SHARDS: readonly string[] = Array.from({ length: SHARD_COUNT }, (_, number) =>
  number.toString(16).padStart(2, '0'),
)

/** The shard of an address. Those that differ in capitals alone share one, for web servers take them for the same. */
export const shardOf = (address: string): string => hash('sha256', address.toLowerCase()).slice(0, 2)
