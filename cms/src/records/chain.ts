import { createHash } from 'node:crypto'

/** A line of the record as its chain binds it. What is absent may be null, undefined or empty. */
export interface ChainedLine {
  id: string
  at: string
  action: string
  kind?: string | null
  document?: string | null
  title?: string | null
  changed?: string | null
  digest?: string | null
  reason?: string | null
  user?: string | null
  userName: string
  address?: string | null
  chain: string
  number: number
  previous?: string | null
  hash?: string | null
}

/** The end of a chain so far: the number and the hash of its last line. */
export interface Link {
  number: number
  hash: string
}

/** Before the first line there is nothing. */
export const BEGINNING: Link = { number: 0, hash: '' }

/** Where a chain is broken first, and how. */
export interface Break {
  number: number
  how: 'changed' | 'missing' | 'extra'
}

/** All that a hash covers, in this order for ever: another order would break every chain. */
const PARTS = [
  'id',
  'at',
  'action',
  'kind',
  'document',
  'title',
  'changed',
  'digest',
  'reason',
  'user',
  'userName',
  'address',
  'chain',
  'number',
  'previous',
] as const satisfies (keyof ChainedLine)[]

/** One line as the text that is hashed; databases that tell absent from empty say the same here. */
const canonicalLine = (line: ChainedLine): string => JSON.stringify(PARTS.map((part) => line[part] || null))

const hashOfLine = (line: ChainedLine): string => createHash('sha256').update(canonicalLine(line)).digest('hex')

/** The line as it stands in the chain behind this link. */
export function chained<Line extends ChainedLine>(line: Line, { number, hash }: Link): Line & Link {
  const linked = { ...line, number: number + 1, previous: hash }
  return { ...linked, hash: hashOfLine(linked) }
}

/** Whether a line is not what the chain has next; lines come by rising numbers. */
export function breakAt(before: Link, line: ChainedLine): Break | null {
  const next = before.number + 1
  if (line.number < next) return { number: line.number, how: 'extra' }
  if (line.number > next) return { number: next, how: 'missing' }
  const isWhole = line.hash === hashOfLine(line) && (line.previous || '') === before.hash
  return isWhole ? null : { number: line.number, how: 'changed' }
}

/** Whether the lines do not end where the chain does. */
export function breakAtEnd(last: Link, end: Link): Break | null {
  if (last.number < end.number) return { number: last.number + 1, how: 'missing' }
  if (last.number > end.number) return { number: end.number + 1, how: 'extra' }
  return last.hash === end.hash ? null : { number: end.number, how: 'changed' }
}
