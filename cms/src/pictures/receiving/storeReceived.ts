import type { Payload } from 'payload'
import { untilStored } from '../../database/conflicts.ts'
import { takeBack } from '../removing/letGo.ts'
import type { ReceivedFile } from './receivedFile.ts'

/** Stores a row with the file that was received for it. Where the row is not stored, none of its files stays. */
export async function storeReceived<Result>(
  payload: Payload,
  received: ReceivedFile | undefined,
  store: () => Promise<Result>,
): Promise<Result> {
  try {
    return await untilStored(store)
  } catch (error) {
    if (received?.isPlaced) await takeBack(payload, [...new Set([received.hash, ...received.publicHashes])])
    throw error
  }
}
