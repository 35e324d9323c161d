import { fullDateTime } from '../shanghai.ts'
import { type Review, waitingFor } from './review.ts'
import { type ReviewAction, STAGE_LABELS, type Stage } from './stages.ts'

/** Whom something concerns: the author, whoever had approved or set a time, or everybody who may do a stage now. */
export type Audience = 'author' | 'approvers' | 'signer' | { stage: Stage }

/** What a step says to somebody, in one sentence. */
export interface Tidings {
  to: Audience
  sentence: string
}

export interface StepTold {
  action: ReviewAction
  at: string
  userName: string | null
  onBehalfOfName: string | null
  reason: string | null
}

/** The text as it stands now. */
export type TextTold = Pick<Review, 'state' | 'stages' | 'since' | 'scheduledFor' | 'urgent' | 'urgentReason'> & {
  title: string
}

/** Whom a step concerns, and what it tells them. Nobody is called to a stage that is done already. */
export function tidingsOf(step: StepTold, text: TextTold): Tidings[] {
  const { reason } = step
  const by = step.onBehalfOfName ? `${step.userName}（代${step.onBehalfOfName}）` : step.userName
  const say = (to: Audience, words: string): Tidings => ({ to, sentence: `《${text.title}》${words}` })
  switch (step.action) {
    case 'submit':
    case 'approve':
      return called(step, text)
    case 'expedite':
      return called({ at: text.since }, text)
    case 'return':
      return text.state === 'returned'
        ? [say('author', `被${by}退回：${closed(reason)}请修改后重新送审。`)]
        : called(step, text, `由${by}退回：${closed(reason)}`)
    case 'signOff':
      return [say('author', `已由${by}签发，现在公开。`)]
    case 'schedule':
      return [
        say('author', `已由${by}签发${text.scheduledFor ? `，将在 ${fullDateTime(text.scheduledFor)} 发布` : ''}。`),
      ]
    case 'unschedule':
      return reason
        ? [say('author', closed(reason)), ...called(step, text, closed(reason)), say('signer', closed(reason))]
        : called(step, text)
    case 'void':
      return [
        say('author', `的审签已经失效：${closed(reason)}请重新送审。`),
        say('approvers', `的审签已经失效：${closed(reason)}等作者重新送审后再审。`),
      ]
    case 'withdraw':
      return [say('author', `已撤稿：${closed(reason)}`)]
    case 'takeBack':
      return []
  }
}

function called({ at }: { at: string }, text: TextTold, why = ''): Tidings[] {
  const stage = waitingFor(text)
  if (!stage || text.since !== at) return []
  const urgency = text.urgent ? `加急：${closed(text.urgentReason)}` : ''
  return [{ to: { stage }, sentence: `《${text.title}》等待您${STAGE_LABELS[stage]}。${urgency}${why}` }]
}

/** A reason, as somebody typed it, with the mark that ends a sentence. */
function closed(reason: string | null): string {
  const words = (reason ?? '').replace(/\s+/g, ' ').trim()
  return words === '' || /[。！？.!?]$/.test(words) ? words : `${words}。`
}
