import { isGlobalKind } from 'shared/kinds'
import { isStage } from 'shared/review/stages'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import type { PublicState } from '../publicState.ts'
import { sameAsPublic } from '../wording.ts'

/** What stands where the buttons will be, while nothing is known of the document: a global is always there. */
export const labelBefore = (kind = ''): string => (isGlobalKind(kind) ? '' : '先保存，再送审')

/** Whether others have the document in their hands now. */
export const isReviewed = ({ state }: Pick<ReviewStateAnswer, 'state'>): boolean =>
  isStage(state) || state === 'scheduled'

/** What a sign-off is going to do. */
export function noteOf(
  { isPublic, address, nextAddress }: PublicState,
  { kind = '', upToDate }: { kind: string | undefined; upToDate: boolean },
): string {
  if (upToDate) return sameAsPublic(kind)
  if (!isPublic) return nextAddress ? `将公开到 ${nextAddress}` : '将在网站上生效'
  if (nextAddress && nextAddress !== address) return `将改到 ${nextAddress}，旧地址自动转到新地址`
  return '将更新公开页面'
}
