import type { LogDetails } from './reporting/log.ts'

/** An error in a sentence for operators, with what machines find it by. */
export class Trouble extends Error {
  readonly details: LogDetails

  constructor(sentence: string, event: LogDetails['event'], options: ErrorOptions & { level?: 'warn' | 'error' } = {}) {
    const { level = 'error', ...others } = options
    super(sentence, others)
    this.details = { event, level }
  }
}
