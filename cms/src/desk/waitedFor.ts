const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 24 * 3_600_000]

/** How long ago something happened, in the words of a conversation. */
export function waitedFor(since: string, at: string): string {
  const span = Date.parse(at) - Date.parse(since)
  if (span < MINUTE) return '刚刚'
  if (span < HOUR) return `${Math.floor(span / MINUTE)} 分钟前`
  if (span < DAY) return `${Math.floor(span / HOUR)} 小时前`
  return `${Math.floor(span / DAY)} 天前`
}
