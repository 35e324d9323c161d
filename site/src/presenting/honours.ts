import { HONOUR_LEVELS, HONOURS, type HonourLevel } from 'shared/honours'
import type { Profile } from 'shared/publication'

export type Honour = Profile['honours'][number]

const LEVELS = Object.keys(HONOUR_LEVELS) as HonourLevel[]

export const honourTitle = ({ title }: Honour): string => HONOURS[title].title

/** Newest first, as the table of honours shows them; of one year the highest first. */
export const byYear = (honours: readonly Honour[]): Honour[] =>
  honours.toSorted((a, b) => b.year - a.year || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))

/** The one honour that stands beside a name: the highest, and of these the newest. */
export function leadingHonour(honours: readonly Honour[]): Honour | undefined {
  return honours.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.year - a.year)[0]
}
