import type { Publication } from 'shared/publication'

/** How many publications a snapshot keeps at hand: so many that were read last, and up to as many before them. */
const KEPT = 1000

/** Publications that were read before, by kind and id. What is read again lives on when the older half is dropped. */
export class Kept {
  #recent = new Map<string, Publication>()
  #before = new Map<string, Publication>()

  get(key: string): Publication | undefined {
    const recent = this.#recent.get(key)
    if (recent) return recent
    const before = this.#before.get(key)
    if (before) this.set(key, before)
    return before
  }

  set(key: string, publication: Publication): void {
    if (this.#recent.size >= KEPT) {
      this.#before = this.#recent
      this.#recent = new Map()
    }
    this.#recent.set(key, publication)
  }
}
