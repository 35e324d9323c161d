import type { PayloadRequest } from 'payload'
import { provenBy } from '../../consent/consentFiles.ts'
import { barredAmong } from '../../consent/withdrawing/withdrawalStore.ts'
import type { Media as MediaDocument } from '../../payload-types.ts'
import type { Medium } from '../../pictures/medium.ts'
import { idsIn, type Media, mediumOf } from '../../publishing/projection/media.ts'
import { relation, relations, type Source, text } from '../../publishing/projection/source.ts'
import { Refusal } from '../../publishing/refusal.ts'

/**
 * What a draft shows of the media library, with words for what is not said yet. What proves a consent is never shown, nor
 * is anybody who has withdrawn theirs.
 */
export async function draftMedia(req: PayloadRequest, source: Source): Promise<Media> {
  const used = [...new Set(idsIn(source))]
  const barred = await barredAmong(req, used)
  const ids: string[] = []
  for (const id of used) if (!barred.includes(id) && (await provenBy(req, [id])).length === 0) ids.push(id)
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.flatMap((document) => shown(document)))
}

function shown(document: MediaDocument): [string, Medium][] {
  const alt = text(document.alt) || '（替代文本未填）'
  const credit = text(document.credit) || '（摄影或来源未填）'
  try {
    return [[document.id, mediumOf({ ...document, alt, credit, nobodyShown: true })]]
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

/** The draft without pictures and files that cannot be shown. */
export function withoutLost(source: Source, media: Media): Source {
  const picture = (value: unknown) => (isPicture(media, relation(value)) ? value : null)
  return {
    ...source,
    portrait: picture(source.portrait),
    cover: picture(source.cover),
    gallery: relations(source.gallery).filter((id) => isPicture(media, id)),
    attachments: relations(source.attachments).filter((id) => isFile(media, id)),
  }
}

const isPicture = (media: Media, id: string | null): boolean => {
  const medium = id ? media.get(id) : undefined
  return medium !== undefined && 'renditions' in medium
}

const isFile = (media: Media, id: string): boolean => {
  const medium = media.get(id)
  return medium !== undefined && 'name' in medium
}
