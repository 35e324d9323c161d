import type { PayloadRequest } from 'payload'
import { addressOf, publicAddress } from 'shared/addresses'
import { GLOBAL_IDS, isGlobalKind, type Kind } from 'shared/kinds'
import { currentText, type Target } from './currentText.ts'
import type { Source } from './projection/source.ts'
import { type PublicationRow, publicationRow } from './publicationStore.ts'
import { isUnchanged, projectionOf } from './publish.ts'
import { Refusal } from './refusal.ts'

/** How a document stands towards the public. */
export interface PublicState {
  isPublic: boolean
  /** Where readers find it now; null where it has no page of its own or is not public. */
  address: string | null
  /** Where the current text would be found. */
  nextAddress: string | null
  publishedAt: string | null
  updatedAt: string | null
  /** The origin of the public site, as its published settings say. */
  siteUrl: string | null
  /** Whether publishing the current text would change what readers see. */
  differs: boolean
}

/** Compares the current text with what is public. */
export async function publicState(req: PayloadRequest, { kind, id }: Target): Promise<PublicState> {
  const source = await currentText(req, { kind, id })
  const row = await publicationRow(req, kind, id)
  const publication = row?.data ?? null
  return {
    isPublic: publication !== null,
    address: publication && publicAddress(publication),
    nextAddress: nextAddress(kind, source),
    siteUrl: await siteUrl(req),
    publishedAt: publication?.publishedAt ?? null,
    updatedAt: publication?.updatedAt ?? null,
    differs: await differs(req, { kind, id, source, row }),
  }
}

const nextAddress = (kind: Kind, { slug }: Source): string | null =>
  isGlobalKind(kind) || typeof slug !== 'string' || !slug ? null : addressOf({ kind, slug })

async function siteUrl(req: PayloadRequest): Promise<string | null> {
  const settings = await publicationRow(req, 'settings', GLOBAL_IDS.settings)
  return settings?.data?.kind === 'settings' ? settings.data.url : null
}

/** A text that cannot be published yet differs from every public one. */
async function differs(
  req: PayloadRequest,
  { row, ...target }: Target & { source: Source; row: PublicationRow | null },
) {
  if (!row?.data) return true
  try {
    const at = new Date().toISOString()
    return !isUnchanged(row, await projectionOf(req, { ...target, before: row, at }))
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
