import type { SQLOutputValue } from 'node:sqlite'
import type { PageKind } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import type { PagePublication } from 'shared/publication'
import { RANGE_SIZE, rangeOf } from './derived-lists.ts'
import { keys, type Reads } from './keys.ts'
import { readPublication } from './read-publication.ts'
import type { Store } from './store.ts'

/** The page at a list's own address: its newest items, and the range of the next older page. */
export interface FrontPage<Item> {
  items: Item[]
  older: number | null
}

/** A numbered page of a list. `newer` is null where the list's own address is the next newer page. */
export interface NumberedPage<Item> extends FrontPage<Item> {
  newer: number | null
}

type Items = PagePublication[]

/**
 * Pages of a list are fixed ranges of its ordinals, counted from the oldest, so that old pages stay as they are. The
 * front page shows ranges from the highest down until it has at least one full range of items; every other range that
 * has anything in it has a numbered page.
 */
export class ListReader {
  readonly #store: Store
  readonly #reads: Reads

  constructor(store: Store, reads: Reads) {
    this.#store = store
    this.#reads = reads
  }

  front(list: string): FrontPage<PagePublication> {
    const items: Items = []
    let range = this.#highest(list)
    while (range && items.length < RANGE_SIZE) {
      items.push(...this.#items(list, range))
      range = this.#below(list, range)
    }
    return { items, older: range }
  }

  page(list: string, range: number): NumberedPage<PagePublication> | null {
    const items = this.#items(list, range)
    if (items.length === 0 || this.#isOnFront(list, range)) return null
    const newer = this.#above(list, range)
    return {
      items,
      older: this.#below(list, range),
      newer: newer && !this.#isOnFront(list, newer) ? newer : null,
    }
  }

  /** The ranges that have numbered pages, newest first. Nothing is recorded. */
  pages(list: string): number[] {
    const rows = this.#store.sql.all`
      SELECT (ordinal - 1) / CAST(${RANGE_SIZE} AS INTEGER) + 1 AS range, count(*) AS size FROM members
      WHERE list = ${list} GROUP BY range ORDER BY range DESC`
    let onFront = 0
    while (rows.length > 0 && onFront < RANGE_SIZE) onFront += Number(rows.shift()?.size)
    return rows.map(({ range }) => Number(range))
  }

  newest(list: string, count: number): Items {
    const items: Items = []
    let range = this.#highest(list)
    while (range && items.length < count) {
      items.push(...this.#items(list, range))
      range = this.#below(list, range)
    }
    return items.slice(0, count)
  }

  /** Reads the items and the empty places between them, which might be filled again, but no whole range. */
  below(list: string, item: Reference, count: number): Items {
    this.#reads.add(keys.publication(item.kind, item.id))
    const ordinal = this.#ordinal(list, item)
    const rows = this.#store.sql.all`
      SELECT kind, id, ordinal FROM members
      WHERE list = ${list} AND ordinal < ${ordinal} ORDER BY ordinal DESC LIMIT ${count}`
    const taken = new Set(rows.map((row) => row.ordinal))
    const last = rows.length < count ? 1 : Number(rows.at(-1)?.ordinal)
    for (let place = last; place < ordinal; place++) if (!taken.has(place)) this.#reads.add(keys.place(list, place))
    return this.#recorded(rows)
  }

  /** A range is on the front page where the ranges above it do not fill one. */
  #isOnFront(list: string, range: number): boolean {
    let above = 0
    let next = this.#above(list, range)
    while (next) {
      above += this.#size(list, next)
      if (above >= RANGE_SIZE) return false
      next = this.#above(list, next)
    }
    return true
  }

  #highest(list: string): number | null {
    this.#reads.add(keys.head(list))
    const row = this.#store.sql.get`SELECT ordinal FROM members WHERE list = ${list} ORDER BY ordinal DESC LIMIT 1`
    return toRange(row)
  }

  /** The next range below that has anything in it. Reads the empty ranges between as well: they might be filled. */
  #below(list: string, range: number): number | null {
    const first = firstOrdinal(range)
    const row = this.#store.sql.get`
      SELECT ordinal FROM members WHERE list = ${list} AND ordinal < ${first} ORDER BY ordinal DESC LIMIT 1`
    const below = toRange(row)
    for (let read = below ?? 1; read < range; read++) this.#reads.add(keys.range(list, read))
    return below
  }

  #above(list: string, range: number): number | null {
    const next = firstOrdinal(range + 1)
    const row = this.#store.sql.get`
      SELECT ordinal FROM members WHERE list = ${list} AND ordinal >= ${next} ORDER BY ordinal LIMIT 1`
    const above = toRange(row)
    if (above === null) this.#reads.add(keys.head(list))
    for (let read = range + 1; read <= (above ?? range); read++) this.#reads.add(keys.range(list, read))
    return above
  }

  #items(list: string, range: number): Items {
    this.#reads.add(keys.range(list, range))
    const rows = this.#store.sql.all`
      SELECT kind, id FROM members
      WHERE list = ${list} AND ordinal BETWEEN ${firstOrdinal(range)} AND ${range * RANGE_SIZE}
      ORDER BY ordinal DESC`
    return this.#recorded(rows)
  }

  /** An item's ordinal, or 0 where it does not stand in the list. */
  #ordinal(list: string, { kind, id }: Reference): number {
    const row = this.#store.sql.get`
      SELECT members.ordinal FROM publications AS item, json_each(item.ordinals) AS given
      JOIN members ON members.list = given.key AND members.ordinal = given.value AND members.id = item.id
      WHERE item.kind = ${kind} AND item.id = ${id} AND given.key = ${list}`
    return Number(row?.ordinal ?? 0)
  }

  #recorded(rows: Record<string, SQLOutputValue>[]): Items {
    const items: Items = rows.flatMap(
      ({ kind, id }) => readPublication(this.#store, kind as PageKind, String(id)) ?? [],
    )
    for (const { kind, id } of items) this.#reads.add(keys.publication(kind, id))
    return items
  }

  #size(list: string, range: number): number {
    const row = this.#store.sql.get`
      SELECT count(*) AS size FROM members
      WHERE list = ${list} AND ordinal BETWEEN ${firstOrdinal(range)} AND ${range * RANGE_SIZE}` as { size: number }
    return row.size
  }
}

const firstOrdinal = (range: number): number => (range - 1) * RANGE_SIZE + 1

function toRange(row: Record<string, unknown> | undefined): number | null {
  return typeof row?.ordinal === 'number' ? rangeOf(row.ordinal) : null
}
