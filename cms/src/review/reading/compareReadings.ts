import type { PayloadRequest } from 'payload'
import { differences, type Piece } from 'shared/review/differences'
import { REVIEW_ACTIONS, STAGE_LABELS } from 'shared/review/stages'
import { fullDateTime } from 'shared/shanghai'
import type { Target } from '../../publishing/currentText.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { sceneOf } from '../scene.ts'
import { type StepRow, stepsOf, textOf } from '../steps.ts'
import type { ReviewedText } from '../text/reviewedText.ts'
import { readableTexts } from './readableTexts.ts'

/** What somebody read for a step beside what stands there now. */
export interface Readings {
  /** All steps for which the text was read, the latest first. */
  steps: { id: string; label: string }[]
  /** The one that is compared; null where nobody has read the text yet. */
  step: string | null
  fields: { name: string; label: string; pieces: Piece[] }[]
}

/** The text as it was at one step, or at the last one, beside the text as it is; as far as the reader may see it. */
export async function compareReadings(req: PayloadRequest, target: Target, step?: string): Promise<Readings> {
  const scene = await sceneOf(req, target)
  const steps = (await stepsOf(req, scene.row.id)).filter(({ action }) => READING.includes(action)).reverse()
  const asked = step ? steps.find(({ id }) => id === step) : steps[0]
  if (step && !asked) throw new Refusal('没有找到这一步审过的文字。请刷新页面。', 404)
  const read = asked && (await textOf(req, asked.id))
  return {
    steps: steps.map((each) => ({ id: each.id, label: labelOf(each) })),
    step: asked?.id ?? null,
    fields: read ? await compared(req, target, { former: read, latter: scene.text }) : [],
  }
}

const READING: readonly StepRow['action'][] = ['submit', 'approve', 'return', 'signOff', 'schedule']

const labelOf = ({ at, action, stage, userName }: StepRow): string =>
  `${fullDateTime(new Date(at).toISOString())} ${userName ?? ''} ${stage && action === 'approve' ? STAGE_LABELS[stage] : ''}${REVIEW_ACTIONS[action]}`

async function compared(req: PayloadRequest, { kind }: Target, texts: Record<'former' | 'latter', ReviewedText>) {
  const former = await readableTexts(req, kind, texts.former)
  const latter = await readableTexts(req, kind, texts.latter)
  return former.flatMap(({ name, label, text }, index) => {
    const now = latter[index]?.text ?? ''
    return text || now ? [{ name, label, pieces: differences(text, now) }] : []
  })
}
