import type { Profile } from 'shared/publication'
import type { Content } from '../content/content.ts'

/** Masters with those whom they taught together. */
export interface Lineage {
  masters: Profile[]
  apprentices: Profile[]
}

/** Apprentices under their masters, in the order in which the first of them comes; without masters who were withdrawn. */
export function lineages(content: Content, apprentices: readonly Profile[]): Lineage[] {
  const found = new Map<string, Lineage>()
  for (const apprentice of apprentices) {
    const masters = apprentice.masters.flatMap((id) => content.get('profiles', id) ?? [])
    const key = masters
      .map(({ id }) => id)
      .sort()
      .join()
    const lineage = found.get(key)
    if (lineage) lineage.apprentices.push(apprentice)
    else if (masters.length > 0) found.set(key, { masters, apprentices: [apprentice] })
  }
  return [...found.values()]
}

/** Portraits make a page heavy: a group that begins after so many people stands there by names alone. */
const MOST_PORTRAITS = 24

/** How many of these groups, from the first, stand with portraits. */
export function countWithPortraits(groups: readonly Lineage[]): number {
  let people = 0
  const index = groups.findIndex(({ masters, apprentices }) => {
    const isLate = people >= MOST_PORTRAITS
    people += masters.length + apprentices.length
    return isLate
  })
  return index === -1 ? groups.length : index
}
