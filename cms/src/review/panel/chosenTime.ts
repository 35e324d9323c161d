const EIGHT_HOURS = 8 * 3_600_000

/** The instant of what stands in a field of date and time, read as a time in Shanghai; null where nothing whole stands there. */
export function instantOf(local: string): string | null {
  const time = Date.parse(`${local}:00+08:00`)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) && !Number.isNaN(time) ? new Date(time).toISOString() : null
}

/** The minute of an instant in Shanghai as such a field holds it. */
export const localMinute = (instant: Date): string =>
  new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 16)
