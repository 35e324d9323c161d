/** Headings of a notice by their numbering: 一、 then （一） then 1. */
type Level = 2 | 3 | 4

const ARABIC = /^(?:\d{1,2}(?:、|[.．](?!\d))|[（(]\d{1,2}[）)])/
const NUMBERINGS: readonly { level: Level; pattern: RegExp }[] = [
  { level: 2, pattern: /^[一二三四五六七八九十]+、/ },
  { level: 3, pattern: /^[（(][一二三四五六七八九十]+[）)]/ },
  { level: 4, pattern: ARABIC },
]
const CHINESE_NUMBERS = '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ')

const MAX_HEADING = 45
const SENTENCE_MARK = /[。；！？…]|：(?!$)/

export interface Outline {
  /** For each line its heading level, or null for a paragraph. */
  levels: (Level | null)[]
  report: string[]
}

/**
 * Which lines are headings. A heading is numbered, short, no sentence, and has something below it that is not its next
 * sibling: numbered lines in a row are an enumeration. A line such as 4、 that continues 一、二、三、 ranks with these.
 */
export function outlineOf(lines: readonly string[]): Outline {
  const ranks = lines.map(rankOf)
  const report: string[] = []
  let chapter = 0
  const levels = lines.map((line, index) => {
    const slipped = ranks[index] === 4 && chapter > 0 && line.startsWith(`${chapter + 1}、`)
    if (slipped) report.push(slipOf(line, chapter))
    const level = slipped ? 2 : standsAlone(ranks, index)
    if (level === 2) chapter = slipped ? chapter + 1 : numberOf(line)
    else if (ARABIC.test(line)) chapter = 0
    return level
  })
  return { levels, report }
}

/** The level of a line for itself, if it reads like a heading at all. */
function rankOf(line: string): Level | null {
  const numbering = NUMBERINGS.find(({ pattern }) => pattern.test(line))
  if (!numbering || line.length > MAX_HEADING || SENTENCE_MARK.test(line)) return null
  return line.replace(numbering.pattern, '').trim() ? numbering.level : null
}

function standsAlone(ranks: readonly (Level | null)[], index: number): Level | null {
  const rank = ranks[index] ?? null
  const isLast = index === ranks.length - 1
  return isLast || ranks[index - 1] === rank || ranks[index + 1] === rank ? null : rank
}

/** 3 for 三、, or 0 past what notices count to. */
const numberOf = (line: string): number => Math.max(0, CHINESE_NUMBERS.indexOf(line.slice(0, line.indexOf('、'))))

const slipOf = (line: string, chapter: number): string =>
  `“${line}”接着上文的“${CHINESE_NUMBERS[chapter]}、”编号，已和它同级，序号没有改动，请核对。`
