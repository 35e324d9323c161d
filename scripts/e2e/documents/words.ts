/**
 * Words that stand nowhere else, so that where one is found tells where its field went. `secrets` are those that
 * readers must never meet.
 */
export class Words {
  readonly secrets: string[] = []
  readonly #place: string
  #count = 0

  constructor(place: string) {
    this.#place = place
  }

  number(): number {
    this.#count += 1
    return this.#count
  }

  say(what: string): string {
    return `示例${what}${this.#place}${this.number()}号`
  }

  keep(what: string): string {
    const secret = this.say(`不公开的${what}`)
    this.secrets.push(secret)
    return secret
  }
}
