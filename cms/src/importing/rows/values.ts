import { cleanWords } from '../reading/cleanLines.ts'
import { NotImported } from '../reading/notice.ts'
import type { Column, Fields } from './entry.ts'

/** At most so many choices are named in a sentence. */
const NAMED = 16

/** The words of a cell on one line. */
export const line = (fields: Fields, column: Column): string => cleanWords(fields[column] ?? '').trim()

/** Several names in one cell. */
export const list = (fields: Fields, column: Column, separators = /[、，,；;\n]/): string[] => [
  ...new Set(
    (fields[column] ?? '')
      .split(separators)
      .map((each) => cleanWords(each).trim())
      .filter(Boolean),
  ),
]

/** The key of a choice by the word that editors know it by. */
export function choice<Key extends string>(
  fields: Fields,
  column: Column,
  words: Record<Key, string>,
): Key | undefined {
  const written = line(fields, column)
  return written === '' ? undefined : keyOf(written, column, words)
}

export function keyOf<Key extends string>(written: string, column: Column, words: Record<Key, string>): Key {
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === written)
  if (found) return found
  const known = Object.values<string>(words)
  const hint = known.length <= NAMED ? `可以写：${known.join('、')}` : `请写全称，例如“${known[0]}”`
  throw new NotImported(`“${column}”里的“${written.slice(0, 30)}”不认识。${hint}。`)
}

const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T].*)?$/
const MONTH = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/

/** A day as the newsroom stores one: noon UTC, which is the same day in Shanghai. */
export function day(fields: Fields, column: Column): string | undefined {
  const written = line(fields, column)
  if (written === '') return undefined
  const [, year = '', month = '', date = ''] = DAY.exec(written) ?? []
  return noon(year, month, date) ?? wrongDate(written, column, '2019-03-12 或者 2019年3月12日')
}

/** A month as the newsroom stores one; a day in it is not kept. */
export function month(fields: Fields, column: Column): string | undefined {
  const written = line(fields, column)
  if (written === '') return undefined
  const [, year = '', month = ''] = MONTH.exec(written) ?? DAY.exec(written) ?? []
  return noon(year, month, '1') ?? wrongDate(written, column, '1975-06 或者 1975年6月')
}

function noon(year: string, month: string, date: string): string | undefined {
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), 12))
  const isReal = Number(year) >= 1900 && instant.getUTCMonth() === Number(month) - 1
  return isReal && Number.isFinite(instant.getTime()) ? instant.toISOString() : undefined
}

function wrongDate(written: string, column: Column, example: string): never {
  throw new NotImported(`“${column}”里的“${written.slice(0, 30)}”不是日期。请写成 ${example}。`)
}

export function webAddress(fields: Fields, column: Column): string | undefined {
  const written = line(fields, column)
  if (written === '') return undefined
  if (/^https?:\/\//i.test(written) && URL.canParse(written)) return new URL(written).href
  throw new NotImported(`“${column}”里的“${written.slice(0, 60)}”不是网址。请写以 http:// 或 https:// 开头的完整网址。`)
}
