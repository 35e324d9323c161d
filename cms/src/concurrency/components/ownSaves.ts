/**
 * What this window has stored itself. Between a save and the answer that the form takes in, the form still holds the
 * version before: whoever made the next version has seen it, and may go on from there.
 */
export class OwnSaves {
  readonly #next = new Map<string, string>()

  stored(path: string, seen: string, saved: string): void {
    if (seen !== saved) this.#next.set(`${path} ${seen}`, saved)
  }

  /** The newest version of a document that is nobody's but this window's own, counted from one that the form has seen. */
  latest(path: string, seen: string): string {
    const next = this.#next.get(`${path} ${seen}`)
    return next === undefined ? seen : this.latest(path, next)
  }
}
