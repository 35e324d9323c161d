import { GENDERS, STUDIO_LEVELS } from 'shared/people'
import { fullDate, fullDateTime } from 'shared/shanghai'
import type { Form } from '../form.ts'
import type { Filled } from './filled.ts'

interface Hand {
  tab?: string
  fill: (form: Form, value: never, nameOf: (id: string) => string) => Promise<void>
}

const typed = (field: string, tab?: string): Hand => ({
  tab,
  fill: (form, value: string | number) => form.fill(field, String(value)),
})
const timed = (field: string, tab?: string): Hand => ({
  tab,
  fill: (form, value: string) => form.date(field, padded(fullDateTime(value))),
})

/** What an editor types and clicks instead of having it stored over HTTP: at least one field of each widget. */
const BY_HAND: Record<string, Hand> = {
  'units.introduction': typed('introduction', '单位'),
  'columns.description': typed('description'),
  'studios.level': {
    fill: (form, level: keyof typeof STUDIO_LEVELS) => form.choose('level', STUDIO_LEVELS[level]),
  },
  'studios.year': typed('year'),
  'speakers.subjects': { fill: (form, subjects: string[]) => form.add('subjects', subjects) },
  'topics.introduction': typed('introduction'),
  'profiles.position': typed('position', '人物'),
  'profiles.gender': {
    tab: '人物',
    fill: (form, gender: keyof typeof GENDERS) => form.choose('gender', GENDERS[gender]),
  },
  'profiles.unit': { tab: '人物', fill: (form, unit: string, nameOf) => form.choose('unit', nameOf(unit)) },
  'profiles.honours': { tab: '荣誉', fill: addHonour },
  'profiles.portrait': {
    tab: '照片',
    fill: (form, portrait: string, nameOf) => form.attach('portrait', nameOf(portrait)),
  },
  'stories.lead': typed('lead', '正文'),
  'stories.column': { fill: (form, column: string, nameOf) => form.choose('column', nameOf(column)) },
  'news.keywords': { tab: '关联', fill: (form, keywords: string[]) => form.add('keywords', keywords) },
  'news.originalDate': {
    tab: '旧站',
    fill: (form, day: string) => form.date('originalDate', padded(fullDate(day))),
  },
  'news.pinnedUntil': timed('pinnedUntil'),
  'lectures.startAt': timed('startAt', '时间地点'),
  'lectures.endAt': timed('endAt', '时间地点'),
  'lectures.deadline': timed('deadline', '时间地点'),
  'lectures.capacity': typed('capacity', '对象与报名'),
}

interface Honour {
  year: number
  session: string
  grantor: string
  documentNumber: string
}

async function addHonour(form: Form, [honour]: [Honour]): Promise<void> {
  const row = await form.addRow('honours')
  await form.choose(`${row}title`, '全国劳动模范')
  await form.fill(`${row}year`, String(honour.year))
  await form.fill(`${row}session`, honour.session)
  await form.fill(`${row}grantor`, honour.grantor)
  await form.fill(`${row}documentNumber`, honour.documentNumber)
}

/** A date as the fields of the admin show it, with two digits for month and day. */
const padded = (date: string): string => date.replace(/(?<=年|月)(\d)(?=[月日])/g, '0$1')

/** The fields of a document without those that are filled in by hand. */
export const overHttp = ({ kind, fields }: Filled): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !(`${kind}.${field}` in BY_HAND)))

/** Fills in the open form what `overHttp` left out. */
export async function fillByHand(form: Form, { kind, fields }: Filled, nameOf: (id: string) => string): Promise<void> {
  for (const [field, value] of Object.entries(fields)) {
    const hand = BY_HAND[`${kind}.${field}`]
    if (!hand) continue
    if (hand.tab) await form.openTab(hand.tab)
    await hand.fill(form, value as never, nameOf)
  }
}
