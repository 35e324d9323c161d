import type { Payload, Where } from 'payload'
import { CSV_MARK, csvRow } from 'shared/csv'
import { clock, isoDay } from 'shared/shanghai'
import type { Record as Line } from '../../payload-types.ts'
import { ACTIONS, SUBJECTS } from '../actions.ts'

const PAGE = 500

/** The columns of the table, in the words of the list. */
const COLUMNS: Readonly<Record<string, (line: Line) => unknown>> = {
  时间: ({ at }) => momentOf(at),
  操作: ({ action }) => ACTIONS[action] ?? action,
  类别: ({ kind }) => kind && (SUBJECTS[kind] ?? kind),
  标题: ({ title }) => title,
  改动的栏目: ({ changed }) => changed,
  原因: ({ reason }) => reason,
  操作人: ({ userName }) => userName,
  来源地址: ({ address }) => address,
  内容编号: ({ document }) => document,
  操作人编号: ({ user }) => user,
  内容指纹: ({ digest }) => digest,
  记录链: ({ chain }) => chain,
  链上序号: ({ number }) => number,
  上一条的指纹: ({ previous }) => previous,
  本条的指纹: ({ hash }) => hash,
}

/** The lines that match, the latest first, as CSV, piece by piece. */
export async function* csvOf(payload: Payload, where: Where): AsyncGenerator<string> {
  yield CSV_MARK + csvRow(Object.keys(COLUMNS))
  let last: Line | undefined
  do {
    const lines = await page(payload, last ? { and: [where, before(last)] } : where)
    if (lines.length > 0) yield lines.map(rowOf).join('')
    last = lines.length === PAGE ? lines.at(-1) : undefined
  } while (last)
}

/** To the millisecond, as hashes need it: 2026-11-22 15:04:05.678. */
const momentOf = (at: string): string => `${isoDay(at)} ${clock(at)}${at.slice(16, 23)}`

const rowOf = (line: Line): string => csvRow(Object.values(COLUMNS).map((cell) => String(cell(line) ?? '')))

const before = ({ at, id }: Line): Where => ({
  or: [{ at: { less_than: at } }, { and: [{ at: { equals: at } }, { id: { less_than: id } }] }],
})

async function page(payload: Payload, where: Where): Promise<Line[]> {
  const { docs } = await payload.find({
    collection: 'records',
    where,
    sort: ['-at', '-id'],
    limit: PAGE,
    pagination: false,
  })
  return docs
}
