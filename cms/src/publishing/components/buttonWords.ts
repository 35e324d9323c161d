import { isGlobalKind } from 'shared/kinds'
import type { PublicState } from '../publicState.ts'
import { sameAsPublic } from '../wording.ts'

/** The button's words while nothing is known of the document: only a new one has to be saved, a global is always there. */
export const labelBefore = (kind = '', id?: number | string): string =>
  id || isGlobalKind(kind) ? '发布' : '先保存，再发布'

/** What the button is going to do. */
export function noteOf(
  { isPublic, address, nextAddress }: PublicState,
  { kind = '', upToDate }: { kind: string | undefined; upToDate: boolean },
): string {
  if (upToDate) return sameAsPublic(kind)
  if (!isPublic) return nextAddress ? `将公开到 ${nextAddress}` : '将在网站上生效'
  if (nextAddress && nextAddress !== address) return `将改到 ${nextAddress}，旧地址自动转到新地址`
  return '将更新公开页面'
}
