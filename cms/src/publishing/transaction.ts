import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'

/** Who asks the CMS to do something. */
export interface Caller {
  payload: Payload
  user: TypedUser | null
}

/**
 * Does the work in a transaction of its own: everything in it is stored when this returns, or nothing is. What must
 * follow a commit, such as waking readers, follows this call.
 */
export async function inTransaction<Result>(
  { payload, user }: Caller,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
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
