import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { untilStored } from '../database/conflicts.ts'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import { inLine } from '../database/turns.ts'

/** Who asks the CMS to do something. */
export interface Caller {
  payload: Payload
  user: TypedUser | null
}

type Work<Result> = (req: PayloadRequest) => Promise<Result>

/**
 * Does the work in a transaction of its own: everything in it is stored when this returns, or nothing is. Work that met
 * another write is done again from its start. What must follow a commit, such as waking readers, follows this call.
 */
export const inTransaction = <Result>(caller: Caller, work: Work<Result>): Promise<Result> =>
  untilStored(() => stored(caller, work))

/**
 * The same, where many would only meet each other: they come one after the other in this process. Work that met a write of
 * another process is done again beside the line, so that it holds nobody up.
 */
export function inTransactionInLine<Result>(line: string, caller: Caller, work: Work<Result>): Promise<Result> {
  const beside = () => stored(caller, work)
  let next = () => inLine(caller.payload, line, beside)
  return untilStored(() => {
    const now = next
    next = beside
    return now()
  })
}

async function stored<Result>({ payload, user }: Caller, work: Work<Result>): Promise<Result> {
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Reads several things as they stand at one instant, whatever other processes of the newsroom write meanwhile. */
export const atOneInstant = <Result>(payload: Payload, read: Work<Result>): Promise<Result> =>
  isReplicaSet(payload.db) ? inTransaction({ payload, user: null }, read) : createLocalReq({}, payload).then(read)
