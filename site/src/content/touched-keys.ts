import type { Lecture } from 'shared/publication'
import { shardOf } from './address-shards.ts'
import { calendarDay } from './calendar-day.ts'
import { rangeOf, sitemapPartOf } from './derived-lists.ts'
import { keys } from './keys.ts'
import type { Row } from './row.ts'

/**
 * The keys whose readers see a difference between two states of one publication (null: not there). Heads of lists
 * depend on other publications too and are compared where rows are stored.
 */
export function touchedKeys(before: Row | null, after: Row | null): string[] {
  const [was, is] = [before ? shownBy(before) : new Map(), after ? shownBy(after) : new Map()]
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
}

/** What a reader of each key sees of one publication. */
function shownBy(row: Row): Map<string, string> {
  const { kind, id } = row.publication
  const shown = new Map([
    [keys.publication(kind, id), row.data],
    [keys.kind(kind), row.data],
  ])
  if ('slug' in row.publication) shown.set(keys.slug(kind, row.publication.slug), id)
  if (row.publication.kind === 'lectures' && row.status) {
    shown.set(keys.status(id), row.status)
    if (row.status !== 'over') showComing(shown, row.publication)
  }
  for (const reference of row.references) {
    shown.set(keys.referring(reference.kind, reference.id, kind), `${row.memberships.get(kind)} ${id}`)
  }
  showAddresses(shown, row.addresses)
  for (const [list, ordinal] of row.memberships) showMembership(shown, list, ordinal, id)
  const page = row.memberships.get('pages')
  if (page) shown.set(keys.sitemapPart(sitemapPartOf(page)), `${row.addresses.own} ${row.publication.updatedAt}`)
  return shown
}

function showComing(shown: Map<string, string>, lecture: Lecture): void {
  const place = `${calendarDay(lecture)} ${lecture.id}`
  shown.set(keys.coming, place)
  if (lecture.unit) shown.set(keys.comingOf(lecture.unit), place)
}

/** An address of its own hides a former one of another publication. */
function showAddresses(shown: Map<string, string>, { own, aliases }: Row['addresses']): void {
  if (!own) return
  for (const address of [own, ...aliases]) {
    const key = keys.addressShard(shardOf(address))
    shown.set(key, `${shown.get(key) ?? own} ${address}`)
  }
}

function showMembership(shown: Map<string, string>, list: string, ordinal: number, id: string): void {
  shown.set(keys.range(list, rangeOf(ordinal)), `${ordinal} ${id}`)
  shown.set(keys.place(list, ordinal), id)
  shown.set(keys.members(list), id)
  const group = keys.group(groupOf(list))
  shown.set(group, `${shown.get(group) ?? ''} ${list}`)
}

const groupOf = (list: string): string => list.slice(0, Math.max(0, list.lastIndexOf('/')))
