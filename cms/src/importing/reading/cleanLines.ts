/** What word processors leave behind in plain text. */
const BOOKMARK = /\[bookmark:[^\]\r\n]*\]/gi

/** Characters that nobody sees: controls, byte order and direction marks, zero-width spaces, soft hyphens. */
const INVISIBLE =
  /(?![\t\n])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const WIDE_OR_REPEATED = /[^\S\n]{2,}|[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const BESIDE_CHINESE_MARK = / (?=[，。、；：？！）》】])|(?<=[，。、；：？！（《【]) /g

/**
 * Lines of a text with what a word processor left behind taken out; every removal is reported. Of white space remains:
 * the line ends, and single spaces that are not beside Chinese punctuation.
 */
export function cleanLines(text: string): { lines: string[]; report: string[] } {
  const wellFormed = text.toWellFormed().replace(LINE_END, '\n')
  const bookmarks = wellFormed.match(BOOKMARK) ?? []
  const unmarked = wellFormed.replace(BOOKMARK, '')
  const invisible = unmarked.match(INVISIBLE) ?? []
  const visible = unmarked.replace(INVISIBLE, '')
  const lines = visible.split('\n').map((line) => cleanSpaces(line).trim())
  const spaces = count(visible, /[^\S\n]/g) - count(lines.join('\n'), /[^\S\n]/g)
  return {
    lines,
    report: [
      ...(bookmarks.length ? [`删去书签残留 ${bookmarks.length} 处：${[...new Set(bookmarks)].join('、')}。`] : []),
      ...(invisible.length ? [`删去看不见的字符 ${invisible.length} 个。`] : []),
      ...(spaces > 0 ? [`清理多余的空格 ${spaces} 个（行首行尾、连续的、全角的和标点旁的）。`] : []),
    ],
  }
}

/** A piece of running words in the same way, on one line; a single space at an end may part it from the next piece. */
export const cleanWords = (words: string): string =>
  cleanSpaces(
    words
      .toWellFormed()
      .replace(/[\s\u0085]+/g, ' ')
      .replace(BOOKMARK, '')
      .replace(INVISIBLE, ''),
  )

const cleanSpaces = (line: string): string =>
  line.replace(WIDE_OR_REPEATED, ' ').replace(/ {2,}/g, ' ').replace(BESIDE_CHINESE_MARK, '')

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
