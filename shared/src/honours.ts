import { shanghaiTime } from './shanghai.ts'

/** Levels of an honour, highest first. */
export const HONOUR_LEVELS = {
  national: '全国',
  provincial: '省级',
  municipal: '市级',
  industry: '行业',
} as const
export type HonourLevel = keyof typeof HONOUR_LEVELS

/**
 * Honours as unions grant them. 劳动模范 honours workers of enterprises and farms, 先进工作者 those of offices and
 * institutions: two titles of one rank, never to be mixed.
 */
export const HONOURS = {
  'national-model-worker': { title: '全国劳动模范', level: 'national' },
  'national-advanced-worker': { title: '全国先进工作者', level: 'national' },
  'national-labour-medal': { title: '全国五一劳动奖章', level: 'national' },
  'national-craftsman': { title: '大国工匠', level: 'national' },
  'provincial-model-worker': { title: '省劳动模范', level: 'provincial' },
  'provincial-advanced-worker': { title: '省先进工作者', level: 'provincial' },
  'provincial-labour-medal': { title: '省五一劳动奖章', level: 'provincial' },
  'municipal-model-worker': { title: '市劳动模范', level: 'municipal' },
  'municipal-advanced-worker': { title: '市先进工作者', level: 'municipal' },
  'municipal-labour-medal': { title: '市五一劳动奖章', level: 'municipal' },
  'municipal-craftsman': { title: '市级工匠', level: 'municipal' },
  'industry-skills-expert': { title: '行业技术能手', level: 'industry' },
} as const satisfies Record<string, { title: string; level: HonourLevel }>
export type HonourTitle = keyof typeof HONOURS

/**
 * The years in which the state honoured national model workers and advanced workers: sixteen times from 1950 to 2020,
 * every five years since 1995. 国务院表彰全国劳动模范和先进工作者历次大会.
 */
const EARLY_NATIONAL_YEARS = [1950, 1956, 1959, 1960, 1977, 1978, 1979, 1989]
const isNationalYear = (year: number): boolean =>
  EARLY_NATIONAL_YEARS.includes(year) || (year >= 1995 && year % 5 === 0)

/** The first year of national honours that are given every year. */
const FIRST_YEARS: Partial<Record<HonourTitle, number>> = { 'national-labour-medal': 1985, 'national-craftsman': 2015 }

/** The two titles of one rank: nobody receives both at one conferment. */
const TWINS = [
  ['national-model-worker', 'national-advanced-worker'],
  ['provincial-model-worker', 'provincial-advanced-worker'],
  ['municipal-model-worker', 'municipal-advanced-worker'],
] as const

interface Granted {
  title: HonourTitle
  year: number
}

/** What cannot be true of these honours, in one sentence; null where they may stand. */
export function honoursProblem(honours: readonly Granted[]): string | null {
  for (const { title, year } of honours) {
    const problem = yearProblem(title, year)
    if (problem) return problem
  }
  const both = TWINS.find(([model, advanced]) =>
    honours.some(({ title, year }) => title === model && hasTitle(honours, advanced, year)),
  )
  if (!both) return null
  const [model, advanced] = both
  return `同一年不会既授予“${HONOURS[model].title}”又授予“${HONOURS[advanced].title}”：前者授予企业职工和农民，后者授予机关事业单位人员。请核对。`
}

const hasTitle = (honours: readonly Granted[], title: HonourTitle, year: number): boolean =>
  honours.some((honour) => honour.title === title && honour.year === year)

function yearProblem(title: HonourTitle, year: number): string | null {
  const name = HONOURS[title].title
  if (title === 'national-model-worker' || title === 'national-advanced-worker') {
    return isNationalYear(year) ? null : `${year} 年没有表彰“${name}”：1995 年以来每五年表彰一次。请核对年份。`
  }
  const first = FIRST_YEARS[title]
  return first && year < first ? `“${name}”从 ${first} 年起才有。请核对年份。` : null
}

/** Why nothing can have been granted in one of these years yet, in one sentence; null where all of them have begun. */
export function yearAheadProblem(years: readonly number[], at: string): string | null {
  const ahead = years.find((year) => year > shanghaiTime(at).year)
  return ahead === undefined ? null : `${ahead} 年还没有到。请核对年份。`
}
