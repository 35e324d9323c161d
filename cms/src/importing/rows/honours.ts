import { HONOURS, type HonourTitle, honoursProblem } from 'shared/honours'
import { NotImported } from '../reading/notice.ts'
import type { Fields } from './entry.ts'
import { keyOf, list } from './values.ts'

const COLUMN = '荣誉'
const TITLES = Object.fromEntries(Object.entries(HONOURS).map(([key, { title }]) => [key, title])) as Record<
  HonourTitle,
  string
>

/** Honours as 称号|年份|授予机关|文号|届次, parted by semicolons or line ends; only title and year are needed. */
export function honoursIn(fields: Fields) {
  const honours = list(fields, COLUMN, /[；;\n]/).map(honour)
  const problem = honoursProblem(honours)
  if (problem) throw new NotImported(`“${COLUMN}”：${problem}`)
  return honours
}

function honour(written: string) {
  const [title = '', year = '', grantor = '', documentNumber = '', session = '', ...more] = written
    .split(/[|｜]/)
    .map((part) => part.trim())
  if (more.length || !/^\d{4}年?$/.test(year)) {
    throw new NotImported(
      `“${COLUMN}”里的“${written.slice(0, 60)}”写法不对。请写成“称号|年份|授予机关|文号|届次”，几项荣誉之间用分号隔开，例如“全国劳动模范|2020|国务院”。`,
    )
  }
  return { title: keyOf(title, COLUMN, TITLES), year: Number.parseInt(year, 10), grantor, documentNumber, session }
}
