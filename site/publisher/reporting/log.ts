interface LogDetails {
  /** What happened, as machines look for it. */
  event?: string
  level?: 'info' | 'warn' | 'error'
  /** Figures that belong to it, such as counts and durations. */
  figures?: Record<string, number | string>
}

export type Log = (message: string, details?: LogDetails) => void

/** Writes each sentence as one line of JSON: people read its `message`, machines the rest. */
export function logTo(output: { write: (line: string) => unknown }, now = () => new Date().toISOString()): Log {
  return (message, { event = 'note', level = 'info', figures } = {}) => {
    output.write(`${JSON.stringify({ ...figures, time: now(), level, event, message })}\n`)
  }
}
