import type { PayloadRequest } from 'payload'
import { isGlobalKind } from 'shared/kinds'
import { refuseHistory, type Target } from '../../publishing/currentText.ts'
import type { Source } from '../../publishing/projection/source.ts'

interface Asked extends Target {
  /** Whether the right to see this document was proven already, as by a signed link. */
  isTrusted: boolean
}

/** The newest text of a document, the draft included; null where there is none that the caller may preview. */
export async function draftText(req: PayloadRequest, { kind, id, isTrusted }: Asked): Promise<Source | null> {
  if (!isTrusted) refuseHistory(req, { kind, id })
  const reading = { depth: 0, draft: true, overrideAccess: isTrusted, req, user: req.user } as const
  const text = isGlobalKind(kind)
    ? await req.payload.findGlobal({ slug: kind, ...reading })
    : await req.payload.findByID({ collection: kind, id, disableErrors: true, ...reading })
  return text as unknown as Source | null
}
