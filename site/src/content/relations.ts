import type { Lecture, Profile, PublicationOf } from 'shared/publication'
import { latestFirst } from './calendar-day.ts'
import type { Content } from './content.ts'

/** Relations that are declared at one end and shown at the other. A link in a text alone makes none. */

type Unit = PublicationOf<'units'>

/** The units right below one, oldest first. */
export const unitsBelow = (content: Content, id: string): Unit[] => content.referring('units', id, 'units').reverse()

/** The units above one, the root first. Units that stand above themselves end the way, whatever the data say. */
export function unitsAbove(content: Content, unit: Unit): Unit[] {
  const above = new Map<string, Unit>()
  let next = unit.parent
  while (next && next !== unit.id && !above.has(next)) {
    const parent = content.get('units', next)
    if (!parent) break
    above.set(parent.id, parent)
    next = parent.parent
  }
  return [...above.values()].reverse()
}

/** The people who work in a studio. */
export const membersOf = (content: Content, studioId: string): Profile[] =>
  content.referring('studios', studioId, 'profiles').filter(({ studio }) => studio === studioId)

/** Those whom a master taught. */
export const apprenticesOf = (content: Content, masterId: string): Profile[] =>
  content.referring('profiles', masterId, 'profiles').filter(({ masters }) => masters.includes(masterId))

/** The lectures that a speaker gave or will give, the latest first. */
export const talksOf = (content: Content, speakerId: string): Lecture[] =>
  latestFirst(
    content.referring('speakers', speakerId, 'lectures').filter(({ speakers }) => speakers.includes(speakerId)),
  )
