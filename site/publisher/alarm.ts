/** Ends a wait early. What rings while nobody waits is heard by the next one who does. */
export class Alarm {
  #controller = new AbortController()

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  ring(): void {
    this.#controller.abort()
  }

  /** From now on it is silent until it rings again. */
  set(): void {
    if (this.signal.aborted) this.#controller = new AbortController()
  }
}
