/** Shanghai has kept one time all year round since 1992. */
const AHEAD_OF_UTC = 8 * 60 * 60 * 1000
const ZONE = 'Asia/Shanghai'
const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

type Realm = Pick<typeof globalThis, 'Date' | 'Intl'>
type Method = (this: Date, ...values: number[]) => number
type Words = (this: Date, locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) => string

/**
 * Lets local time be Shanghai's in a page, whatever zone its browser is in. The lists, pickers, filters, versions and
 * dialogs of the admin all show local time, and take it for what is picked; hardly any of them can be told a zone.
 */
export function keepShanghaiTime(realm: Realm): void {
  turnClock(realm.Date)
  writeInShanghai(realm.Date)
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

/** Whoever writes a date in words writes it in Shanghai's time. */
function writeInShanghai(Dates: DateConstructor): void {
  const words = Dates.prototype
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const write = words[name] as Words
    words[name] = function (this: Date, locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
      return write.call(this, locales, { ...options, timeZone: options?.timeZone ?? ZONE })
    }
  }
  // Mon, 23 Nov 2026 10:00:00 GMT
  const parts = (date: Date) => new Dates(date.getTime() + AHEAD_OF_UTC).toUTCString().split(/,? /)
  const isDate = (date: Date) => !Number.isNaN(date.getTime())
  words.toDateString = function () {
    const [weekday, day, month, year] = parts(this)
    return isDate(this) ? `${weekday} ${month} ${day} ${year}` : 'Invalid Date'
  }
  words.toTimeString = function () {
    return isDate(this) ? `${parts(this)[4]} GMT+0800 (China Standard Time)` : 'Invalid Date'
  }
  words.toString = function () {
    return isDate(this) ? `${this.toDateString()} ${this.toTimeString()}` : 'Invalid Date'
  }
}

/** A day alone is one of UTC by the standard; where a time names its zone, that is meant. */
const DAY_ALONE = /^[+-]?\d{4,6}(?:-\d\d){0,2}$/
const NAMES_ZONE = /Z$|GMT|UTC|:\d\d(?:\.\d+)?\s?[+-]\d/i

/** What people type names no zone, and means Shanghai's time. */
function parsedInShanghai(Dates: DateConstructor): (text: string) => number {
  const parse = Dates.parse
  return (text) => {
    const instant = parse(text)
    if (Number.isNaN(instant) || DAY_ALONE.test(text) || NAMES_ZONE.test(text)) return instant
    const inZone = parse(`${text}+08:00`)
    return Number.isNaN(inZone) ? parse(`${text} GMT+0800`) : inZone
  }
}

/** Dates that are made of a year, a month and so on, or of words, are made of Shanghai's. */
function madeInShanghai(Dates: DateConstructor): DateConstructor {
  Dates.parse = parsedInShanghai(Dates)
  const instantOf = ([value, ...parts]: unknown[]): unknown => {
    if (parts.length > 0) return Dates.UTC(...([value, ...parts] as [number, number])) - AHEAD_OF_UTC
    return typeof value === 'string' ? Dates.parse(value) : value
  }
  const local = new Proxy(Dates, {
    apply: () => new local().toString(),
    construct: (target, values, made) => Reflect.construct(target, values.length ? [instantOf(values)] : [], made),
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
