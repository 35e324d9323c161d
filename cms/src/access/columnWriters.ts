import { APIError, type PayloadRequest } from 'payload'
import { group, relation, relations } from '../publishing/projection/source.ts'

interface Guarded {
  id: string
  name: string
  writers?: unknown[] | null
}

/** The newsroom's own code acts for nobody. */
const writesEverywhere = (req: PayloadRequest): boolean => !req.user

/** Whether somebody may write in a column; one that names no writers is open to all. */
const isOpenTo = ({ writers }: Guarded, userId: unknown): boolean =>
  !writers?.length || relations(writers).includes(String(userId))

/** Refuses whoever is no writer of the columns of these texts. */
export async function refuseOutsiders(req: PayloadRequest, texts: readonly unknown[]): Promise<void> {
  const ids = [...new Set(texts.flatMap((text) => relation(group(text).column) ?? []))]
  if (writesEverywhere(req) || ids.length === 0) return
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: { id: { in: ids } },
    depth: 0,
    draft: true,
    pagination: false,
    req,
  })
  const closed = (docs as Guarded[]).find((column) => !isOpenTo(column, req.user?.id))
  if (!closed) return
  throw new APIError(
    `栏目“${closed.name}”只由指定的人员供稿，您不在其中，什么都没有改动。请换一个栏目，或者请管理员把您加入“供稿人员”。`,
    403,
  )
}

/** The name of a column in which nobody but this account may write; null where there is none. */
export async function onlyWrittenBy(req: PayloadRequest, userId: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: { writers: { equals: userId } },
    depth: 0,
    draft: true,
    pagination: false,
    req,
  })
  return (docs as Guarded[]).find(({ writers }) => writers?.length === 1)?.name ?? null
}

/** The columns in which somebody may write, to choose from. */
export async function openColumns(req: PayloadRequest, type: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    depth: 0,
    draft: true,
    pagination: false,
    req,
    where: { type: { equals: type } },
  })
  return (docs as Guarded[])
    .filter((column) => writesEverywhere(req) || isOpenTo(column, req.user?.id))
    .map(({ id }) => id)
}
