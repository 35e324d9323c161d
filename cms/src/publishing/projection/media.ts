import type { PayloadRequest } from 'payload'
import type { Attachment, Image } from 'shared/parts'
import { provenBy } from '../../consent/consentFiles.ts'
import { barredAmong } from '../../consent/withdrawing/withdrawalStore.ts'
import type { Media as MediaDocument } from '../../payload-types.ts'
import type { Medium } from '../../pictures/medium.ts'
import { mediaIdsOf } from '../../rich-text/blocksFromLexical.ts'
import { Refusal } from '../refusal.ts'
import { relation, relations, type Source, text } from './source.ts'

/** What one document shows of the media library, by the ids of the media documents. */
export type Media = ReadonlyMap<string, Medium>

/** Loads every medium that a document shows, with its words as they are now. */
export async function mediaOf(req: PayloadRequest, source: Source): Promise<Media> {
  const ids = idsIn(source)
  if (ids.length === 0) return new Map()
  await refuseConsentFiles(req, ids)
  await refuseBarred(req, ids)
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((medium) => [medium.id, mediumOf(medium)]))
}

/** What proves somebody's consent bears their signature, and is for the newsroom alone. */
async function refuseConsentFiles(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  const [name] = await provenBy(req, ids)
  if (name === undefined) return
  throw new Refusal(`这里用了“${name}”的同意书。同意书只供内部保存，不能公开。请换一个文件，再送审。`)
}

/** Who has withdrawn their consent is shown nowhere. */
async function refuseBarred(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  const [id] = await barredAmong(req, ids)
  if (!id) return
  const medium = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    req,
    trash: true,
  })
  const name = text(medium?.alt) || medium?.filename
  throw new Refusal(`图片“${name}”里有人撤回了授权，不能再公开。请换一张图片，再送审。`)
}

/** The ids of all media that a document shows. */
export const idsIn = (source: Source): string[] => [
  ...relations([source.portrait, source.cover]),
  ...relations(source.gallery),
  ...relations(source.attachments),
  ...[source.body, source.about].flatMap(mediaIdsOf),
]

/** The one picture of a field, or null where the field is empty. `name` is the field's name in sentences. */
export function pictureOf(media: Media, value: unknown, name: string): Image | null {
  const id = relation(value)
  if (id === null) return null
  const medium = media.get(id)
  if (medium && 'renditions' in medium) return medium
  throw new Refusal(`${name}选的图片已经不在媒体库里，或者不是图片。请重新选择，再送审。`)
}

/** The PDF files of a field. */
export function attachmentsOf(media: Media, value: unknown, name: string): Attachment[] {
  return relations(value).map((id) => {
    const medium = media.get(id)
    if (medium && 'name' in medium) return medium
    throw new Refusal(`${name}里有文件已经不在媒体库里，或者不是 PDF。请重新选择，再送审。`)
  })
}

/** What a media document is to a reader. Who is shown in a picture stays in the newsroom. */
export function mediumOf(medium: MediaDocument): Medium {
  if (medium.mimeType?.startsWith('image/')) return imageOf(medium)
  const name = text(medium.alt)
  const { publicFile } = medium
  if (!publicFile) throw new Refusal(`文件“${medium.filename}”不完整。请到“图片与附件”里重新上传文件，再送审。`)
  if (medium.mimeType === 'video/mp4') return { ...publicFile, type: 'video/mp4' }
  if (medium.mimeType === 'text/vtt') return { ...publicFile, type: 'text/vtt' }
  if (name) return { ...publicFile, name, type: 'application/pdf' }
  throw new Refusal(`文件“${medium.filename}”没有名称。请到“图片与附件”里填写“替代文本”，再送审。`)
}

function imageOf(medium: MediaDocument): Image {
  refuseUnexplained(medium)
  return {
    alt: text(medium.alt),
    caption: text(medium.caption),
    credit: text(medium.credit),
    focal: { x: percent(medium.focalX), y: percent(medium.focalY) },
    colour: medium.colour ?? '',
    renditions: medium.renditions ?? [],
  }
}

/** A picture is used only where it is known what it shows, whose it is, and who is in it. */
function refuseUnexplained(medium: MediaDocument): void {
  const people = (medium.people ?? []).map(text).filter(Boolean)
  const missing = [
    !text(medium.alt) && '填写“替代文本”',
    !text(medium.credit) && '填写“摄影/来源”',
    people.length === 0 && !medium.nobodyShown && '在“画面人物”里写明画面里有谁，或者勾选“画面中没有可辨认的人物”',
  ].filter(Boolean)
  if (missing.length === 0) return
  const name = text(medium.alt) || medium.filename
  throw new Refusal(`图片“${name}”还不能公开。请到“图片与附件”里打开它，${missing.join('；')}，再送审。`)
}

const percent = (value: unknown): number => (typeof value === 'number' ? Math.min(100, Math.max(0, value)) : 50)
