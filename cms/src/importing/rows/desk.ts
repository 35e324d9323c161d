import type { Payload } from 'payload'
import type { ColumnType } from 'shared/columns'
import { KIND_LABELS, type PageKind } from 'shared/kinds'
import { NotImported } from '../reading/notice.ts'

type NamedKind = Extract<PageKind, 'columns' | 'units' | 'topics' | 'studios' | 'profiles'>

interface Named {
  id: string
  name?: string | null
  title?: string | null
  slug?: string | null
  type?: ColumnType | null
}

/** Finds by their names what rows refer to. What is found is looked up once, and nothing is ever made of a name. */
export class Desk {
  readonly #payload: Payload
  readonly #found = new Map<string, Named>()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** The only document of that name, or of that address. */
  async named(kind: NamedKind, called: string): Promise<Named> {
    const key = `${kind}/${called}`
    const found = this.#found.get(key) ?? this.#only(kind, called, await this.#look(kind, called))
    this.#found.set(key, found)
    return found
  }

  async ids(kind: NamedKind, names: readonly string[]): Promise<string[]> {
    const ids: string[] = []
    for (const name of names) ids.push((await this.named(kind, name)).id)
    return ids
  }

  async id(kind: NamedKind, name: string): Promise<string | undefined> {
    return name ? (await this.named(kind, name)).id : undefined
  }

  #only(kind: NamedKind, called: string, [first, second]: readonly Named[]): Named {
    if (first && !second) return first
    const label = KIND_LABELS[kind]
    throw new NotImported(
      first
        ? `有几个叫“${called}”的${label}，分不清是哪一个。请写它的网址标识。`
        : `没有叫“${called.slice(0, 60)}”的${label}。请先在采编系统里建立，或者改正名称。`,
    )
  }

  async #look(collection: NamedKind, called: string): Promise<Named[]> {
    const title = collection === 'topics' ? 'title' : 'name'
    const { docs } = await this.#payload.find({
      collection,
      where: { or: [{ [title]: { equals: called } }, { slug: { equals: called } }] },
      depth: 0,
      draft: true,
      limit: 2,
      pagination: false,
    })
    return docs as Named[]
  }
}
