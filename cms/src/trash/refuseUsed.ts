import type { PayloadRequest } from 'payload'
import { office } from '../access/office.ts'
import { ownUnit } from '../access/ownUnit.ts'
import { lockAlone } from '../database/locks.ts'
import { lockOf } from '../database/mongodb/references/refuseDangling.ts'
import type { Reference } from '../database/mongodb/references/walk.ts'
import { Refusal } from '../publishing/refusal.ts'
import { type Use, usesOf } from './usesOf.ts'

const NAMED = 3

/** Held by all texts that come to mention a document, and alone by who takes it away. */
export const mentionLock = (id: string): string => `mentions/${id}`

/** Refuses to take away what is used elsewhere, and says where; nothing comes to use it before this transaction ends. */
export async function refuseUsed(req: PayloadRequest, used: Reference, outcome: string): Promise<void> {
  await lockAlone(req, lockOf(used))
  await lockAlone(req, mentionLock(used.id))
  const uses = await usesOf(req, used, NAMED + 1)
  if (uses.length === 0) return
  if (ownUnit(req) && !office({ req })) {
    throw new Refusal(`${outcome}：别的内容正在使用它。请联系编辑。`, 409)
  }
  const refusal = new Refusal(`${outcome}：${list(uses)}正在使用它。请先到那里换掉或者去掉它，再试一次。`, 409)
  refusal.data = { uses }
  throw refusal
}

function list(uses: readonly Use[]): string {
  const named = uses.slice(0, NAMED).map(({ title, label, adminPath, isInTrash }) => {
    const place = isInTrash ? `${label}，在回收站里` : label
    return `《${title}》（${place}，${adminPath} ）`
  })
  return uses.length > NAMED ? `${named.join('、')}等` : named.join('、')
}
