import type { PayloadRequest } from 'payload'
import type { Kind } from 'shared/kinds'
import { publicationRow } from '../publishing/publicationStore.ts'

/** Whether a document was ever published; what an editor has withdrawn since stays so. */
export const wasPublished = async (req: PayloadRequest, kind: Kind, id: string): Promise<boolean> =>
  (await publicationRow(req, kind, id)) !== null
