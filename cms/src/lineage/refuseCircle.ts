import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import type { Publication } from 'shared/publication'
import { lock } from '../database/locks.ts'
import { relations } from '../publishing/projection/source.ts'
import { livePublications, rowId } from '../publishing/publicationStore.ts'
import { Refusal } from '../publishing/refusal.ts'
import { reaches, type Step } from './reaches.ts'

/** Relations that lead upwards, and what is said where one leads back to its start. */
const UPWARDS = {
  units: { field: 'parent', problem: '上级单位不能是它自己，也不能是它的下级。请在“上级单位”里另选一个。' },
  profiles: {
    field: 'masters',
    problem: '师傅不能是本人，也不能是本人的徒弟或徒弟的徒弟。请检查“师傅”一栏，改正后再试。',
  },
} as const
type Kind = keyof typeof UPWARDS

/** Refuses to save a unit below itself, or somebody who would be taught by their own apprentice. */
export const refuseCircle =
  (kind: Kind): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { field, problem } = UPWARDS[kind]
    const above = idsIn(data[field])
    const id = originalDoc?.id ?? data.id
    if (above.length === 0 || !id) return data
    await lock(req, `${kind}:${field}`)
    if (await reaches(id, above, upwards(req, kind))) throw new APIError(`没有保存：${problem}`, 400)
    return data
  }

/** The same for what readers see, where each page may show an older text than its draft. */
export async function refusePublicCircle(req: PayloadRequest, publication: Publication): Promise<void> {
  const { kind, id } = publication
  if (kind !== 'units' && kind !== 'profiles') return
  const above = publicAbove(publication)
  if (above.length === 0) return
  await lock(req, `public:${kind}:${UPWARDS[kind].field}`)
  const step: Step = async (ids) =>
    (await livePublications(req, { id: { in: ids.map((each) => rowId(kind, each)) } })).flatMap(publicAbove)
  if (await reaches(id, above, step)) throw new Refusal(`还不能公开：${UPWARDS[kind].problem}`, 409)
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? relations(value) : relations([value]))

const upwards =
  (req: PayloadRequest, kind: Kind): Step =>
  async (ids) => {
    const { docs } = await req.payload.find({
      collection: kind,
      where: { id: { in: ids } },
      depth: 0,
      draft: true,
      pagination: false,
      req,
      select: { [UPWARDS[kind].field]: true },
      trash: true,
    })
    return docs.flatMap((doc) => idsIn((doc as unknown as Record<string, unknown>)[UPWARDS[kind].field]))
  }

function publicAbove(publication: Publication): string[] {
  if (publication.kind === 'profiles') return publication.masters
  return publication.kind === 'units' ? relations([publication.parent]) : []
}
