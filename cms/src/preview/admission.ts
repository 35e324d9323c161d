import type { PayloadRequest } from 'payload'
import { environmentOf } from '../environment.ts'
import type { Target } from '../publishing/currentText.ts'
import { target } from '../publishing/endpoints/body.ts'
import type { Source } from '../publishing/projection/source.ts'
import { draftText } from './drafting/draftText.ts'
import { endOfPass } from './signedPass.ts'

/** Stands where a link has its pass, for those who are signed in. */
export const DESK = 'desk'

/** What somebody may see. `until` is when a link ends; null for those who are signed in. */
export interface Admission extends Target {
  source: Source
  until: string | null
  /** The address of the preview, without its parts. */
  address: string
}

/** Who asks for a preview may see it: by the right to read the document, or by a signed link; else null. */
export async function admission(req: PayloadRequest): Promise<Admission | null> {
  const { kind, id, pass } = req.routeParams as Record<string, string>
  const { data } = target.safeParse({ kind, id })
  if (!data || data.id !== id) return null
  const until = pass === DESK ? null : endOfPass(data, { pass: pass ?? '', secret: environmentOf(req.payload).secret })
  if (pass === DESK ? !req.user : !until) return null
  const source = await draftText(req, { ...data, isTrusted: until !== null }).catch(onlyRefused)
  return source && { ...data, source, until, address: `/api/preview/${kind}/${id}/${pass}` }
}

function onlyRefused(error: unknown): null {
  if (error instanceof Error && 'status' in error && [403, 404].includes(Number(error.status))) return null
  throw error
}
