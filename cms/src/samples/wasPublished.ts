import { createLocalReq, type Payload } from 'payload'
import type { Kind } from 'shared/kinds'
import { publicationRow } from '../publishing/publicationStore.ts'

/** Whether a document was ever published; what an editor has withdrawn since stays so. */
export async function wasPublished(payload: Payload, { kind, id }: { kind: Kind; id: string }): Promise<boolean> {
  return (await publicationRow(await createLocalReq({}, payload), kind, id)) !== null
}
