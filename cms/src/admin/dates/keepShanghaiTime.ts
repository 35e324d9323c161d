/** Shanghai has kept one time all year round since 1992. */
const AHEAD_OF_UTC = 8 * 60 * 60 * 1000
const ZONE = 'Asia/Shanghai'
const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

type Realm = Pick<typeof globalThis, 'Date' | 'Intl'>
type Method = (this: Date, ...values: number[]) => number

/**
 * Lets local time be Shanghai's in a page, whatever zone its browser is in. The lists, pickers, filters, versions and
 * dialogs of the admin all show local time, and take it for what is picked; hardly any of them can be told a zone.
 */
export function keepShanghaiTime(realm: Realm): void {
  turnClock(realm.Date)
  realm.Date = madeInShanghai(realm.Date)
  realm.Intl.DateTimeFormat = writtenInShanghai(realm.Intl.DateTimeFormat)
}

/** What stands on the clock in Shanghai is what UTC reads eight hours later. */
function turnClock(Dates: DateConstructor): void {
  const clock = Dates.prototype as unknown as Record<string, Method>
  const inUtc = (name: string, date: Date, ...values: number[]) =>
    (clock[name] as Method).call(new Dates(date.getTime() + AHEAD_OF_UTC), ...values)
  for (const part of [...PARTS, 'Day']) {
    clock[`get${part}`] = function () {
      return inUtc(`getUTC${part}`, this)
    }
  }
  for (const part of PARTS) {
    clock[`set${part}`] = function (...values) {
      return this.setTime(inUtc(`setUTC${part}`, this, ...values) - AHEAD_OF_UTC)
    }
  }
  clock.getTimezoneOffset = function () {
    return Number.isNaN(this.getTime()) ? Number.NaN : -AHEAD_OF_UTC / 60_000
  }
}

/** Dates that are made of a year, a month and so on are made of Shanghai's. */
function madeInShanghai(Dates: DateConstructor): DateConstructor {
  const local = new Proxy(Dates, {
    construct(target, values, made) {
      const isMadeOfParts = values.length > 1
      const instant = isMadeOfParts ? [Dates.UTC(...(values as [number, number])) - AHEAD_OF_UTC] : values
      return Reflect.construct(target, instant, made)
    },
  })
  Dates.prototype.constructor = local
  return local
}

/** Whoever writes a date and names no zone writes it in Shanghai's. */
function writtenInShanghai(Format: typeof Intl.DateTimeFormat): typeof Intl.DateTimeFormat {
  const format = (Target: typeof Format, [locales, options]: Parameters<typeof Format>) =>
    new Target(locales, { ...options, timeZone: options?.timeZone ?? ZONE })
  return new Proxy(Format, {
    apply: (target, _, values) => format(target, values as []),
    construct: (target, values) => format(target, values as []),
  })
}
