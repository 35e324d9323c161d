import type { PayloadRequest } from 'payload'
import { isGlobalKind, KIND_LABELS, type Kind, type PageKind } from 'shared/kinds'
import type { Source } from './projection/source.ts'
import { Refusal } from './refusal.ts'
import { nounOf } from './wording.ts'

/** One document or global of the newsroom. */
export interface Target {
  kind: Kind
  id: string
}

/** The newest text of a document, the draft included, as far as the signed-in user may edit it. */
export async function currentText(req: PayloadRequest, { kind, id }: Target): Promise<Source> {
  await refuseReadOnly(req, kind)
  const text = isGlobalKind(kind)
    ? await req.payload.findGlobal({ slug: kind, depth: 0, draft: true, overrideAccess: false, req, user: req.user })
    : await documentText(req, kind, id)
  if (!text) throw new Refusal(`没有找到这份内容（${KIND_LABELS[kind]}），可能已经删除。请刷新页面。`, 404)
  return text as unknown as Source
}

const documentText = (req: PayloadRequest, kind: PageKind, id: string) =>
  req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
    user: req.user,
  })

/** Who may not change a text may neither publish nor withdraw it. */
export async function refuseReadOnly(req: PayloadRequest, kind: Kind): Promise<void> {
  if (!req.user) throw new Refusal('请先登录，再做这一步。', 401)
  const { config, collections } = req.payload
  const entity = isGlobalKind(kind) ? config.globals.find(({ slug }) => slug === kind) : collections[kind].config
  if ((await entity?.access.update({ req })) === true) return
  throw new Refusal(`您没有发布“${KIND_LABELS[kind]}”的权限。请联系管理员。`, 403)
}

/** Refuses to publish a text other than the one that the caller has seen. */
export function refuseStale(kind: Kind, source: Source, seen: string | undefined): void {
  const saved = String(source.updatedAt)
  if (seen === undefined || Date.parse(seen) === Date.parse(saved)) return
  const sameSecond = clockTime(seen) === clockTime(saved)
  const [yours, latest] = [seen, saved].map((instant) => clockTime(instant) + (sameSecond ? milliseconds(instant) : ''))
  throw new Refusal(
    `${nounOf(kind)}已有更新的版本：您看到的保存于 ${yours}，现在的保存于 ${latest}。请刷新页面，看过之后再发布。`,
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
