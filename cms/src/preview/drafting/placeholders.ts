import type { Kind } from 'shared/kinds'
import { STUDIO_LEVELS } from 'shared/people'
import type { Publication } from 'shared/publication'
import { TRADES } from 'shared/trades'
import type { Source } from '../../publishing/projection/source.ts'

/** Stands for the column of an article that has none yet. */
export const NO_COLUMN = '00000000-0000-4000-8000-0000000000c0'

const HOUR = 3_600_000
const SLUG = 'yu-lan-gao'

/** The words that readers of a preview see where the draft has none; a choice that was not made is its first. */
const PLACEHOLDERS: Record<Kind, (fields: Source, at: string) => Source> = {
  profiles: () => ({ name: '（姓名未填）', slug: SLUG, trade: Object.keys(TRADES)[0] }),
  stories: article,
  news: article,
  lectures: ({ startAt, endAt }, at) => {
    const start = instant(startAt) ?? instant(endAt, -2 * HOUR) ?? at
    const end = instant(endAt) ?? instant(start, 2 * HOUR)
    return {
      title: '（主题未填）',
      slug: SLUG,
      type: 'lecture',
      form: 'course',
      startAt: start,
      endAt: end,
      arrangement: 'scheduled',
    }
  },
  units: () => ({ name: '（单位名称未填）', slug: SLUG }),
  columns: () => ({ name: '（栏目名称未填）', slug: SLUG, type: 'news' }),
  topics: () => ({ title: '（专题标题未填）', slug: SLUG }),
  studios: () => ({ name: '（工作室名称未填）', slug: SLUG, level: Object.keys(STUDIO_LEVELS)[0] }),
  speakers: () => ({ name: '（姓名未填）', slug: SLUG }),
  settings: () => ({ name: '（网站名称未填）', url: 'https://example.invalid' }),
  navigation: () => ({}),
  home: () => ({}),
}

function article({ origin }: Source): Source {
  const reprint = { source: '（来源未填）', sourceUrl: 'https://example.invalid/' }
  return {
    title: '（标题未填）',
    slug: SLUG,
    column: NO_COLUMN,
    body: [{ type: 'paragraph', content: [{ type: 'text', text: '（正文未填）', marks: [] }] }],
    ...(origin === 'reprint' ? reprint : {}),
  }
}

function instant(value: unknown, later = 0): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time + later).toISOString()
}

/** The fields of a projection with something in each that must not be empty. */
export function filledIn(kind: Kind, fields: Source, at: string): Source {
  const placeholders = PLACEHOLDERS[kind](fields, at)
  const missing = Object.entries(placeholders).filter(([name]) => isEmpty(fields[name]))
  return { ...fields, ...Object.fromEntries(missing) }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The column that stands for one that was not chosen. */
export const noColumn = (type: 'news' | 'stories', at: string): Publication => ({
  kind: 'columns',
  id: NO_COLUMN,
  slug: 'wei-xuan-lan-mu',
  aliases: [],
  publishedAt: at,
  updatedAt: at,
  name: '（栏目未选）',
  description: '',
  type,
  order: 0,
})
