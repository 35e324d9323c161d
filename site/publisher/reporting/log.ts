/** What happened, as machines look for it. */
type Event =
  | 'serving'
  | 'published'
  | 'rendering'
  | 'released'
  | 'rolled-back'
  | 'verified'
  | 'dead-link'
  | 'waiting'
  | 'held-back'
  | 'cms-away'
  | 'cms-refused'
  | 'feed-broken'
  | 'schema-unknown'
  | 'newsroom-restored'
  | 'disk-full'
  | 'shrinking'
  | 'publish-failed'
  | 'render-failed'
  | 'standby-dropped'
  | 'machine-down'
  | 'store-damaged'
  | 'verify-failed'
  | 'report-failed'
  | 'request-failed'
  | 'stopped'

export interface LogDetails {
  event: Event
  level?: 'info' | 'warn' | 'error'
  /** Figures that belong to it, such as counts and durations. */
  figures?: Record<string, number>
}

export type Log = (message: string, details: LogDetails) => void

/** Writes each sentence as one line of JSON: people read its `message`, machines the rest. */
export function logTo(output: { write: (line: string) => unknown }, now = () => new Date().toISOString()): Log {
  return (message, { event, level = 'info', figures }) => {
    output.write(`${JSON.stringify({ time: now(), level, event, message, ...figures })}\n`)
  }
}
