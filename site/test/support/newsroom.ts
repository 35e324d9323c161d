import { createHash } from 'node:crypto'
import { publicAddress } from 'shared/addresses'
import { type Change, FEED_PAGE_SIZE, type FeedPage } from 'shared/change-feed'
import { headline } from 'shared/headline'
import { isManuscriptKind } from 'shared/kinds'
import { listsOf } from 'shared/lists'
import { type PagePublication, type Publication, SCHEMA_VERSION } from 'shared/publication'
import { blobsOf } from 'shared/references'
import { instantOf } from './samples.ts'

interface Entry {
  change: Change
  addresses: Set<string>
  ordinals: Record<string, number>
  latest: Publication
}

/** A newsroom in memory that numbers and projects as the contract says: what a CMS would serve, without the CMS. */
export class Newsroom {
  readonly #entries = new Map<string, Entry>()
  readonly #counters = new Map<string, number>()
  readonly #blobs = new Map<string, Uint8Array>()
  readonly #listeners = new Set<() => void>()
  #sequence = 0

  get sequence(): number {
    return this.#sequence
  }

  live(): Publication[] {
    return [...this.#entries.values()].flatMap(({ change }) => (change.type === 'put' ? [change.publication] : []))
  }

  /** The last state of everything that was withdrawn. */
  withdrawn(): PagePublication[] {
    return [...this.#entries.values()].flatMap(({ change, latest }) =>
      change.type === 'withdrawn' && 'slug' in latest ? [latest] : [],
    )
  }

  addBlob(bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex')
    this.#blobs.set(hash, bytes)
    return hash
  }

  /** Only bytes that a live publication names. */
  blob(hash: string): Uint8Array | null {
    return this.live().some((publication) => blobsOf(publication).includes(hash))
      ? (this.#blobs.get(hash) ?? null)
      : null
  }

  publish(publication: Publication): void {
    const entry = this.#entry(publication)
    const address = publicAddress(publication)
    if (address) entry.addresses.add(address)
    if ('aliases' in publication) for (const alias of publication.aliases) entry.addresses.add(alias)
    for (const list of listsOf(publication)) entry.ordinals[list] ??= this.#nextOrdinal(list)
    const others = this.live().filter(({ id }) => id !== publication.id)
    const taken = new Set(others.map(publicAddress))
    const aliases = [...entry.addresses].filter((known) => known !== address && !taken.has(known))
    this.#number(entry, (sequence) => ({
      type: 'put',
      sequence,
      publication: address ? { ...publication, aliases } : publication,
      ordinals: { ...entry.ordinals },
    }))
  }

  /** Takes something down, long enough ago that the notice of it ends soon. Without a name where consent was withdrawn. */
  withdraw({ kind, id }: Publication, { named = true } = {}): void {
    const entry = this.#entries.get(`${kind}/${id}`)
    if (!entry) throw new Error(`${kind}/${id} was never published`)
    const withdrawnAt = instantOf((this.#sequence % 24) - 30 * 24)
    const own = publicAddress(entry.latest)
    const addresses = [...[...entry.addresses].filter((address) => address !== own), ...(own ? [own] : [])]
    const title = named && isManuscriptKind(kind) ? headline(entry.latest) : null
    const column = 'column' in entry.latest ? entry.latest.column : null
    const tombstone = { type: 'withdrawn' as const, kind, id, addresses, title, column, withdrawnAt }
    this.#number(entry, (sequence) => ({ ...tombstone, sequence }))
  }

  page(after: number, size = FEED_PAGE_SIZE): FeedPage {
    const all = [...this.#entries.values()].map(({ change }) => change)
    const ahead = all.filter(({ sequence }) => sequence > after).sort((a, b) => a.sequence - b.sequence)
    const changes = ahead.slice(0, size)
    const cursor = changes.at(-1)?.sequence ?? after
    return { schemaVersion: SCHEMA_VERSION, changes, cursor, more: ahead.length > changes.length }
  }

  /** Calls back at the next change; returns a function that ends the waiting. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #entry(publication: Publication): Entry {
    const { kind, id } = publication
    const known = this.#entries.get(`${kind}/${id}`)
    const blank = { change: undefined as never, addresses: new Set<string>(), ordinals: {} }
    return { ...(known ?? blank), latest: publication }
  }

  #number(entry: Entry, makeChange: (sequence: number) => Change): void {
    this.#sequence += 1
    entry.change = makeChange(this.#sequence)
    const { kind, id } = entry.change.type === 'put' ? entry.change.publication : entry.change
    this.#entries.set(`${kind}/${id}`, entry)
    for (const listener of this.#listeners) listener()
    this.#listeners.clear()
  }

  #nextOrdinal(list: string): number {
    const ordinal = (this.#counters.get(list) ?? 0) + 1
    this.#counters.set(list, ordinal)
    return ordinal
  }
}

/** The first live publication of a kind. */
export function first<K extends Publication['kind']>(newsroom: Newsroom, kind: K) {
  const found = newsroom.live().find((publication) => publication.kind === kind)
  if (!found) throw new Error(`the sample site lacks ${kind}`)
  return found as Extract<Publication, { kind: K }>
}
