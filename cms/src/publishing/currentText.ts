import type { PayloadRequest } from 'payload'
import { type GlobalKind, isGlobalKind, isManuscriptKind, KIND_LABELS, type Kind } from 'shared/kinds'
import { office } from '../access/office.ts'
import type { Source } from './projection/source.ts'
import { Refusal } from './refusal.ts'
import { nounOf } from './wording.ts'

/** One document or global of the newsroom. */
export interface Target {
  kind: Kind
  id: string
}

/** The newest text of a document, the draft and its private fields included, as far as the signed-in user may see it. */
export async function currentText(req: PayloadRequest, target: Target): Promise<Source> {
  if (!req.user) throw new Refusal('请先登录，再做这一步。', 401)
  const text = (await isVisible(req, target)) && (await latestText(req, target))
  if (text) return text
  throw new Refusal(`没有找到这份内容（${KIND_LABELS[target.kind]}），可能已经删除。请刷新页面。`, 404)
}

/** The newest text of a document, whoever asks; null where there is none, or where it is in the trash, unless that counts. */
export async function latestText(
  req: PayloadRequest,
  { kind, id }: Target,
  { trash = false } = {},
): Promise<Source | null> {
  const all = { depth: 0, draft: true, req }
  const text = isGlobalKind(kind)
    ? await req.payload.findGlobal({ slug: kind, ...all })
    : await req.payload.findByID({ collection: kind, id, disableErrors: true, trash, ...all })
  return text as Source | null
}

async function isVisible(req: PayloadRequest, { kind, id }: Target): Promise<boolean> {
  if (isGlobalKind(kind)) return (await globalOf(req, kind)?.access.read({ req })) === true
  const asked = { collection: kind, where: { id: { equals: id } }, overrideAccess: false, req, user: req.user }
  return (await req.payload.count(asked)).totalDocs > 0
}

/** Whether the signed-in user may write in a document. */
export async function mayWrite(req: PayloadRequest, { kind, id }: Target): Promise<boolean> {
  if (isGlobalKind(kind)) return (await globalOf(req, kind)?.access.update({ req })) === true
  const access = await req.payload.collections[kind].config.access.update({ id, req })
  if (typeof access === 'boolean') return access
  return (
    (await req.payload.count({ collection: kind, where: { and: [{ id: { equals: id } }, access] }, req })).totalDocs > 0
  )
}

const globalOf = ({ payload }: PayloadRequest, kind: GlobalKind) =>
  payload.config.globals.find(({ slug }) => slug === kind)

/** Who may not change a text may not take it down either. */
export async function refuseReadOnly(req: PayloadRequest, target: Target): Promise<void> {
  if (!req.user) throw new Refusal('请先登录，再做这一步。', 401)
  if (await mayWrite(req, target)) return
  throw new Refusal(`您没有改动“${KIND_LABELS[target.kind]}”的权限。请联系管理员。`, 403)
}

/** What gives the site its structure is read by everybody as it is; how it came to be, and what it will be, by the office. */
export function refuseHistory(req: PayloadRequest, { kind }: Target): void {
  if (isManuscriptKind(kind) || office({ req })) return
  if (!req.user) throw new Refusal('请先登录，再做这一步。', 401)
  throw new Refusal(`“${KIND_LABELS[kind]}”的审签经过、批注和预览只供编辑部使用，您看不到。有需要请联系编辑。`, 403)
}

/** Refuses to act on a text other than the one that the caller has seen. */
export function refuseStale(kind: Kind, source: Source, seen: string | undefined): void {
  const saved = String(source.updatedAt)
  if (seen === undefined || Date.parse(seen) === Date.parse(saved)) return
  const sameSecond = clockTime(seen) === clockTime(saved)
  const [yours, latest] = [seen, saved].map((instant) => clockTime(instant) + (sameSecond ? milliseconds(instant) : ''))
  throw new Refusal(
    `${nounOf(kind)}已有更新的版本：您看到的保存于 ${yours}，现在的保存于 ${latest}。请刷新页面，看过之后再做。`,
    409,
  )
}

const milliseconds = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? '' : new Date(instant).toISOString().slice(19, 23)

const clockTime = (instant: string): string =>
  Number.isNaN(Date.parse(instant))
    ? '（没有记录）'
    : new Intl.DateTimeFormat('zh-CN', {
        timeZone: 'Asia/Shanghai',
        dateStyle: 'long',
        timeStyle: 'medium',
        hourCycle: 'h23',
      }).format(new Date(instant))
