import type { DatabaseAdapterObj } from 'payload'

type Adapter = ReturnType<DatabaseAdapterObj['init']>
type Update = Parameters<Adapter['updateOne']>[0]

/**
 * Payload stores a session by writing back the whole account as it was before the password was checked, and would undo
 * what an administrator took away meanwhile: of such a write the sessions alone are stored.
 */
export function storingSessionsAlone<Some extends Adapter>(adapter: Some): Some {
  const { updateOne } = adapter
  return Object.assign(adapter, {
    updateOne: (args: Update) => updateOne.call(adapter, isSession(args) ? withSessionsAlone(args) : args),
  })
}

/** Payload keeps the time of the last change where nothing but the sessions changes. */
const isSession = ({ collection, data }: Update): boolean =>
  collection === 'users' && data.updatedAt === null && Array.isArray(data.sessions)

const withSessionsAlone = ({ data, ...args }: Update): Update =>
  ({ ...args, data: { sessions: data.sessions, updatedAt: null } }) as Update
