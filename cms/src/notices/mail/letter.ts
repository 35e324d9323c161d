import { isGlobalKind } from 'shared/kinds'
import { fullDateTime } from 'shared/shanghai'
import type { NoticeRow } from '../noticeStore.ts'

export interface Letter {
  to: string
  subject: string
  text: string
}

/** One plain letter about all of somebody's notices, with the way to each text. */
export function letterOf(rows: readonly NoticeRow[], { to, adminUrl }: { to: string; adminUrl: string }): Letter {
  const [only] = rows
  const about = rows.length === 1 && only ? only.sentence : `您有 ${rows.length} 条提醒`
  const lines = rows.map((row) => `${fullDateTime(row.at)}  ${row.sentence}\n${adminUrl}${pathOf(row)}`)
  const end = '这封邮件由采编系统自动发出，请不要回复。'
  return { to, subject: `【采编系统】${about}`, text: [...lines, end].join('\n\n') }
}

/** Where a text is edited. */
export const pathOf = ({ kind, document }: Pick<NoticeRow, 'kind' | 'document'>): string =>
  kind !== 'users' && isGlobalKind(kind) ? `/admin/globals/${kind}` : `/admin/collections/${kind}/${document}`
