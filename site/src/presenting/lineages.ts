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
    const key = masters.map(({ id }) => id).join()
    const lineage = found.get(key)
    if (lineage) lineage.apprentices.push(apprentice)
    else if (masters.length > 0) found.set(key, { masters, apprentices: [apprentice] })
  }
  return [...found.values()]
}
