import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { headline } from 'shared/headline'
import { KIND_LABELS } from 'shared/kinds'
import type { Media } from '../../payload-types.ts'
import { latestText } from '../../publishing/currentText.ts'
import { idsIn } from '../../publishing/projection/media.ts'
import { type Source, text } from '../../publishing/projection/source.ts'
import { type LiveRow, publicationRow, publicationRows, referenceKey } from '../../publishing/publicationStore.ts'
import { Refusal } from '../../publishing/refusal.ts'

/** A medium that shows the person, with all the files that readers may see of it. */
interface Shown {
  id: string
  alt: string
  filename: string
  hashes: string[]
}

/** What the withdrawal of a person's consent touches. */
export interface Touched {
  name: string
  source: Source
  /** The person's own page; null where it is not public. */
  profile: LiveRow | null
  media: Shown[]
  /** Other pages that show one of the media. */
  pages: LiveRow[]
  /** Other pages that speak of the person: they stay, and somebody has to read them. */
  speaking: LiveRow[]
}

/**
 * `spared`: media that show somebody else of the same name. A profile in the trash counts: pictures of the person may be
 * public all the same.
 */
export async function touchedBy(req: PayloadRequest, id: string, spared: readonly string[] = []): Promise<Touched> {
  const source = await latestText(req, { kind: 'profiles', id }, { trash: true })
  if (!source) throw new Refusal('没有找到这份人物档案。请刷新页面。', 404)
  const name = text(source.name)
  const row = await publicationRow(req, 'profiles', id)
  const profile = row?.data ? { ...row, data: row.data } : null
  const media = (await mediaThatShow(req, { source, name })).filter((each) => !spared.includes(each.id))
  const hashes = [...new Set([...media.flatMap((each) => each.hashes), ...(profile?.blobs ?? [])])]
  const isOther = (each: LiveRow) => each.id !== profile?.id
  const pages = hashes.length > 0 ? (await liveRows(req, { blobs: { in: hashes } })).filter(isOther) : []
  const speaking = await liveRows(req, { references: { equals: referenceKey({ kind: 'profiles', id }) } })
  return { name, source, profile, media, pages, speaking: speaking.filter(isOther) }
}

/** What a person reads before they decide; `seen` says that nothing else has come to it since. */
export function listed({ name, profile, media, pages, speaking }: Touched) {
  const page = ({ kind, document, data }: LiveRow) => ({
    kind,
    id: document,
    label: KIND_LABELS[kind],
    title: headline(data),
  })
  const list = {
    name,
    isPublic: profile !== null,
    media: media.map(({ id, alt, filename }) => ({ id, alt, filename })),
    pages: pages.map(page),
    speaking: speaking.map(page),
  }
  return { ...list, seen: createHash('sha256').update(JSON.stringify(list)).digest('hex') }
}

export type Listed = ReturnType<typeof listed>

/** The pictures and films of the person's own page, and all in which they are named. Texts for consent are no pictures. */
async function mediaThatShow(
  req: PayloadRequest,
  { source, name }: { source: Source; name: string },
): Promise<Shown[]> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { or: [{ id: { in: idsIn(source) } }, ...(name ? [{ people: { in: [name] } }] : [])] },
    depth: 0,
    pagination: false,
    sort: 'id',
    req,
    trash: true,
  })
  return docs.filter(showsPeople).map((medium) => ({
    id: medium.id,
    alt: text(medium.alt),
    filename: text(medium.filename),
    hashes: [...(medium.hashes ?? []), ...(medium.shownHashes ?? [])],
  }))
}

const showsPeople = ({ mimeType, nobodyShown }: Media): boolean =>
  !nobodyShown && Boolean(mimeType?.startsWith('image/') || mimeType?.startsWith('video/'))

async function liveRows(req: PayloadRequest, where: object): Promise<LiveRow[]> {
  const rows = await publicationRows(req, { and: [{ ...where }, { live: { equals: true } }] })
  return rows.flatMap((row) => (row.data ? [{ ...row, data: row.data }] : []))
}
