import { articles } from './articles.ts'
import { type Filled, type Making, newIds } from './filled.ts'
import { lectures } from './lectures.ts'
import { people } from './people.ts'
import { structure } from './structure.ts'

/**
 * One document of each kind, and a second where one cannot hold every field, each with every field filled. Those that
 * must be public before others stand first.
 */
export function everyKind(given: Omit<Making, 'ids'>): Filled[] {
  const making = { ...given, ids: newIds() }
  return [structure, people, articles, lectures].flatMap((make) => make(making))
}
