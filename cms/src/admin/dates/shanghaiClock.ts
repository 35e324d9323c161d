import { shanghaiTime } from 'shared/shanghai'

/** Shanghai has kept one time all year round since 1992. */
const AHEAD_OF_UTC = 8

/**
 * A picker knows no zone but the browser's. What it shows is a moment whose local clock reads as Shanghai's did at the
 * instant; what it answers is taken back the same way.
 */
export function localFromShanghai(instant: string): Date {
  const { year, month, day, hour, minute } = shanghaiTime(instant)
  return new Date(year, month - 1, day, hour, minute)
}

/** The instant at which the clock in Shanghai reads what the local clock reads at this moment. */
export const shanghaiFromLocal = (local: Date): string =>
  new Date(
    Date.UTC(
      local.getFullYear(),
      local.getMonth(),
      local.getDate(),
      local.getHours() - AHEAD_OF_UTC,
      local.getMinutes(),
    ),
  ).toISOString()
