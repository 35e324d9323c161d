import type { SQLOutputValue } from 'node:sqlite'
import { addressOf } from 'shared/addresses'
import { GLOBAL_IDS, type GlobalKind, KIND_LABELS, type PageKind } from 'shared/kinds'
import { columnList, facetList, type ProfileFacet } from 'shared/lists'
import type { Reference } from 'shared/parts'
import type { Article, Lecture, PublicationOf } from 'shared/publication'
import { pinnedList, sitemapList } from './derived-lists.ts'
import { keys, type Reads } from './keys.ts'
import type { ItemOf } from './list-items.ts'
import { type FrontPage, ListReader, type NumberedPage } from './lists.ts'
import { type LectureStatus, statusAt } from './moments.ts'
import { readPublication } from './read-publication.ts'
import { recordedTime, type Store } from './store.ts'

export type { FrontPage, NumberedPage }

/** A column shows at most so many pinned articles. */
const PINNED_SHOWN = 3

/** The kinds of which there are few enough to be read whole. */
export type SmallKind = 'units' | 'columns' | 'topics'

/** How many stand in a list that a facet leads to. `value` is a key, a year, or a unit's id. */
export interface FacetCount {
  value: string
  count: number
}

/** That a manuscript was withdrawn. `address` is its last one; null where others have taken all of its addresses. */
export interface Notice {
  id: string
  title: string | null
  address: string | null
  withdrawnAt: string
}

export interface SitemapEntry {
  address: string
  updatedAt: string
}

/**
 * Everything that a page may ask. What it asks is recorded, so that the page is rendered again when, and only when, an
 * answer has changed. Pages ask for no more than they show.
 */
export class Content {
  readonly #store: Store
  readonly #reads: Reads
  readonly #lists: ListReader

  constructor(store: Store, reads: Reads = new Set()) {
    this.#store = store
    this.#reads = reads
    this.#lists = new ListReader(store, reads)
  }

  settings(): PublicationOf<'settings'> {
    return this.#global('settings')
  }

  navigation(): PublicationOf<'navigation'> {
    return this.#global('navigation')
  }

  home(): PublicationOf<'home'> {
    return this.#global('home')
  }

  /** A live publication by id, or null: what is referred to may have been withdrawn. */
  get<K extends PageKind>(kind: K, id: string): PublicationOf<K> | null {
    return this.#publication(kind, id)
  }

