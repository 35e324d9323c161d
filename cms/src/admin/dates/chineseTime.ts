const ENGLISH = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}), (\d{1,2}):(\d{2})\s([AP])M$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A time that Payload writes in English, as it is written in China; null for everything else. */
export function chineseTime(said: string): string | null {
  const [, name = '', day, year, hour, minute, half] = ENGLISH.exec(said) ?? []
  const month = MONTHS.indexOf(name) + 1
  if (month === 0) return null
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0)
  return `${year}年${month}月${day}日 ${String(hours).padStart(2, '0')}:${minute}`
}
