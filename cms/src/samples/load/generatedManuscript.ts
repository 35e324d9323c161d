import { cell, head, heading, paragraph } from 'shared/block-builders'
import type { Block } from 'shared/blocks'
import type { ManuscriptKind } from 'shared/kinds'
import { lexicalFromBlocks } from '../../rich-text/lexicalFromBlocks.ts'
import type { RichText } from '../../rich-text/richText.ts'
import { sampleColumns } from '../content/structure.ts'
import { sampleUnits } from '../content/units.ts'
import { sampleId } from '../documents/sampleId.ts'
import { DETAILS, ENDINGS, EVENTS, GIVEN_NAMES, JOBS, KEYWORDS, OPENINGS, SURNAMES } from './phrases.ts'

type GeneratedKind = Exclude<ManuscriptKind, 'lectures'>

/** Of ten manuscripts seven are news, two are stories and one is a profile. */
const MIXTURE: readonly GeneratedKind[] = [
  'news',
  'news',
  'stories',
  'news',
  'profiles',
  'news',
  'news',
  'stories',
  'news',
  'news',
]

/** A unit with hundreds of people, whose pages a change of its name touches. */
export const LARGE_UNIT = {
  key: 'large',
  name: '示例联合制造集团工会',
  introduction: '人数最多的示例单位，由程序写成。',
}

/** The profiles among so many first manuscripts belong to it: with its lists that makes some five hundred pages. */
const OF_LARGE_UNIT = 4600

/** The manuscript with this number: the same words every time, none like another's, all marked 示例. */
export function generatedManuscript(number: number): { kind: GeneratedKind; data: Record<string, unknown> } {
  const kind = MIXTURE[number % MIXTURE.length] ?? 'news'
  return { kind, data: kind === 'profiles' ? profile(number) : article(kind, number) }
}

function article(kind: 'news' | 'stories', number: number): Record<string, unknown> {
  const unit = pick(sampleUnits, number, 1)
  const event = pick(EVENTS, number, 2)
  const columns = sampleColumns.filter(({ type }) => type === kind)
  return {
    title: `示例第 ${number} 号：${unit.name}${event}`,
    lead: `${pick(OPENINGS, number, 3)}${unit.name}${event}。`,
    column: sampleId('columns', pick(columns, number, 4).key),
    origin: 'original',
    keywords: [pick(KEYWORDS, number, 5), unit.name],
    body: bodyOf(number, unit.name),
    source: unit.name,
    author: '示例通讯员',
    editor: '示例编辑',
  }
}

function profile(number: number): Record<string, unknown> {
  const unit = number < OF_LARGE_UNIT ? LARGE_UNIT : pick(sampleUnits, number, 1)
  const job = pick(JOBS, number, 2)
  const year = 1990 + (number % 36)
  return {
    name: `${pick(SURNAMES, number, 3)}${pick(GIVEN_NAMES, number, 4)}`,
    unit: sampleId('units', unit.key),
    trade: job.trade,
    position: job.name,
    summary: `${unit.name}${job.name}，示例人物第 ${number} 号，${year} 年获市劳动模范称号。`,
    gender: number % 20 === 4 ? 'female' : 'male',
    ethnicity: 'HA',
    birthMonth: '1980-01-01T12:00:00.000Z',
    honours: [{ id: `${number}`, title: 'municipal-model-worker', year, grantor: '示例市人民政府' }],
    achievements: [
      { id: `${number}`, type: 'innovation', name: `第 ${number} 号示例革新`, detail: pick(DETAILS, number, 6) },
    ],
    consent: { method: 'written', date: '2026-01-04T12:00:00.000Z', scopes: ['website'] },
    body: bodyOf(number, unit.name),
    source: unit.name,
    author: '示例通讯员',
    editor: '示例编辑',
  }
}

function bodyOf(number: number, unit: string): RichText {
  const paragraphs = Array.from({ length: 3 + (number % 4) }, (_, index) =>
    paragraph(
      `${pick(OPENINGS, number, index)}${pick(DETAILS, number, index + 5)}${pick(DETAILS, number, index + 11)}${pick(ENDINGS, number, index + 2)}`,
    ),
  )
  return lexicalFromBlocks([
    paragraph(`${unit}的这份稿件编号 ${number}，由程序写成，用来检验网站在稿件很多时的表现。`),
    heading(2, `第 ${number} 号稿件的经过`),
    ...paragraphs,
    ...(number % 5 === 0 ? [tableOf(number)] : []),
  ])
}

const tableOf = (number: number): Block => ({
  type: 'table',
  rows: [
    [head('班组'), head('件数')],
    [cell('甲班'), cell(String(number))],
    [cell('乙班'), cell(String(number + 1))],
  ],
})

/** Spreads the numbers over the choices, for each `turn` in another order. */
function pick<Choice>(choices: readonly Choice[], number: number, turn: number): Choice {
  const index = Math.imul(number * 31 + turn * 7919 + 17, 2654435761) >>> 0
  const choice = choices[index % choices.length]
  if (choice === undefined) throw new RangeError('There is nothing to choose from.')
  return choice
}