  bySlug<K extends PageKind>(kind: K, slug: string): PublicationOf<K> | null {
    this.#reads.add(keys.slug(kind, slug))
    const row = this.#store.sql.get`
      SELECT id FROM publications WHERE kind = ${kind} AND slug = ${slug} ORDER BY sequence DESC LIMIT 1` as
      | { id: string }
      | undefined
    return row ? this.#publication(kind, row.id) : null
  }

  /** All of a small kind, oldest first; columns in the order that editors gave them. */
  all<K extends SmallKind>(kind: K): PublicationOf<K>[] {
    this.#reads.add(keys.kind(kind))
    const rows = this.#store.sql.all`
      SELECT kind, id FROM members WHERE list = ${kind} ORDER BY ordinal`
    return this.#read<K>(rows).sort((a, b) => orderOf(a) - orderOf(b))
  }

  /** The page at a list's own address, newest first. */
  front<L extends string>(list: L): FrontPage<ItemOf<L>> {
    return this.#lists.front(list) as FrontPage<ItemOf<L>>
  }

  /** A numbered page, or null where the range is empty or shown on the front page. */
  page<L extends string>(list: L, range: number): NumberedPage<ItemOf<L>> | null {
    return this.#lists.page(list, range) as NumberedPage<ItemOf<L>> | null
  }

  newest<L extends string>(list: L, count: number): ItemOf<L>[] {
    return this.#lists.newest(list, count) as ItemOf<L>[]
  }

  /** The items that follow one of a list's items. Older ones only, so that a new item changes no other's page. */
  below<L extends string>(list: L, item: Reference, count: number): ItemOf<L>[] {
    return this.#lists.below(list, item, count) as ItemOf<L>[]
  }

  count(list: string): number {
    this.#reads.add(keys.members(list))
    const row = this.#store.sql.get`SELECT size FROM lists WHERE list = ${list}` as { size: number } | undefined
    return row?.size ?? 0
  }

  /** The values of a facet that lead to anyone, with their numbers. */
  facets(facet: ProfileFacet): FacetCount[] {
    this.#reads.add(keys.group(`profiles/${facet}`))
    return this.#group(facetList(facet, ''))
  }

  /** The publications of one kind that point to this one, newest first. */
  referring<K extends PageKind>(kind: PageKind, id: string, from: K): PublicationOf<K>[] {
    this.#reads.add(keys.referring(kind, id, from))
    const rows = this.#store.sql.all`
      SELECT kind, id FROM mentions WHERE to_kind = ${kind} AND to_id = ${id} AND kind = ${from} ORDER BY ordinal DESC`
    return this.#recorded(this.#read<K>(rows))
  }

  /** Lectures that are not over, all or a unit's, as the calendar has them: the nearest first. */
  comingLectures(unitId?: string): Lecture[] {
    this.#reads.add(unitId ? keys.comingOf(unitId) : keys.coming)
    const rows = this.#store.sql.all`
      SELECT kind, id FROM publications WHERE end_at > ${recordedTime(this.#store)} ORDER BY calendar_day, id`
    const coming = this.#read<'lectures'>(rows)
    return this.#recorded(unitId ? coming.filter(({ unit }) => unit === unitId) : coming)
  }

  lectureStatus(lecture: Lecture): LectureStatus {
    this.#reads.add(keys.status(lecture.id))
    return statusAt(lecture, recordedTime(this.#store))
  }

  /** The articles that stand first in a column for now, the newest three of them, newest first. */
  pinned(columnId: string): Article[] {
    const list = pinnedList(columnId)
    this.#reads.add(keys.members(list))
    const rows = this.#store.sql.all`
      SELECT kind, id FROM members WHERE list = ${list} ORDER BY ordinal DESC LIMIT ${PINNED_SHOWN}`
    return this.#recorded(this.#read<Article['kind']>(rows))
  }

  /** The page at a column's own address: what is pinned, and then the newest of the others. */
  columnFront(columnId: string): FrontPage<Article> & { pinned: Article[] } {
    const pinned = this.pinned(columnId)
    const { items, older } = this.front(columnList(columnId))
    return { pinned, items: items.filter(({ id }) => !pinned.some((first) => first.id === id)), older }
  }

  /** What was withdrawn from the list of a feed within the last days, the latest first. */
  notices(list: string, count: number): Notice[] {
    this.#reads.add(keys.notices(list))
    const rows = this.#store.sql.all`
      SELECT id, title, address, withdrawn_at AS withdrawnAt FROM notices
      WHERE list = ${list} AND ends_at > ${recordedTime(this.#store)} ORDER BY ends_at DESC, id LIMIT ${count}`
    return rows as unknown as Notice[]
  }

  /** The numbers of the sitemap's parts, none of them empty. */
  sitemapParts(): number[] {
    this.#reads.add(keys.group('sitemap'))
    return this.#group('sitemap/')
      .map(({ value }) => Number(value))
      .sort((a, b) => a - b)
  }

  sitemapPart(part: number): SitemapEntry[] {
    this.#reads.add(keys.sitemapPart(part))
    const rows = this.#store.sql.all`
      SELECT kind, slug, updated_at FROM members JOIN publications USING (kind, id)
      WHERE list = ${sitemapList(part)} ORDER BY ordinal` as { kind: PageKind; slug: string; updated_at: string }[]
    return rows.map(({ kind, slug, updated_at }) => ({ address: addressOf({ kind, slug }), updatedAt: updated_at }))
  }

  /** Every slug of a kind, for enumerating pages; nothing is recorded. */
  slugs(kind: PageKind): string[] {
    const rows = this.#store.sql.all`SELECT slug FROM publications WHERE kind = ${kind} ORDER BY slug`
    return rows.map(({ slug }) => String(slug))
  }

  /** The ranges of a list that have numbered pages, for enumerating pages; nothing is recorded. */
  ranges(list: string): number[] {
    return new ListReader(this.#store, new Set()).pages(list)
  }

  /** The values of a facet that lead to anyone, for enumerating pages; nothing is recorded. */
  facetValues(facet: ProfileFacet): string[] {
    return this.#group(facetList(facet, '')).map(({ value }) => value)
  }

  #global<K extends GlobalKind>(kind: K): PublicationOf<K> {
    const found = this.#publication(kind, GLOBAL_IDS[kind])
    if (found) return found
    throw new Error(`“${KIND_LABELS[kind]}”尚未发布，网站无法生成。请在采编系统中发布它。`)
  }

  #publication<K extends PageKind | GlobalKind>(kind: K, id: string): PublicationOf<K> | null {
    this.#reads.add(keys.publication(kind, id))
    return readPublication(this.#store, kind, id)
  }

  #read<K extends PageKind>(rows: Record<string, SQLOutputValue>[]): PublicationOf<K>[] {
    return rows.flatMap(({ kind, id }) => readPublication(this.#store, kind as K, String(id)) ?? [])
  }

  #group(prefix: string): FacetCount[] {
    const rows = this.#store.sql.all`
      SELECT list, size FROM lists WHERE list > ${prefix} AND list < ${`${prefix}\u{10ffff}`} ORDER BY list`
    return rows.map(({ list, size }) => ({ value: String(list).slice(prefix.length), count: Number(size) }))
  }

  #recorded<Item extends PublicationOf<PageKind>>(items: Item[]): Item[] {
    for (const { kind, id } of items) this.#reads.add(keys.publication(kind, id))
    return items
  }
}

const orderOf = (publication: PublicationOf<SmallKind>): number => ('order' in publication ? publication.order : 0)
