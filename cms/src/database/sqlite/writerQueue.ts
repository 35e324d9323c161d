import { APIError } from 'payload'

/** The queue may stand still for so long before those who wait are told; a caller's limit is five seconds. */
const STANDSTILL = 4000

interface Waiting {
  name: string
  grant: () => void
  refuse: (error: Error) => void
}

/** The right to write, held by one caller at a time. */
export interface Lease {
  /** Says that the holder is at work, so that long transactions are told from stuck ones. */
  touch: () => void
  release: () => void
}

/**
 * First come, first served. Nobody waits longer than the queue stands still: a transaction that waits for a nested
 * call which forgot to pass `req` on, and so waits for the transaction, ends with a sentence that names both.
 */
export class WriterQueue {
  #holder: string | null = null
  #waiting: Waiting[] = []
  #lastMove = 0
  #watch: NodeJS.Timeout | undefined

  async acquire(name: string): Promise<Lease> {
    if (this.#holder === null) this.#hold(name)
    else await new Promise<void>((grant, refuse) => this.#wait({ name, grant, refuse }))
    let released = false
    return {
      touch: () => this.#move(),
      release: () => {
        if (released) return
        released = true
        this.#next()
      },
    }
  }

  #hold(name: string | null): void {
    this.#holder = name
    this.#move()
  }

  #move(): void {
    this.#lastMove = Date.now()
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting)
    this.#watch ??= setTimeout(() => this.#check(), STANDSTILL)
  }

  #next(): void {
    const next = this.#waiting.shift()
    this.#hold(next?.name ?? null)
    next?.grant()
  }

  #check(): void {
    this.#watch = undefined
    const left = this.#lastMove + STANDSTILL - Date.now()
    if (left <= 0) for (const { name, refuse } of this.#waiting.splice(0)) refuse(this.#standstill(name))
    if (this.#waiting.length > 0) this.#watch = setTimeout(() => this.#check(), left)
  }

  #standstill(name: string): APIError {
    return new APIError(
      `“${name}”等不到写入数据库的机会：“${this.#holder}”占用着，却停住不动。如果“${name}”是在“${this.#holder}”的钩子里调用的，那是它忘了传 req。这次操作没有写入任何内容，请稍后再试。`,
      503,
    )
  }
}
