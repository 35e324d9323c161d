import { CONSENT_METHODS, CONSENT_SCOPES } from 'shared/consent'
import { ACHIEVEMENT_TYPES, type AchievementType, ETHNICITIES, GENDERS, POLITICAL_STATUSES } from 'shared/people'
import { TRADES } from 'shared/trades'
import { bodyOf, coverOf } from './bodyOf.ts'
import type { Desk } from './desk.ts'
import type { Draft, DraftOrder } from './draft.ts'
import type { Fields } from './entry.ts'
import { honoursIn } from './honours.ts'
import { choice, day, keyOf, line, list, month } from './values.ts'

/** A profile from its cells. */
export async function profileDraft({ title, fields, blocks, pictures }: DraftOrder, desk: Desk): Promise<Draft> {
  const body = bodyOf(blocks, pictures)
  const portrait = coverOf(fields.照片?.trim(), pictures)
  return {
    kind: 'profiles',
    notes: [...portrait.notes, ...body.notes],
    data: {
      name: title,
      shortTitle: line(fields, '短标题'),
      gender: choice(fields, '性别', GENDERS),
      birthMonth: month(fields, '出生年月'),
      ethnicity: choice(fields, '民族', ETHNICITIES),
      politicalStatus: choice(fields, '政治面貌', POLITICAL_STATUSES),
      unit: await desk.id('units', line(fields, '单位')),
      trade: choice(fields, '行业', TRADES),
      position: line(fields, '职务/工种'),
      rank: line(fields, '职称/技能等级'),
      honours: honoursIn(fields),
      summary: line(fields, '一句话简介'),
      quote: line(fields, '语录'),
      body: body.body,
      achievements: (Object.keys(ACHIEVEMENT_TYPES) as AchievementType[]).flatMap((type) => achievements(fields, type)),
      studio: await desk.id('studios', line(fields, '创新工作室')),
      masters: await desk.ids('profiles', list(fields, '师傅')),
      portrait: portrait.id,
      source: line(fields, '来源'),
      author: line(fields, '作者'),
      photographer: line(fields, '摄影'),
      editor: line(fields, '责任编辑'),
      consent: {
        method: choice(fields, '授权方式', CONSENT_METHODS),
        date: day(fields, '授权日期'),
        scopes: list(fields, '授权范围').map((scope) => keyOf(scope, '授权范围', CONSENT_SCOPES)),
        until: day(fields, '授权截止'),
      },
    },
  }
}

/** Items as 名称：说明, parted by semicolons or line ends. */
const achievements = (fields: Fields, type: AchievementType) =>
  list(fields, ACHIEVEMENT_TYPES[type], /[；;\n]/).map((written) => {
    const [name = '', ...detail] = written.split(/[：:]/)
    return { type, name: name.trim(), detail: detail.join('：').trim() }
  })
